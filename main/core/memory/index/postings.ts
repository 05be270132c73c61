import { withRoom } from "./growing.ts";
import type { IndexParts } from "./indexParts.ts";

/**
 * Which segments a word stands in. Most lie one behind the other, word by word; those added since the last tidying hang in
 * chains, so that a segment is found as soon as it is added.
 */
export type Postings = {
  /** A word may be added once to each segment. */
  add(word: number, segment: number): void;
  /** In how many segments a word stands. */
  count(word: number): number;
  forEach(word: number, visit: (segment: number) => void): void;
  /** Adds a weight to the tally of every segment of a word. @returns how many segments are in `touched` now */
  tally(word: number, weight: number, tallies: Uint16Array, touched: Uint32Array, from: number): number;
  /** In bytes. */
  size(): number;
  /** Lays everything in order. Linear in all there is. */
  tidy(): void;
  /** Everything in order, for a file. */
  parts(): Pick<IndexParts, "offsets" | "laid">;
};

const LEAST_CHAIN = 1 << 16;

export function createPostings(kept?: Pick<IndexParts, "offsets" | "laid">): Postings {
  let offsets = kept?.offsets ?? new Uint32Array(1);
  let laid = kept?.laid ?? new Uint32Array(0);
  /** For each word the newest link of its chain plus one, and the chain's length. */
  let heads = new Uint32Array(offsets.length - 1);
  let lengths = new Uint32Array(offsets.length - 1);
  let linkWord = new Uint32Array(0);
  let linkSegment = new Uint32Array(0);
  let linkNext = new Uint32Array(0);
  let links = 0;
  let words = offsets.length - 1;

  const laidFrom = (word: number): number => offsets[word] ?? laid.length;
  const laidTo = (word: number): number => offsets[word + 1] ?? laid.length;

  function add(word: number, segment: number): void {
    if (word >= words) words = word + 1;
    heads = withRoom(heads, words);
    lengths = withRoom(lengths, words);
    linkWord = withRoom(linkWord, links + 1);
    linkSegment = withRoom(linkSegment, links + 1);
    linkNext = withRoom(linkNext, links + 1);
    linkWord[links] = word;
    linkSegment[links] = segment;
    linkNext[links] = heads[word] ?? 0;
    links += 1;
    heads[word] = links;
    lengths[word] = (lengths[word] ?? 0) + 1;
    if (links > Math.max(LEAST_CHAIN, laid.length >> 1)) tidy();
  }

  function tidy(): void {
    if (links === 0) return;
    const nextOffsets = new Uint32Array(words + 1);
    for (let word = 0; word < words; word++) nextOffsets[word + 1] = (nextOffsets[word] ?? 0) + count(word);
    const next = new Uint32Array(nextOffsets[words] ?? 0);
    const fill = nextOffsets.slice(0, words);
    for (let word = 0; word < words; word++) {
      const [from, to] = [laidFrom(word), laidTo(word)];
      if (from < to) next.set(laid.subarray(from, to), fill[word]);
      fill[word] = (fill[word] ?? 0) + Math.max(0, to - from);
    }
    for (let link = 0; link < links; link++) {
      const word = linkWord[link] ?? 0;
      const place = fill[word] ?? 0;
      next[place] = linkSegment[link] ?? 0;
      fill[word] = place + 1;
    }
    offsets = nextOffsets;
    laid = next;
    heads = new Uint32Array(words);
    lengths = new Uint32Array(words);
    linkWord = new Uint32Array(0);
    linkSegment = new Uint32Array(0);
    linkNext = new Uint32Array(0);
    links = 0;
  }

  const count = (word: number): number => Math.max(0, laidTo(word) - laidFrom(word)) + (lengths[word] ?? 0);

  function forEach(word: number, visit: (segment: number) => void): void {
    for (let at = laidFrom(word), to = laidTo(word); at < to; at++) visit(laid[at] ?? 0);
    for (let link = heads[word] ?? 0; link > 0; link = linkNext[link - 1] ?? 0) visit(linkSegment[link - 1] ?? 0);
  }

  function tally(word: number, weight: number, tallies: Uint16Array, touched: Uint32Array, from: number): number {
    let reached = from;
    for (let at = laidFrom(word), to = laidTo(word); at < to; at++) {
      const segment = laid[at] ?? 0;
      const before = tallies[segment] ?? 0;
      if (before === 0) touched[reached++] = segment;
      tallies[segment] = before + weight;
    }
    for (let link = heads[word] ?? 0; link > 0; link = linkNext[link - 1] ?? 0) {
      const segment = linkSegment[link - 1] ?? 0;
      const before = tallies[segment] ?? 0;
      if (before === 0) touched[reached++] = segment;
      tallies[segment] = before + weight;
    }
    return reached;
  }

  const parts = (): Pick<IndexParts, "offsets" | "laid"> => {
    tidy();
    return { offsets, laid };
  };

  const size = (): number =>
    [offsets, laid, heads, lengths, linkWord, linkSegment, linkNext].reduce((sum, one) => sum + one.byteLength, 0);

  return { add, count, forEach, tally, size, tidy, parts };
}
