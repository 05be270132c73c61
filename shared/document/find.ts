import type { TextRange } from "./textRange.ts";

export type FindQuery = {
  readonly words: string;
  /** Whether `words` is a regular expression. */
  readonly isPattern: boolean;
  readonly isWholeWord: boolean;
  readonly matchesCase: boolean;
  readonly matchesAccents: boolean;
};

export type Found = TextRange & {
  readonly text: string;
  /** What the groups of an expression found, by number from 1 and by name; left out where there is none. */
  readonly groups?: Readonly<Record<string, string>>;
};

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
      .map((match) => {
        const start = match.index;
        const end = start + match[0].length;
        const found = { start, end, text: text.slice(start, end) };
        return match.length > 1 ? { ...found, groups: groupsOf(match, text) } : found;
      });
}

/** Groups as they stand in the text itself, with the accents that did not count. */
function groupsOf(match: RegExpExecArray, text: string): Record<string, string> {
  const at = (range: readonly [number, number] | undefined): string => (range ? text.slice(...range) : "");
  const { indices } = match;
  const numbered = (indices ?? []).map((range, number) => [String(number), at(range)] as const).slice(1);
  const named = Object.entries(indices?.groups ?? {}).map(([name, range]) => [name, at(range)] as const);
  return Object.fromEntries([...numbered, ...named]);
}

/**
 * What stands in the place of a find; in an expression's replacement "$1" and "$<name>" are its groups, "$&" is all of it.
 * No expression runs here.
 */
export function replacementOf({ isPattern }: FindQuery, { text, groups = {} }: Found, words: string): string {
  if (!isPattern) return words;
  return words.replace(/\$(?:([$&])|(\d{1,2})|<([^>]*)>)/g, (whole, sign, number, name) => {
    if (sign !== undefined) return sign === "$" ? "$" : text;
    if (name !== undefined) return groups[name] ?? "";
    const [one = "", other = ""] = number;
    // "$12" is the twelfth group where there is one, else the first and a figure
    return groups[number] ?? (groups[one] === undefined ? whole : groups[one] + other);
  });
}

function patternOf({ words, isPattern, isWholeWord, matchesCase, matchesAccents }: FindQuery): RegExp | undefined {
  const wanted = matchesAccents ? words : withoutAccents(words);
  const source = isPattern ? wanted : wanted.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  const bounded = isWholeWord ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source;
  try {
    return new RegExp(bounded, matchesCase ? "dgu" : "dgiu");
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
