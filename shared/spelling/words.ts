import type { TextRange } from "#shared/document/textRange.ts";

/** A word as it stands in a text; `start` and `end` count UTF-16 units. */
export type SpelledWord = TextRange & { readonly word: string };

/** What looks like words and is none: addresses, handles, codes in angle brackets, RICs with their exchange. */
const NO_PROSE =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#$][\p{L}\p{N}_.]+|<[^<>\s]+>|\.?[A-Z][A-Za-z0-9]*\.[A-Z]{1,3}\b/gu;

/** Letters, with apostrophes of either shape and hyphens inside; the no-break hyphen is one too. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-\u2011][\p{L}\p{M}\p{N}]+)*/gu;

/** Capitals alone, up to this long, are an abbreviation that no dictionary can know ("BCE", "NASDAQ"). */
const LONGEST_ABBREVIATION = 6;

/** The words of a text that spelling has something to say about: none with figures, no abbreviation, no single letter. */
export function spelledWords(text: string): SpelledWord[] {
  const prose = text.replace(NO_PROSE, (found) => " ".repeat(found.length));
  return [...prose.matchAll(WORD)]
    .map(([word], at, all) => ({ word, start: all[at]?.index ?? 0, end: (all[at]?.index ?? 0) + word.length }))
    .filter(({ word }) => word.length > 1 && !/\p{N}/u.test(word) && !isAbbreviation(word));
}

const isAbbreviation = (word: string): boolean =>
  word.length <= LONGEST_ABBREVIATION && word === word.toUpperCase() && /^\p{Lu}+$/u.test(word);

/** A word as dictionaries and lists hold it: straight apostrophe, plain hyphen, no joined letters but œ and æ. */
export const plainWord = (word: string): string =>
  word
    .normalize("NFC")
    .replace(/[\ufb00-\ufb06]/g, (joined) => joined.normalize("NFKC"))
    .replaceAll("’", "'")
    .replaceAll("\u2011", "-");
