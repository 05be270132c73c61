import { type Exact, exact } from "./exact.ts";
import { readNumberWords } from "./numberWords.ts";
import { readNumeral } from "./readNumeral.ts";
import { matchAt, patternFor, type Scan } from "./scan.ts";

/** A number without its scale and unit. */
export type NumberAt = {
  readonly kind: "digits" | "words";
  readonly value: Exact;
  readonly end: number;
  /** The last scale among its words: what "and a half" is half of. */
  readonly scale?: number;
  /** "a", "une" and "le" before a scale or a unit. */
  readonly isArticle?: boolean;
  readonly isOneWord?: boolean;
  /** Whether it is part of a whole: "two-thirds", "un quart". */
  readonly isPart?: boolean;
  readonly isRounded?: boolean;
  /** Whether the word is a number only before a scale or a unit ("half a million", but "half of them"). */
  readonly needsUnit?: boolean;
  /** "a third" may also be the third. */
  readonly ordinal?: number;
  /** "a dozen" is said of ten as well, as "une dizaine" is of twelve. */
  readonly isAboutTen?: boolean;
  /** "three quarters" may also be nine months. */
  readonly counted?: number;
};

/** Reads a number in digits or words at a place of a text. */
export function readNumber(scan: Scan, at: number): NumberAt | undefined {
  const numeral = readNumeral(scan, at);
  if (numeral) return { kind: "digits", ...numeral };
  return fraction(scan, at) ?? collective(scan, at) ?? words(scan, at) ?? article(scan, at);
}

/** "two-thirds", "a third of", "trois quarts", "half a", "un demi-", "quarter-". */
function fraction({ text, language }: Scan, at: number): NumberAt | undefined {
  const pattern = patternFor(
    language,
    "fraction",
    (own) =>
      `(?:(\\p{L}+)[ -])?(${[...own.fractionWords.keys()].toSorted((a, b) => b.length - a.length).join("|")})(?!\\p{L})`,
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const [, count, noun = ""] = match;
  const under = language.fractionWords.get(noun.toLowerCase()) ?? 1;
  const end = pattern.lastIndex;
  const isArticle = count === undefined || new RegExp(`^(?:${language.article})$`, "iu").test(count);
  const counted = isArticle ? 1 : language.numberWords.get(count.toLowerCase())?.value;
  if (counted === undefined || counted >= under * 2) return undefined;
  const value = exact(`${counted}/${under}`);
  const base = { kind: "words", value, end, isPart: true, isOneWord: isArticle } as const;
  const behind = text.slice(end, end + 16);
  if (under === 2) return { ...base, needsUnit: true };
  if (under === 4) {
    if (counted === 2) return undefined;
    const isOf = /^(?: of |-of-| de | d'| des | du )/.test(behind);
    if (counted === 1 && !isOf) return { ...base, needsUnit: !(count !== undefined && language.id === "fr") };
    return isOf ? base : { ...base, counted };
  }
  // an ordinal before its noun: "a third round"; French keeps another word for thirds
  const isNamed = /^ (?:of|less|more|lower|higher|down|up|in|from|to|by|de|des|du|d'|plus|moins)\b|^[.,;:)]|^$/.test(
    behind,
  );
  if (language.id === "en" && isArticle && (count === undefined || !isNamed)) return undefined;
  if (language.id === "fr" && count === undefined) return undefined;
  if (language.id === "fr" && isArticle && under > 4 && !isNamed) return undefined;
  return { ...base, ...(counted === 1 ? { ordinal: under } : {}), isOneWord: false };
}

/** "une vingtaine", "a dozen": the article, then a word for about so many. */
function collective({ text, language }: Scan, at: number): NumberAt | undefined {
  const pattern = patternFor(
    language,
    "collective",
    (own) =>
      `(?:an?|une?|la|cette|quelque) (?:(?:bonne|petite|good) )?(?:${own.collectives.map(([one]) => `(${one})`).join("|")})(?!\\p{L})`,
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const index = match.slice(1).findIndex((one) => one !== undefined);
  const value = language.collectives[index]?.[2] ?? 1;
  const isRounded = /aine$|millier$|dozen$/.test(match[0]);
  const scale = value >= 1e3 ? value : 1;
  return {
    kind: "words",
    value: exact(String(value)),
    scale,
    end: pattern.lastIndex,
    isRounded,
    isAboutTen: /dozen$/i.test(match[0]),
    isOneWord: false,
  };
}

function words({ text, language }: Scan, at: number): NumberAt | undefined {
  const number = readNumberWords(text, at, language);
  if (!number || /^-\p{Lu}/u.test(text.slice(number.end, number.end + 2))) return undefined;
  const isScaleAlone = number.isOneWord && number.value >= 1e3 && !/^mille$/i.test(text.slice(at, number.end));
  if (isScaleAlone) return undefined;
  const { value, scale, end, isOneWord } = number;
  return { kind: "words", value: exact(String(value)), scale, end, isOneWord };
}

function article({ text, language }: Scan, at: number): NumberAt | undefined {
  const pattern = patternFor(language, "article", (own) => `(?:${own.article})(?![\\p{L}\\d'])`);
  if (!matchAt(pattern, text, at)) return undefined;
  return { kind: "words", value: exact("1"), end: pattern.lastIndex, isArticle: true, isOneWord: true };
}
