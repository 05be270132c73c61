import type { MemoryPenalty } from "#shared/domain/memory.ts";
import type { UnitRow } from "../store/memoryStore.ts";
import type { ScannedText } from "./index/scanText.ts";

/** Share of words that two texts have in the same order, 0 to 100: 1 − word edits ÷ words of the longer. */
export function wordScore({ words: one }: ScannedText, { words: other }: ScannedText): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 100;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, word] of one.entries()) {
    const next = [at + 1];
    for (const [place, there] of other.entries()) {
      const swap = (row[place] ?? 0) + (word === there ? 0 : 1);
      next.push(Math.min(swap, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return Math.floor(100 * (1 - (row[other.length] ?? 0) / longer));
}

/** Share of figures and codes that are the same, wherever they stand, 0 to 100. */
export function figureScore(one: readonly string[], other: readonly string[]): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 100;
  const left = [...other];
  const shared = one.filter((text) => {
    const at = left.indexOf(text);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return Math.floor((100 * shared) / longer);
}

const YEAR = 365.25 * 24 * 3600 * 1000;
const FREE_YEARS = 2;
const MOST_AGE = 5;

/**
 * Points off: one for each year beyond two (house style changes), one for another author's entry, three for a pair that a
 * machine aligned and nobody has looked at.
 */
export function penaltiesOf(
  unit: Pick<UnitRow, "changed" | "author" | "origin">,
  me: string,
  now: number,
): MemoryPenalty[] {
  const years = Math.floor((now - unit.changed) / YEAR) - FREE_YEARS;
  const all: MemoryPenalty[] = [
    { kind: "age", points: Math.max(0, Math.min(MOST_AGE, years)) },
    { kind: "author", points: unit.origin !== "tmx" && unit.author !== me ? 1 : 0 },
    { kind: "alignment", points: unit.origin === "aligned" ? 3 : 0 },
  ];
  return all.filter(({ points }) => points > 0);
}
