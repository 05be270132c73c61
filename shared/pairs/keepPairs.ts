import { type AddressedParagraph, isMedia } from "../document/paragraphs.ts";
import type { Language } from "../domain/language.ts";
import type { Pair } from "../domain/pair.ts";
import { alignTexts } from "./alignTexts.ts";
import { type SourceVersion, type SourceVersions, translatable } from "./sourceVersions.ts";

export type Kept = {
  readonly pairs: readonly Pair[];
  /** The translation's blocks, in order. */
  readonly blocks: readonly AddressedParagraph[];
  readonly language: Language;
  /** The version that new pairs are made with. */
  readonly source: SourceVersion;
  readonly versions: SourceVersions;
};

/**
 * The pairs of a translation as it stands: blocks that are gone leave theirs, and blocks that nobody has linked are laid
 * beside the blocks of the source that are still free between their neighbours. What a person linked stays.
 */
export function keepPairs({ pairs, blocks, language, source, versions }: Kept): Pair[] {
  const written = blocks.filter(({ kind, paragraphId }) => !isMedia(kind) && paragraphId !== "");
  const live = new Set(written.map(({ paragraphId }) => paragraphId));
  const kept = pairs.flatMap((pair): Pair[] => {
    if (pair.target.length === 0) return [pair];
    const target = pair.target.filter((id) => live.has(id));
    if (target.length === 0) return [];
    return [target.length === pair.target.length ? pair : { ...pair, target }];
  });
  const linked = new Map(kept.flatMap((pair) => pair.target.map((id) => [id, pair] as const)));
  if (written.every(({ paragraphId }) => linked.has(paragraphId))) return kept;
  const order = translatable(source.blocks);
  const placeOf = new Map(order.map(({ paragraphId }, place) => [paragraphId, place]));
  const placesOf = (pair: Pair): number[] =>
    versions.carry(pair.source, pair.item, source.item).flatMap((id) => placeOf.get(id) ?? []);
  const taken = new Set(kept.flatMap(placesOf));
  const made: Pair[] = [];
  let from = 0;
  for (let at = 0; at < written.length; at++) {
    const pair = linked.get(written[at]?.paragraphId ?? "");
    if (pair) {
      from = Math.max(from, ...placesOf(pair).map((place) => place + 1));
      continue;
    }
    const next = written.findIndex(({ paragraphId }, place) => place > at && linked.has(paragraphId));
    const end = next < 0 ? written.length : next;
    const after = next < 0 ? undefined : linked.get(written[next]?.paragraphId ?? "");
    const to = after && placesOf(after).length > 0 ? Math.min(...placesOf(after)) : order.length;
    const free = order.slice(from, Math.max(from, to)).filter((_, place) => !taken.has(from + place));
    made.push(...laid(written.slice(at, end), free, { language, source }));
    at = end - 1;
  }
  return [...kept, ...made];
}

/** Blocks laid beside the free blocks of the source. One without words waits for the next of them. */
function laid(
  blocks: readonly AddressedParagraph[],
  free: readonly AddressedParagraph[],
  { language, source }: Pick<Kept, "language" | "source">,
): Pair[] {
  const { item } = source;
  const withWords = blocks.filter(({ text }) => text.trim() !== "");
  const beads = alignTexts(
    { texts: free.map(({ text }) => text), language: source.language },
    { texts: withWords.map(({ text }) => text), language },
  );
  const pairs = beads
    .filter(({ target }) => target.length > 0)
    .map((bead): Pair => ({ source: idsAt(free, bead.source), target: idsAt(withWords, bead.target), item }));
  const used = new Set(pairs.flatMap((pair) => pair.source));
  const waiting = free.filter(({ paragraphId }) => !used.has(paragraphId));
  for (const { paragraphId, text } of blocks) {
    if (text.trim() !== "") continue;
    const next = waiting.shift();
    pairs.push({ source: next ? [next.paragraphId] : [], target: [paragraphId], item });
  }
  return pairs;
}

const idsAt = (blocks: readonly AddressedParagraph[], places: readonly number[]): string[] =>
  places.flatMap((place) => blocks[place]?.paragraphId ?? []);
