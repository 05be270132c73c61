import type { TextRange } from "./textRange.ts";

export type FindQuery = {
  readonly words: string;
  /** Whether `words` is a regular expression. */
  readonly isPattern: boolean;
  readonly isWholeWord: boolean;
  readonly matchesCase: boolean;
  readonly matchesAccents: boolean;
};

export type Found = TextRange & { readonly text: string };

/** Looks for a query in a text. @returns nothing for no words; undefined when the expression is not one */
export type Finder = (text: string) => Found[];

/**
 * Makes a query ready to be used on many texts. Places are in UTF-16 units of the text itself, also where accents do not
 * count. @returns undefined when `words` is no regular expression
 */
export function createFinder(query: FindQuery): Finder | undefined {
  if (query.words === "") return () => [];
  const pattern = patternOf(query);
  if (!pattern) return undefined;
  return (text) =>
    [...(query.matchesAccents ? text : withoutAccents(text)).matchAll(pattern)]
      .filter(([found]) => found !== "")
      .map(({ 0: found, index: start }) => {
        const end = start + found.length;
        return { start, end, text: text.slice(start, end) };
      });
}

/** What stands in the place of a find; in an expression's replacement "$1" is its first group. */
export function replacementOf(query: FindQuery, found: Found, words: string): string {
  if (!query.isPattern) return words;
  const pattern = patternOf(query);
  return pattern ? found.text.replace(new RegExp(pattern.source, pattern.flags.replace("g", "")), words) : words;
}

function patternOf({ words, isPattern, isWholeWord, matchesCase, matchesAccents }: FindQuery): RegExp | undefined {
  const wanted = matchesAccents ? words : withoutAccents(words);
  const source = isPattern ? wanted : wanted.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  const bounded = isWholeWord ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source;
  try {
    return new RegExp(bounded, matchesCase ? "gu" : "giu");
  } catch {
    return undefined; // half an expression is what typing one looks like
  }
}

/** Letters without their accents, as many units as before. */
const withoutAccents = (text: string): string =>
  text.replace(/\p{L}/gu, (letter) => {
    const bare = letter.normalize("NFD").replace(/\p{M}/gu, "");
    return bare.length === letter.length ? bare : letter;
  });
