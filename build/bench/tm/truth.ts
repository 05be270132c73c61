import { distanceFrom } from "../../../main/core/memory/index/editDistance.ts";
import { scanText } from "../../../main/core/memory/index/scanText.ts";

/** How alike two texts are, 0 to 1: 1 − edit distance ÷ length of the longer. */
export function likeness(one: string, other: string): number {
  const signs = scanText(one).signs;
  return likenessTo(signs)(scanText(other).signs, 0);
}

function likenessTo(signs: Uint8Array): (other: Uint8Array, least: number) => number {
  const distance = distanceFrom(signs);
  return (other, least) => {
    const longer = Math.max(signs.length, other.length, 1);
    const bound = Math.floor((1 - least) * longer + 1e-9);
    const apart = distance.to(other, 0, other.length, bound);
    return apart > bound ? 0 : 1 - apart / longer;
  };
}

/** The likeness of the best match of each query, by comparing it with every segment; 0 when none reaches `min`. */
export function fullScan(segments: readonly string[], queries: readonly string[], min: number): number[] {
  const all = segments.map((text) => scanText(text).signs);
  return queries.map((query) => {
    const to = likenessTo(scanText(query).signs);
    let best = 0;
    for (const signs of all) best = Math.max(best, to(signs, Math.max(min, best)));
    return best;
  });
}
