import { diffArrays } from "diff";
import { type Sign, withState } from "./line.ts";

/** An edit sign by sign, in reading order: of what is replaced, the old stands before the new. */
export type Step =
  | { readonly kind: "keep"; readonly before: Sign; readonly after: Sign }
  | { readonly kind: "drop"; readonly before: Sign; readonly after?: undefined }
  | { readonly kind: "add"; readonly before?: undefined; readonly after: Sign };

/** What a sign says, without how it looks: a letter is the same letter in bold. */
const keyOf = ({ char, run, link }: Sign): string =>
  `${char === "" ? JSON.stringify({ ...withState(run, {}), format: 0 }) : char}${link ? ` ${JSON.stringify(link)}` : ""}`;

/**
 * What was done to a line. An edit in one place is found as it was made, also where letters repeat themselves; one in
 * several places word by word. @param caret where it stands now, as a place in `after`
 */
export function editSteps(before: readonly Sign[], after: readonly Sign[], caret: number | undefined): Step[] {
  const [from, to] = [before.map(keyOf), after.map(keyOf)];
  const shorter = Math.min(from.length, to.length);
  // what was put in ends at the caret, what was taken away was there: letters before it are not part of the end
  const most =
    caret === undefined
      ? shorter
      : Math.min(shorter, to.length > from.length ? caret - (to.length - from.length) : caret);
  let head = 0;
  while (head < Math.max(most, 0) && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  if (head < Math.min(from.length, to.length) - tail) {
    // of what is replaced, whole words: nobody reads that a "suite" became a "série" by its letters
    // but not the struck ones beside it: these are no part of the word any more
    const stands = (at: number): boolean => before[at]?.suggestion?.kind !== "delete";
    while (head > 0 && stands(head - 1) && isWithinWord(from, to, head)) head -= 1;
    while (tail > 0 && stands(from.length - tail) && isWithinWord(from, to, from.length - tail, to.length - tail))
      tail -= 1;
  }
  const cut = [before.length - tail, after.length - tail] as const;
  return [
    ...kept(before.slice(0, head), after.slice(0, head)),
    ...between(before.slice(head, cut[0]), after.slice(head, cut[1]), from.slice(head, cut[0]), to.slice(head, cut[1])),
    ...kept(before.slice(cut[0]), after.slice(cut[1])),
  ];
}

const kept = (before: readonly Sign[], after: readonly Sign[]): Step[] =>
  after.flatMap((sign, at): Step[] => {
    const old = before[at];
    return old ? [{ kind: "keep", before: old, after: sign }] : [];
  });

function between(before: readonly Sign[], after: readonly Sign[], from: string[], to: string[]): Step[] {
  const [left, right] = [wordsOf(from), wordsOf(to)];
  const done: Step[] = [];
  let [old, next] = [0, 0]; // signs
  let [oldWord, nextWord] = [0, 0];
  for (const { added, removed, count } of diffArrays(left.map(keyOfWord), right.map(keyOfWord))) {
    const [firstOld, firstNext] = [old, next];
    for (let word = 0; word < count; word++) {
      if (!added) old += left[oldWord++]?.length ?? 0;
      if (!removed) next += right[nextWord++]?.length ?? 0;
    }
    if (removed) done.push(...before.slice(firstOld, old).map((sign): Step => ({ kind: "drop", before: sign })));
    else if (added) done.push(...after.slice(firstNext, next).map((sign): Step => ({ kind: "add", after: sign })));
    else done.push(...kept(before.slice(firstOld, old), after.slice(firstNext, next)));
  }
  return done;
}

/** Whether a border parts the letters of a word, on either side of the edit. */
const isWithinWord = (from: readonly string[], to: readonly string[], old: number, next = old): boolean =>
  isLetterPair(from, old) || isLetterPair(to, next);
const isLetterPair = (keys: readonly string[], at: number): boolean =>
  WORD.test(keys[at - 1] ?? "") && WORD.test(keys[at] ?? "");

const WORD = /^[\p{L}\p{M}\p{N}]+$/u;
const keyOfWord = (word: readonly string[]): string => word.join("");

/** Letters and digits side by side are one word; anything else stands alone. */
function wordsOf(keys: readonly string[]): string[][] {
  const done: string[][] = [];
  let isInWord = false;
  for (const key of keys) {
    const isLetter = WORD.test(key);
    const last = done.at(-1);
    if (isLetter && isInWord && last) last.push(key);
    else done.push([key]);
    isInWord = isLetter;
  }
  return done;
}
