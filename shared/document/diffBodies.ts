import { diffArrays } from "diff";
import type { Body } from "./body.ts";
import { diffWords, type WordPiece, wordsOf } from "./diffWords.ts";
import { type AddressedParagraph, paragraphsOf } from "./paragraphs.ts";

/** One block of two bodies laid side by side. `before` is missing where it was added, `after` where it was removed. */
export type ParagraphDiff = {
  readonly kind: "same" | "changed" | "added" | "removed";
  readonly before?: AddressedParagraph;
  readonly after?: AddressedParagraph;
  /** The words of both, in reading order; one piece where nothing changed. */
  readonly words: readonly WordPiece[];
};

/** Two blocks that share this part of their words are one block that was changed. */
const ALIKE = 0.35;
const LETTERS = /[\p{L}\p{N}]/u;

/** Lays two bodies side by side: first the blocks whose words are the same, then, between them, those that are alike. */
export function diffBodies(before: Body, after: Body): ParagraphDiff[] {
  return diffParagraphs(paragraphsOf(before), paragraphsOf(after));
}

export function diffParagraphs(
  before: readonly AddressedParagraph[],
  after: readonly AddressedParagraph[],
): ParagraphDiff[] {
  const done: ParagraphDiff[] = [];
  let from = 0;
  let to = 0;
  let removed: AddressedParagraph[] = [];
  let added: AddressedParagraph[] = [];
  const settle = (): void => {
    done.push(...paired(removed, added));
    removed = [];
    added = [];
  };
  for (const run of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const { length } = run.value;
    if (run.removed) removed.push(...before.slice(from, from + length));
    else if (run.added) added.push(...after.slice(to, to + length));
    else {
      settle();
      for (let at = 0; at < length; at++) done.push(same(before[from + at], after[to + at]));
    }
    if (!run.added) from += length;
    if (!run.removed) to += length;
  }
  settle();
  return done;
}

const keyOf = ({ kind, text }: AddressedParagraph): string => `${kind} ${text.replace(/\s+/g, " ").trim()}`;

function same(before: AddressedParagraph | undefined, after: AddressedParagraph | undefined): ParagraphDiff {
  const text = after?.text ?? "";
  return { kind: "same", ...sides(before, after), words: text === "" ? [] : [{ kind: "same", text }] };
}

const sides = (
  before: AddressedParagraph | undefined,
  after: AddressedParagraph | undefined,
): Pick<ParagraphDiff, "before" | "after"> => ({ ...(before ? { before } : {}), ...(after ? { after } : {}) });

/** Pairs removed with added blocks in order, so that the sum of what the pairs share is the greatest. */
function paired(removed: readonly AddressedParagraph[], added: readonly AddressedParagraph[]): ParagraphDiff[] {
  const left = removed.map(bagOf);
  const right = added.map(bagOf);
  const alike = left.map((one) => right.map((other) => shared(one, other)));
  const best = Array.from({ length: removed.length + 1 }, () => new Float64Array(added.length + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = removed.length - 1; row >= 0; row--) {
    for (let column = added.length - 1; column >= 0; column--) {
      const share = alike[row]?.[column] ?? 0;
      const pair = share >= ALIKE ? share + at(row + 1, column + 1) : 0;
      const line = best[row];
      if (line) line[column] = Math.max(pair, at(row + 1, column), at(row, column + 1));
    }
  }
  const done: ParagraphDiff[] = [];
  let row = 0;
  let column = 0;
  while (row < removed.length || column < added.length) {
    const [before, after] = [removed[row], added[column]];
    const share = alike[row]?.[column] ?? 0;
    const isPair = before && after && share >= ALIKE && at(row, column) === share + at(row + 1, column + 1);
    if (isPair) done.push({ kind: "changed", before, after, words: diffWords(before.text, after.text) });
    else if (before && (!after || at(row, column) === at(row + 1, column))) {
      done.push({ kind: "removed", before, words: before.text === "" ? [] : [{ kind: "removed", text: before.text }] });
    } else if (after) {
      done.push({ kind: "added", after, words: after.text === "" ? [] : [{ kind: "added", text: after.text }] });
    }
    if (isPair || done.at(-1)?.kind === "removed") row += 1;
    if (isPair || done.at(-1)?.kind === "added") column += 1;
  }
  return done;
}

type Bag = { readonly counts: ReadonlyMap<string, number>; readonly size: number };

function bagOf({ text }: AddressedParagraph): Bag {
  const counts = new Map<string, number>();
  const words = wordsOf(text).filter((word) => LETTERS.test(word));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** The part of the words of both that they share: 0 to 1 (Dice). Two blocks without words are alike. */
function shared(one: Bag, other: Bag): number {
  if (one.size + other.size === 0) return 1;
  let both = 0;
  for (const [word, count] of one.counts) both += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * both) / (one.size + other.size);
}
