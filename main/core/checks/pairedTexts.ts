import { type AddressedParagraph, paragraphsOf } from "#shared/document/paragraphs.ts";
import type { WireItemId } from "#shared/domain/ids.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { keepPairs } from "#shared/pairs/keepPairs.ts";
import { createSourceVersions, type SourceVersion, translatable } from "#shared/pairs/sourceVersions.ts";

/** What one pair says on both sides, in the version that the translation stands on. */
export type PairedText = {
  readonly source: string;
  /** The blocks of the translation, in order. */
  readonly target: readonly AddressedParagraph[];
};

export type PairedTexts = {
  readonly pairs: readonly PairedText[];
  /** Blocks of the source that nothing stands for yet; what was left out on purpose is not among them. */
  readonly unwritten: readonly AddressedParagraph[];
};

export type SourceAt = { readonly item: WireItemId; readonly content: WireContent };

const versionOf = ({ item, content }: SourceAt): SourceVersion => ({
  item,
  version: content.version,
  language: content.language,
  blocks: paragraphsOf(content.body),
});

/**
 * Both sides of a translation, pair by pair in the order of the translation. Pairs that nobody knows are found by what
 * the texts say. @param taken the version the story stands on @param others those that single paragraphs stand on
 */
export function pairedTexts(content: StoryContent, taken: SourceAt, others: readonly SourceAt[] = []): PairedTexts {
  const source = versionOf(taken);
  const versions = createSourceVersions([source, ...others.map(versionOf)]);
  const blocks = paragraphsOf(content.body);
  const pairs = keepPairs({ pairs: content.pairs ?? [], blocks, language: content.language, source, versions });
  const byId = new Map(blocks.map((block) => [block.paragraphId, block]));
  const order = new Map(blocks.map(({ paragraphId }, place) => [paragraphId, place]));
  const sourceText = (ids: readonly string[], item: WireItemId): string => {
    const own = versions.find(item) ?? source;
    const wanted = new Set(item === own.item ? ids : []);
    return own.blocks
      .filter(({ paragraphId }) => wanted.has(paragraphId))
      .map(({ text }) => text)
      .join("\n");
  };
  const written = pairs
    .filter(({ target }) => target.length > 0)
    .map((pair) => ({
      source: sourceText(pair.source, pair.item),
      target: pair.target.flatMap((id) => byId.get(id) ?? []),
    }))
    .sort((a, b) => placeOf(a.target) - placeOf(b.target));
  const held = new Set(pairs.flatMap((pair) => versions.carry(pair.source, pair.item, source.item)));
  return {
    pairs: written,
    unwritten: translatable(source.blocks).filter(({ paragraphId }) => !held.has(paragraphId)),
  };

  function placeOf([first]: readonly AddressedParagraph[]): number {
    return first ? (order.get(first.paragraphId) ?? 0) : 0;
  }
}
