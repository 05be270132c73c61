import { distanceFrom } from "./editDistance.ts";
import { withRoom } from "./growing.ts";
import type { IndexParts } from "./indexParts.ts";
import { createPostings } from "./postings.ts";
import { type ScannedText, scanText } from "./scanText.ts";
import { createVocabulary, UNKNOWN } from "./vocabulary.ts";

/** A segment of one language that is like a text. */
export type Alike = {
  readonly unit: number;
  /** 1 − edit distance ÷ length of the longer, over signs; figures and codes are one sign each. */
  readonly similarity: number;
};

export type SegmentIndex = {
  /** @param mask any bits but none; `find` asks for them */
  add(unit: number, text: string, mask: number): void;
  /** Changes what a unit answers to; 0 takes it out. */
  setMask(unit: number, mask: number): void;
  /** The segments most like a text, best first. @param min least similarity, 0 to 1 */
  find(scanned: ScannedText, wish: { min: number; limit: number; mask: number }): Alike[];
  /** Units whose segment has all the words, the newest first; the last word may be the start of one. */
  withWords(words: readonly string[], mask: number, limit: number): number[];
  count(): number;
  /** Bytes of memory. */
  size(): number;
  /** Everything, for a file. */
  parts(): IndexParts;
  /** Lays out what was added; worth while after many. */
  tidy(): void;
};

/** Of the text's weight, what its rarest words must make up: a segment that has none of them is not like it. */
const RARE_SHARE = 0.6;
/** More of the rare words are asked while that costs no more than so many places. */
const CHEAP_PLACES = 20_000;
/** How many segments get their words counted, and how many of those their signs compared. */
const COUNTED = 6000;
const COMPARED = 160;
/** Beside a segment that shares so much more, those that share less have nothing to say. */
const LEAST_TALLY = 0.3;
/** Words that differ cost at least this share of their signs; mistyped ones cost less, so the first few are all compared. */
const LEAST_COST = 0.3;
const ALWAYS_COMPARED = 32;
/** Signs; beyond that all differ alike. */
const MOST_DIFFERING = 8191;

