import { type Exact, exact, plus } from "./exact.ts";
import { matchAt, patternFor, type Scan } from "./scan.ts";

const END = "(?![\\d])";
/** Three digits a group. What is unmistakable in one language is read so in the other too: "1,234.5", "1.234,5". */
const ENGLISH = [
  `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?${END}`,
  `\\d{1,3}(?:[\\u00a0\\u202f\\u2009']\\d{3})+(?:[.,]\\d+)?${END}`,
  `\\d{1,3}(?:\\.\\d{3})+,\\d+${END}`,
  `\\d{1,3}(?:\\.\\d{3}){2,}${END}`,
  `\\d+,\\d{1,2}(?![\\d,])`,
  `\\d*\\.\\d+|\\d+`,
];
const FRENCH = [
  `[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?${END}`,
  `[1-9]\\d{0,2}(?:[ \\u00a0\\u202f\\u2009'’]\\d{3})+(?:,\\d+)?${END}`,
  `\\d{1,3}(?:,\\d{3})+\\.\\d+${END}`,
  `\\d{1,3}(?:,\\d{3}){2,}${END}`,
  `\\d*,\\d+|\\d+\\.\\d+|\\d+`,
];
const GLYPHS: Readonly<Record<string, string>> = { "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3" };

/**
 * Reads digits: "1,234.5", "1.234,5", "1 234,5", "2-1/2", "2½".
 * @returns the value and where it ends; undefined where no digits stand
 */
export function readNumeral(
  { text, written, language }: Scan,
  at: number,
): { value: Exact; end: number; isPart: boolean } | undefined {
  const glyph = GLYPHS[text[at] ?? ""];
  if (glyph) return { value: exact(glyph), end: at + 1, isPart: true };
  const mixed = matchAt(/(?:(\d+)[- ])?(\d{1,2})\/(\d{1,2})(?![\d/])/y, text, at);
  if (mixed) {
    const [whole, over, under] = [mixed[1], Number(mixed[2]), Number(mixed[3])];
    if (over < under && [2, 3, 4, 5, 6, 8, 10, 16, 32].includes(under)) {
      const part = exact(`${over}/${under}`);
      const end = at + mixed[0].length;
      return { value: whole ? plus(exact(whole), part) : part, end, isPart: whole === undefined };
    }
  }
  const pattern = patternFor(language, "numeral", ({ id }) => (id === "en" ? ENGLISH : FRENCH).join("|"));
  const match = matchAt(pattern, written, at);
  if (!match) return undefined;
  const end = pattern.lastIndex;
  const value = exact(plainDigits(match[0], language.id === "en" ? "." : ","));
  const behind = GLYPHS[text[end] ?? ""];
  return behind ? { value: plus(value, exact(behind)), end: end + 1, isPart: false } : { value, end, isPart: false };
}

/** The digits with a point for the decimals. The last of two kinds of signs, or the language's own, is the decimal one. */
function plainDigits(figure: string, decimal: "." | ","): string {
  const digits = figure.replace(/[^\d.,]/g, "");
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return digits;
  const isMixed = marks.some((mark) => mark !== last);
  const isGroups = marks.length > 1 ? !isMixed : last !== decimal && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  if (isGroups) return digits.replace(/[.,]/g, "");
  const at = digits.lastIndexOf(last);
  return `${digits.slice(0, at).replace(/[.,]/g, "") || "0"}.${digits.slice(at + 1)}`;
}
