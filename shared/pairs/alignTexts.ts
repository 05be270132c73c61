import type { Language } from "../domain/language.ts";
import { type Anchors, agreement, anchorsOf, joinedAnchors } from "./anchorsOf.ts";

/** Places of the source's blocks and of the target's blocks that belong together; one side may be empty. */
export type Bead = { readonly source: readonly number[]; readonly target: readonly number[] };

/**
 * How likely each kind of bead is: W. Gale and K. Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993),
 * table 5. Three and one are not in it; wire copy is cut into shorter paragraphs than it came in.
 */
const KINDS = [
  { source: 1, target: 1, prior: 0.89 },
  { source: 1, target: 0, prior: 0.0099 },
  { source: 0, target: 1, prior: 0.0099 },
  { source: 2, target: 1, prior: 0.0445 },
  { source: 1, target: 2, prior: 0.0445 },
  { source: 3, target: 1, prior: 0.004 },
  { source: 1, target: 3, prior: 0.004 },
  { source: 2, target: 2, prior: 0.011 },
] as const;

/** Variance of a length for each sign of the source: Gale and Church. */
const VARIANCE = 6.8;
/** Signs of a translation for each sign of an English text. */
const LENGTH: Readonly<Record<Language, number>> = { en: 1, fr: 1.17, de: 1.15, es: 1.13, it: 1.12, pt: 1.1 };
/** Leaving out a block at the end costs next to nothing: a translation that is still being written stops early. */
const UNWRITTEN = 0.05;

type Texts = { readonly texts: readonly string[]; readonly language: Language };

/**
 * Lays the blocks of a text beside those of its translation: by their lengths (Gale and Church) and by what survives
 * translation in them. Blocks never cross. Beads come in order; together they hold every block once.
 */
export function alignTexts(source: Texts, target: Texts): Bead[] {
  const [left, right] = [sideOf(source), sideOf(target)];
  const ratio = LENGTH[target.language] / LENGTH[source.language];
  const [rows, columns] = [source.texts.length, target.texts.length];
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY));
  const way = Array.from({ length: rows + 1 }, () => new Int8Array(columns + 1).fill(-1));
  set(best, 0, 0, 0);
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const here = best[row]?.[column] ?? Number.POSITIVE_INFINITY;
      if (here === Number.POSITIVE_INFINITY) continue;
      for (const [index, kind] of KINDS.entries()) {
        const [down, across] = [row + kind.source, column + kind.target];
        if (down > rows || across > columns) continue;
        const isUnwritten = kind.target === 0 && column === columns;
        const cost = here + (isUnwritten ? UNWRITTEN : costOf(left(row, down), right(column, across), ratio, kind));
        if (cost >= (best[down]?.[across] ?? 0)) continue;
        set(best, down, across, cost);
        set(way, down, across, index);
      }
    }
  }
  return beadsOf(way, rows, columns);
}

const set = (table: readonly (Float64Array | Int8Array)[], row: number, column: number, value: number): void => {
  const line = table[row];
  if (line) line[column] = value;
};

function beadsOf(way: readonly Int8Array[], rows: number, columns: number): Bead[] {
  const beads: Bead[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 || column > 0) {
    const kind = KINDS[way[row]?.[column] ?? -1];
    if (!kind) throw new Error("an alignment has no way back to its start");
    const [up, back] = [row - kind.source, column - kind.target];
    beads.unshift({ source: range(up, row), target: range(back, column) });
    [row, column] = [up, back];
  }
  return beads;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

type Span = { readonly length: number; readonly anchors: Anchors };

/** Reads a side once; gives any run of its blocks as one. */
function sideOf({ texts, language }: Texts): (from: number, to: number) => Span {
  const blocks = texts.map((text): Span => ({ length: [...text].length, anchors: anchorsOf(text, language) }));
  const joined = new Map<string, Span>();
  return (from, to) => {
    if (to - from === 1) return blocks[from] ?? NOTHING;
    const key = `${from} ${to}`; // asked for again beside every run of the other side
    const span = joined.get(key) ?? joinedSpan(blocks.slice(from, to));
    joined.set(key, span);
    return span;
  };
}

const NOTHING: Span = { length: 0, anchors: new Map() };

const joinedSpan = (blocks: readonly Span[]): Span => ({
  length: blocks.reduce((sum, { length }) => sum + length, 0),
  anchors: joinedAnchors(blocks.map(({ anchors }) => anchors)),
});

function costOf(left: Span, right: Span, ratio: number, { prior }: { readonly prior: number }): number {
  if (left.length === 0 || right.length === 0) return -Math.log(prior);
  return lengthCost(left.length, right.length, ratio) - Math.log(prior) - agreement(left.anchors, right.anchors);
}

function lengthCost(source: number, target: number, ratio: number): number {
  const mean = (source + target / ratio) / 2;
  const deviation = Math.abs(target - source * ratio) / Math.sqrt(Math.max(1, mean) * VARIANCE);
  return -Math.log(Math.max(1e-12, 2 * (1 - normal(deviation))));
}

/** The normal distribution's cumulative function: Abramowitz and Stegun, 26.2.17. @param z not negative */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429].reduceRight(
    (sum, factor) => (sum + factor) * t,
    0,
  );
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
