import type { TextRange } from "../document/textRange.ts";
import { findRics } from "../domain/findRics.ts";
import { reading } from "./figure.ts";
import { found, matchAt, patternFor, type Recogniser } from "./scan.ts";

const PHONE =
  /\+\d{1,3}[ .(-]*\d(?:[ .()-]{0,2}\d){5,12}|(?<![\d.,])0\d(?:[ .-]\d\d){4}(?!\d)|\(\d{3}\) ?\d{3}-\d{4}|(?<![\d-])\d{3}-\d{3}-\d{4}(?!\d)/g;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;
/** Story and page codes of the wire ("[nL1N2AB3C4]", "<LCOc1>") and rates in quote notation ("US10YT=RR"). */
const CODE =
  /\[[A-Za-z]*\d[A-Za-z0-9]*\]|<[^<>\s]{1,24}>|\b[A-Z0-9]{2,}=[A-Z]{0,4}|\b(?:LCO|CL|NG|GC|HG|FCE|FGBL)c\d\b|\b\d{3,6}\.(?:HK|T|SS|SZ|KS|KQ|TW|TWO|KL|SR|SE)\b/g;

/** Where digits are no figures: instrument codes (also those of digits, 0700.HK), page codes, addresses, telephone numbers. In order. */
export function notFigures(text: string): TextRange[] {
  const ranges = [PHONE, ADDRESS, CODE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return [...ranges, ...findRics(text).map(({ start, end }) => ({ start, end }))].sort((a, b) => a.start - b.start);
}

const INDICES =
  "S ?& ?P(?:/ASX|/TSX)?|Standard (?:&|and) Poor's|CAC|Cac|SBF|FTSE|Ftse|Footsie|DAX|Dax|MDAX|TecDAX|Nasdaq|NASDAQ|Nikkei|TOPIX|Topix|(?:Euro ?)?(?:Stoxx|STOXX)(?: Europe)?|EuroSTOXX|EURO STOXX|FTSEurofirst|Russell|ASX|CSI|Ibex|IBEX|AEX|BEL|Bel|PSI|OMX|WIG|Nifty|TSX|NSE|BSE|Fortune|Forbes|CAC Next|S&amp;P";
const SIZES = "20|25|30|35|40|50|60|80|100|120|200|225|250|300|350|400|500|600|1000|2000|3000";
const THINGS =
  "Boeing \\d{3}(?:-\\d+)?(?: MAX| Max)?|737 MAX|iPhone \\d+|Windows \\d+|Formul[ae] (?:1|One|un)|Ligue [12]|France [2345]|Channel \\d|BBC \\d|Canal 9|Route \\d+|7-Eleven|20 Minutes|Paris 2024|Los Angeles 2028";

/** Names that hold a number: "S&P 500", "CAC-40", "Boeing 737". They may be left out, but not become another one. */
export const readName: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(
    language,
    "name",
    () => `(?:(?:${INDICES})[ -]?(?:${SIZES})(?![\\d.,]*\\d|[ -]?(?:points?|%|percent|pour cent))|${THINGS})(?!\\p{L})`,
    "uy",
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  return found({ start: at, end: pattern.lastIndex, readings: [reading("name", nameKey(match[0]))], demand: "may" });
};

const nameKey = (text: string): string =>
  text
    .toUpperCase()
    .replace("STANDARD & POOR'S", "S&P")
    .replace("STANDARD AND POOR'S", "S&P")
    .replace("EUROPE", "")
    .replace(/FORMULA|FORMULE/, "F")
    .replace(/\bONE\b|\bUN\b/, "1")
    .replace(/[^A-Z0-9&]/g, "");

/** A word that mixes letters and digits: "G20", "A320neo", "Covid-19", "F-16". */
export const readCode: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(
    language,
    "code",
    () =>
      "(?:\\p{Lu}[\\p{L}\\d]*(?:-\\d+[\\p{L}\\d]*)+|(?=\\p{L}*\\d)(?=\\d*\\p{L})[\\p{L}\\d]+(?:-\\d+)?)(?![\\p{L}\\d])",
    "uy",
  );
  const match = matchAt(pattern, text, at);
  if (!match || !/\d/.test(match[0]) || !/\p{L}/u.test(match[0])) return undefined;
  const digits = match[0].match(/\d+/g) ?? [];
  const more = digits.length === 1 ? [reading("amount", Number(digits[0]))] : [];
  return found({
    start: at,
    end: pattern.lastIndex,
    readings: [reading("name", nameKey(match[0])), ...more],
    demand: "may",
  });
};

/** "XXIe", "Louis XIV", "World War II": Roman digits of two letters and more. */
export const readRoman: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(
    language,
    "roman",
    () => "([IVX]{2,6}|[IVX](?=e siècle))(?:e|ème|er)?(?:s)?(?![\\p{L}\\d])",
    "uy",
  );
  const match = matchAt(pattern, text, at);
  const value = match ? romanValue(match[1] ?? "") : 0;
  if (!match || value === 0) return undefined;
  const isOrdinal = match[0] !== match[1];
  return found({
    start: at,
    end: pattern.lastIndex,
    readings: [reading("ordinal", value), reading("amount", value)],
    demand: isOrdinal ? "must" : "may",
  });
};

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
/** 0 for letters that are no Roman number ("VX"). */
function romanValue(letters: string): number {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(letters)) return 0;
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
