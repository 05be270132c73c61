import { type AddressedParagraph, paragraphsOf } from "#shared/document/paragraphs.ts";
import type { Language } from "#shared/domain/language.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { alignTexts } from "#shared/pairs/alignTexts.ts";
import { type PairTexts, pairTexts } from "#shared/pairs/pairTexts.ts";
import { translatable } from "#shared/pairs/sourceVersions.ts";

export type StoryPairs = {
  /** `aligned` when nobody linked the paragraphs and they were laid side by side by their lengths and figures. */
  readonly origin: "story" | "aligned";
  readonly pairs: PairTexts[];
};

/**
 * What a translation teaches: each link of the story between paragraphs of its source and its own, as one pair.
 * @param sourceOf the version of the source that a link names
 */
export function storyPairs(
  content: StoryContent,
  source: { readonly content: WireContent; readonly language: Language },
  sourceOf: (item: string) => WireContent | undefined,
): StoryPairs {
  const own = translatable(paragraphsOf(content.body));
  const linked = (content.pairs ?? []).flatMap(({ source: ids, target, item }) => {
    const version = sourceOf(item);
    const link = { source: ids, target };
    return version ? (pairTexts(link, translatable(paragraphsOf(version.body)), own) ?? []) : [];
  });
  if (linked.length > 0) return { origin: "story", pairs: linked };
  const blocks = translatable(paragraphsOf(source.content.body));
  const texts = (all: readonly AddressedParagraph[]): string[] => all.map(({ text }) => text);
  const beads = alignTexts(
    { texts: texts(blocks), language: source.language },
    { texts: texts(own), language: content.language },
  );
  const pairs = beads.flatMap((bead) => {
    const idsOf = (all: readonly AddressedParagraph[], places: readonly number[]): string[] =>
      places.map((place) => all[place]?.paragraphId ?? "");
    return pairTexts({ source: idsOf(blocks, bead.source), target: idsOf(own, bead.target) }, blocks, own) ?? [];
  });
  return { origin: "aligned", pairs };
}
