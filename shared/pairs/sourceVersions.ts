import { diffParagraphs, type ParagraphDiff } from "../document/diffBodies.ts";
import { type AddressedParagraph, isMedia } from "../document/paragraphs.ts";
import type { WireItemId } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";

/** One version of a source, as its translation sees it: blocks with words. */
export type SourceVersion = {
  readonly item: WireItemId;
  readonly version: number;
  readonly language: Language;
  readonly blocks: readonly AddressedParagraph[];
};

/** The versions of one source that are at hand, and how the blocks of one became those of another. */
export type SourceVersions = {
  find(item: WireItemId): SourceVersion | undefined;
  /** Undefined when one of them is not at hand. */
  diff(from: WireItemId, to: WireItemId): readonly ParagraphDiff[] | undefined;
  /** The same blocks, changed or not, in another version. What went away is left out. */
  carry(ids: readonly string[], from: WireItemId, to: WireItemId): string[];
};

/** Blocks that are translated: pictures come along by themselves, and nothing is nothing. */
export const translatable = (blocks: readonly AddressedParagraph[]): AddressedParagraph[] =>
  blocks.filter(({ kind, text, paragraphId }) => !isMedia(kind) && text.trim() !== "" && paragraphId !== "");

export function createSourceVersions(versions: readonly SourceVersion[]): SourceVersions {
  const byItem = new Map(versions.map((one) => [one.item, one]));
  const diffs = new Map<string, readonly ParagraphDiff[]>();
  const diff = (from: WireItemId, to: WireItemId): readonly ParagraphDiff[] | undefined => {
    const [before, after] = [byItem.get(from), byItem.get(to)];
    if (!before || !after) return undefined;
    const key = `${from} ${to}`;
    const known = diffs.get(key) ?? diffParagraphs(before.blocks, after.blocks);
    diffs.set(key, known);
    return known;
  };
  return {
    find: (item) => byItem.get(item),
    diff,
    carry(ids, from, to) {
      if (from === to) return [...ids];
      const wanted = new Set(ids);
      return (diff(from, to) ?? []).flatMap(({ before, after }) =>
        before && after && wanted.has(before.paragraphId) ? [after.paragraphId] : [],
      );
    },
  };
}
