import type { TextRange } from "#shared/document/textRange.ts";
import { accentedForms } from "./accents.ts";
import { plainWord, type SpelledWord, spelledWords } from "./words.ts";

/** A dictionary that answers at once. */
export type Dictionary = {
  has(word: string): boolean;
  /** Best first; may take a good part of a second. */
  suggest(word: string): readonly string[];
};

/** A wrong word; `isBare` marks one that lacks only the accents of its capitals, which some houses print so. */
export type Misspelling = SpelledWord & { readonly isBare: boolean };

/** What is glued before a word in French, by elision. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=\p{L})/iu;

/**
 * The words of a text that a dictionary does not have. An elided article before a wrong word is not part of it; of a
 * compound only the wrong members are meant.
 */
export const misspellings = (text: string, dictionary: Dictionary): Misspelling[] =>
  spelledWords(text).flatMap(({ word, start, end }) => {
    const parts = wrongParts(plainWord(word), dictionary);
    const isBare = parts.every((part) => part.isBare);
    // joined letters ("ﬁ") and loose accents change the length; then the whole word is meant
    if (parts.length > 0 && plainWord(word).length !== end - start) return [{ word, start, end, isBare }];
    return parts.map((part): Misspelling => {
      const at = start + part.start;
      const to = start + part.end;
      return { word: text.slice(at, to), start: at, end: to, isBare: part.isBare };
    });
  });

type Part = TextRange & { readonly isBare: boolean };

function wrongParts(word: string, dictionary: Dictionary): Part[] {
  if (isRight(word, dictionary)) return [];
  const glued = ELIDED.exec(word)?.[0].length ?? 0;
  const rest = word.slice(glued);
  if (glued > 0 && isRight(rest, dictionary)) return [];
  if (isBare(rest, dictionary)) return [{ start: glued, end: word.length, isBare: true }];
  const members = [...rest.matchAll(/[^-]+/g)];
  const wrong = members.filter(([member]) => member.length > 1 && !isRight(member, dictionary));
  // "rendez-nous" of members that are all right is a compound of the day; so is "a-t-il"
  return wrong.map(([member], at) => {
    const start = glued + (wrong[at]?.index ?? 0);
    return { start, end: start + member.length, isBare: isBare(member, dictionary) };
  });
}

const isRight = (word: string, dictionary: Dictionary): boolean =>
  dictionary.has(word) || (word.endsWith("'s") && dictionary.has(word.slice(0, -2)));

const isBare = (word: string, dictionary: Dictionary): boolean =>
  accentedForms(word).some((form) => dictionary.has(form));

/** What to write instead: the word with accents on its capitals first, then what the dictionary thinks. Each once. */
export const suggestions = (word: string, dictionary: Dictionary): string[] => {
  const plain = plainWord(word);
  const accented = accentedForms(plain).filter((form) => dictionary.has(form));
  const apostrophe = word.includes("’") ? "’" : "'";
  const all = [...accented, ...dictionary.suggest(plain)].map((one) => one.replace(/['’]/g, apostrophe));
  return [...new Set(all)].slice(0, MOST_SUGGESTIONS);
};

const MOST_SUGGESTIONS = 6;

/** Two dictionaries as one that takes what either takes. Its proposals are theirs, in turns. */
export const eitherOf = (one: Dictionary, other: Dictionary): Dictionary => ({
  has: (word) => one.has(word) || other.has(word),
  suggest: (word) => {
    const [first, second] = [one.suggest(word), other.suggest(word)];
    return [...new Set(first.flatMap((best, at) => [best, ...second.slice(at, at + 1)]).concat(second))];
  },
});
