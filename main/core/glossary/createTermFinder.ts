import type { Language } from "#shared/domain/language.ts";
import { stemOf } from "./stems.ts";
import { areJoined, type Word, wordsOf } from "./words.ts";

/** A term met in a text; the span counts UTF-16 units, half open. */
export type TermHit<T> = { readonly term: T; readonly start: number; readonly end: number };

export type TermFinder<T> = {
  /** The terms of a text from left to right, apart from each other; the longest wins. Equal terms come together. */
  find(text: string): readonly TermHit<T>[];
};

type Entry<T> = { readonly term: T; readonly words: readonly string[]; readonly stems: readonly string[] };

/** Finds terms in running text by the stems of their words, so that plurals and feminines count. */
export function createTermFinder<T extends { readonly text: string }>(
  terms: readonly T[],
  language: Language,
): TermFinder<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  for (const term of terms) {
    const words = wordsOf(term.text).map(({ text }) => text);
    const stems = words.map((word) => stemOf(word, language));
    const [first] = stems;
    if (first === undefined) continue;
    const same = byFirst.get(first) ?? [];
    same.push({ term, words, stems });
    byFirst.set(first, same);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.stems.length - a.stems.length);

  const find = (text: string): TermHit<T>[] => {
    const words = wordsOf(text);
    const stems = words.map((word) => stemOf(word.text, language));
    const hits: TermHit<T>[] = [];
    for (let at = 0; at < words.length; ) {
      const found = byFirst.get(stems[at] ?? "")?.filter((entry) => stands(entry, words, stems, at, text)) ?? [];
      const length = found[0]?.stems.length ?? 0;
      for (const { term } of found.filter((entry) => entry.stems.length === length)) {
        hits.push({ term, start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0 });
      }
      at += Math.max(1, length);
    }
    return hits;
  };
  return { find };
}

function stands<T>(
  { words: wanted, stems: wantedStems }: Entry<T>,
  words: readonly Word[],
  stems: readonly string[],
  at: number,
  text: string,
): boolean {
  return wantedStems.every((stem, index) => {
    const word = words[at + index];
    const before = words[at + index - 1];
    if (!word || stems[at + index] !== stem || !isSameCase(wanted[index] ?? "", word.text)) return false;
    return index === 0 || (before !== undefined && areJoined(text, before, word));
  });
}

/** "Fed" is not "fed" and "CAC" not "cac"; but a headline in capitals has all words in capitals. */
function isSameCase(term: string, word: string): boolean {
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(term)) return term === word || `${term}s` === word;
  if (/^\p{Lu}/u.test(term)) return /^\p{Lu}/u.test(word);
  return true;
}