/** Segments of one language in memory: words point to segments; the best of those are compared sign by sign. */
export function createSegmentIndex(kept?: IndexParts): SegmentIndex {
  const vocabulary = createVocabulary(kept);
  const postings = createPostings(kept);
  let segments = kept?.units.length ?? 0;
  let units = kept?.units ?? new Uint32Array(0);
  let masks = kept?.masks ?? new Uint8Array(0);
  let signs = kept?.signs ?? new Uint8Array(0);
  let signStart = kept?.signStart ?? new Uint32Array(1);
  let words = kept?.words ?? new Uint32Array(0);
  let wordStart = kept?.wordStart ?? new Uint32Array(1);
  let tallies = new Uint16Array(segments);
  let touched = new Uint32Array(segments);
  /** For each word of the vocabulary the last segment it was added to plus one. */
  let lastSegment = new Uint32Array(0);
  /** For each word of the vocabulary its weight in the text looked for, else 0. */
  let wanted = new Uint8Array(0);

  function add(unit: number, text: string, mask: number): void {
    const scanned = scanText(text);
    const segment = segments++;
    units = withRoom(units, segments);
    masks = withRoom(masks, segments);
    tallies = withRoom(tallies, segments);
    touched = withRoom(touched, segments);
    units[segment] = unit;
    masks[segment] = mask;
    const signsFrom = signStart[segment] ?? 0;
    const signsTo = signsFrom + scanned.signs.length;
    signs = withRoom(signs, signsTo);
    signs.set(scanned.signs, signsFrom);
    signStart = withRoom(signStart, segments + 1);
    signStart[segments] = signsTo;
    const wordsFrom = wordStart[segment] ?? 0;
    const wordsTo = wordsFrom + scanned.words.length;
    words = withRoom(words, wordsTo);
    wordStart = withRoom(wordStart, segments + 1);
    wordStart[segments] = wordsTo;
    scanned.words.forEach((word, at) => {
      const id = vocabulary.idFor(word);
      words[wordsFrom + at] = id;
      lastSegment = withRoom(lastSegment, id + 1);
      if (lastSegment[id] === segments) return;
      lastSegment[id] = segments;
      postings.add(id, segment);
    });
  }

  function find(scanned: ScannedText, { min, limit, mask }: { min: number; limit: number; mask: number }): Alike[] {
    const length = scanned.signs.length;
    const shortest = Math.ceil(length * min);
    const longest = Math.floor(length / min);
    const query = queryOf(scanned);
    const reached = tallyRare(query);
    const isWished = (segment: number): boolean => {
      const size = sizeOf(segment);
      return size >= shortest && size <= longest && ((masks[segment] ?? 0) & mask) !== 0;
    };
    const candidates = mostShared(query, mostTallied(reached, isWished), length);
    return compare(scanned.signs, candidates, min, limit);
  }

  type Query = { readonly ids: readonly number[]; readonly weights: readonly number[] };

  function queryOf({ words: texts }: ScannedText): Query {
    const distinct = new Map<string, number>();
    const ids: number[] = [];
    const weights: number[] = [];
    for (const text of texts) {
      if (distinct.has(text)) continue;
      const id = vocabulary.find(text);
      const weight = Math.min(text.length + 1, 16);
      distinct.set(text, id);
      if (id === UNKNOWN) continue;
      ids.push(id);
      weights.push(weight);
    }
    return { ids, weights };
  }

  /** Counts the shared weight of the rarest words into the tallies. @returns how many segments were touched */
  function tallyRare({ ids, weights }: Query): number {
    const order = ids.map((_, at) => at).sort((a, b) => postings.count(ids[a] ?? 0) - postings.count(ids[b] ?? 0));
    const known = weights.reduce((sum, weight) => sum + weight, 0);
    let covered = 0;
    let places = 0;
    let reached = 0;
    for (const at of order) {
      const id = ids[at] ?? 0;
      places += postings.count(id);
      if (covered >= known * RARE_SHARE && places > CHEAP_PLACES && reached > 0) break;
      reached = postings.tally(id, weights[at] ?? 0, tallies, touched, reached);
      covered += weights[at] ?? 0;
    }
    return reached;
  }

  /** The touched segments with the highest tallies, as many as are worth counting. Leaves all tallies at 0. */
  function mostTallied(reached: number, isWished: (segment: number) => boolean): number[] {
    const heights = new Uint32Array(1024);
    for (let at = 0; at < reached; at++) {
      const height = Math.min(tallies[touched[at] ?? 0] ?? 0, 1023);
      heights[height] = (heights[height] ?? 0) + 1;
    }
    let top = 1023;
    while (top > 1 && (heights[top] ?? 0) === 0) top -= 1;
    const least = Math.max(1, Math.floor(top * LEAST_TALLY));
    let floor = top;
    for (let sum = heights[floor] ?? 0; floor > least && sum <= COUNTED; sum += heights[floor] ?? 0) floor -= 1;
    const taken: number[] = [];
    const level: number[] = [];
    for (let at = 0; at < reached; at++) {
      const segment = touched[at] ?? 0;
      const height = Math.min(tallies[segment] ?? 0, 1023);
      tallies[segment] = 0;
      if (height >= floor && isWished(segment)) (height > floor ? taken : level).push(segment);
    }
    // the lowest level may be half of the memory; the newest of it do
    for (let at = level.length - 1; at >= 0 && taken.length < COUNTED; at--) taken.push(level[at] ?? 0);
    return taken;
  }

  /** Those that share most of all their words, most first, each with the least that they must differ by. */
  function mostShared(query: Query, taken: readonly number[], length: number): Candidate[] {
    wanted = withRoom(wanted, vocabulary.count());
    query.ids.forEach((id, at) => {
      wanted[id] = query.weights[at] ?? 0;
    });
    const differing = new Uint16Array(taken.length);
    const heights = new Uint32Array(MOST_DIFFERING + 1);
    for (let at = 0; at < taken.length; at++) {
      const segment = taken[at] ?? 0;
      let shared = 0;
      for (let word = wordStart[segment] ?? 0, to = wordStart[segment + 1] ?? 0; word < to; word++) {
        shared += wanted[words[word] ?? 0] ?? 0;
      }
      const longer = Math.max(length, sizeOf(segment));
      const apart = Math.min(MOST_DIFFERING, Math.max(0, longer - shared));
      differing[at] = apart;
      heights[apart] = (heights[apart] ?? 0) + 1;
    }
    for (const id of query.ids) wanted[id] = 0;
    let ceiling = 0;
    for (let sum = heights[0] ?? 0; ceiling < MOST_DIFFERING && sum < COMPARED; sum += heights[ceiling] ?? 0)
      ceiling += 1;
    const candidates: Candidate[] = [];
    for (let at = 0; at < taken.length; at++) {
      const apart = differing[at] ?? 0;
      if (apart <= ceiling) candidates.push({ segment: taken[at] ?? 0, differing: apart });
    }
    return candidates.sort((a, b) => a.differing - b.differing || b.segment - a.segment).slice(0, COMPARED);
  }

  type Candidate = { readonly segment: number; readonly differing: number };

  const sizeOf = (segment: number): number => (signStart[segment + 1] ?? 0) - (signStart[segment] ?? 0);

  function compare(pattern: Uint8Array, candidates: readonly Candidate[], min: number, limit: number): Alike[] {
    const distance = distanceFrom(pattern);
    const best: Alike[] = [];
    let least = min;
    for (const [rank, { segment, differing }] of candidates.entries()) {
      const size = sizeOf(segment);
      const longer = Math.max(pattern.length, size, 1);
      if (rank >= ALWAYS_COMPARED && 1 - (LEAST_COST * differing) / longer < least) continue;
      const bound = Math.floor((1 - least) * longer + 1e-9);
      const apart = distance.to(signs, signStart[segment] ?? 0, signStart[segment + 1] ?? 0, bound);
      if (apart > bound) continue;
      const similarity = 1 - apart / longer;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.similarity ?? 0) < similarity) place -= 1;
      best.splice(place, 0, { unit: units[segment] ?? 0, similarity });
      if (best.length > limit) best.pop();
      if (best.length === limit) least = Math.max(least, best[limit - 1]?.similarity ?? least);
    }
    return best;
  }

  function withWords(texts: readonly string[], mask: number, limit: number): number[] {
    const groups = texts.map((text, at) =>
      at === texts.length - 1 ? vocabulary.starting(text) : [vocabulary.find(text)],
    );
    if (groups.length === 0 || groups.some((ids) => ids.every((id) => id === UNKNOWN))) return [];
    const counts = groups.map((ids) => ids.reduce((sum, id) => sum + postings.count(id), 0));
    const rarest = counts.indexOf(Math.min(...counts));
    const found = new Set<number>();
    for (const id of groups[rarest] ?? []) {
      postings.forEach(id, (segment) => {
        if (((masks[segment] ?? 0) & mask) === 0) return;
        const own = words.subarray(wordStart[segment] ?? 0, wordStart[segment + 1] ?? 0);
        if (groups.every((ids, at) => at === rarest || ids.some((one) => own.includes(one)))) found.add(segment);
      });
    }
    return [...found]
      .sort((a, b) => b - a)
      .slice(0, limit)
      .map((segment) => units[segment] ?? 0);
  }

  function setMask(unit: number, mask: number): void {
    for (let at = units.indexOf(unit); at !== -1 && at < segments; at = units.indexOf(unit, at + 1)) masks[at] = mask;
  }

  const size = (): number =>
    [units, masks, signs, signStart, words, wordStart, tallies, touched, lastSegment, wanted].reduce(
      (sum, one) => sum + one.byteLength,
      postings.size() + vocabulary.size(),
    );

  const parts = (): IndexParts => ({
    units: units.subarray(0, segments),
    masks: masks.subarray(0, segments),
    signs: signs.subarray(0, signStart[segments]),
    signStart: signStart.subarray(0, segments + 1),
    words: words.subarray(0, wordStart[segments]),
    wordStart: wordStart.subarray(0, segments + 1),
    ...postings.parts(),
    ...vocabulary.parts(),
  });

  return { parts, add, setMask, find, withWords, count: () => segments, size, tidy: postings.tidy };
}
