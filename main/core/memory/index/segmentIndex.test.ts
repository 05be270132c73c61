import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryText } from "#build/bench/tm/memoryText.ts";
import { distanceFrom } from "./editDistance.ts";
import { scanText } from "./scanText.ts";
import { createSegmentIndex, type SegmentIndex } from "./segmentIndex.ts";

function plainDistance(one: Uint8Array, other: Uint8Array): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, sign] of one.entries()) {
    const next = [at + 1];
    for (const [place, there] of other.entries()) {
      next.push(
        Math.min((row[place] ?? 0) + (sign === there ? 0 : 1), (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1),
      );
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

test("the edit distance is that of the plain table, whatever the length, and stops only above the bound", () => {
  const bytes = fc.uint8Array({ min: 97, max: 100, maxLength: 150 });
  fc.assert(
    fc.property(bytes, bytes, fc.nat(150), (one, other, bound) => {
      const truth = plainDistance(one, other);
      const found = distanceFrom(one).to(other, 0, other.length, bound);
      if (truth <= bound) expect(found).toBe(truth);
      else expect(found).toBeGreaterThan(bound);
    }),
    { numRuns: 400 },
  );
});

const indexOf = (segments: readonly string[]): SegmentIndex => {
  const index = createSegmentIndex();
  for (const [unit, text] of segments.entries()) index.add(unit, text, 1);
  return index;
};
const signsOf = (text: string): string => String.fromCharCode(...scanText(text).signs);

test("a look-up finds the best match that a full scan finds", () => {
  const { segments, queries } = memoryText(4000, 80);
  const index = indexOf(segments);
  const scans = segments.map((text) => scanText(text).signs);
  const missed = queries.filter((query) => {
    const scanned = scanText(query);
    const distance = distanceFrom(scanned.signs);
    const truth = Math.max(
      ...scans.map((signs) => {
        const longer = Math.max(signs.length, scanned.signs.length);
        return 1 - distance.to(signs, 0, signs.length, longer) / longer;
      }),
    );
    const found = index.find(scanned, { min: 0.7, limit: 1, mask: 1 })[0]?.similarity ?? 0;
    return truth >= 0.7 && found < truth - 1e-9;
  });
  expect(missed).toEqual([]);
});

test("what is added or taken out counts at once, also between two tidyings", () => {
  const index = indexOf(["Shares in Airbus rose on Monday.", "The bank cut its forecast for growth."]);
  index.tidy();
  const text = "Shares in Renault rose on Tuesday morning.";
  const ask = () => index.find(scanText(text), { min: 0.9, limit: 3, mask: 2 }).map(({ unit }) => unit);
  expect(ask()).toEqual([]);
  index.add(7, text, 3);
  expect(ask()).toEqual([7]);
  expect(index.find(scanText(text), { min: 0.9, limit: 3, mask: 4 })).toEqual([]);
  index.setMask(7, 0);
  expect(ask()).toEqual([]);
});

test("figures and codes are one sign each; typographic signs and blanks tell no texts apart", () => {
  expect(signsOf("Fell 0.18% to 33,665.08")).toBe(signsOf("Fell 12.4% to 8"));
  expect(signsOf("Apple <AAPL.O> rose")).toBe(signsOf("Apple <AAPL.OQ> rose"));
  expect(signsOf("à 13h34, 12 000 postes")).toBe(signsOf("à 07h15, 3\u202f000 postes"));
  expect(signsOf("« L’Oréal »  monte")).toBe(signsOf('"L\'Oréal" monte'));
  expect(signsOf("the A320 of 2024")).not.toBe(signsOf("the A350 of 2024"));
  expect(signsOf("in the U.S. today")).toContain("U.S.");
});
