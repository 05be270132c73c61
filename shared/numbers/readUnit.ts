import { CURRENCIES, CURRENCY_SIGNS } from "./currencies.ts";
import type { NumberLanguage } from "./numberLanguage.ts";
import { matchAt, patternFor, type Scan } from "./scan.ts";
import { UNITS } from "./units.ts";

const escaped = (text: string): string => text.replace(/[.$*+?()[\]{}|^\\/]/g, "\\$&");
const SIGNS = CURRENCY_SIGNS.map(([sign]) => escaped(sign)).join("|");
const SIGN_KEYS = new Map(CURRENCY_SIGNS);
const CODES = CURRENCIES.map(([key]) => key).filter((key) => /^[A-Z]{3}$/.test(key));

/** A currency before its amount ("$", "US$", "EUR"). @returns its key and where the amount begins */
export function currencyBefore({ text, language }: Scan, at: number): { unit: string; end: number } | undefined {
  const pattern = patternFor(language, "prefix", () => `(?:(${SIGNS})|(${CODES.join("|")})) ?(?=[\\d.+-])`, "uy");
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  return { unit: match[2] ?? SIGN_KEYS.get(match[1] ?? "") ?? "", end: pattern.lastIndex };
}

const ROWS = [...CURRENCIES, ...UNITS];
const groups = ({ id }: NumberLanguage): string => ROWS.map(([, en, fr]) => `(${id === "en" ? en : fr})`).join("|");

/** The unit behind a number ("%", "points de base", "billion dollars" behind its scale). @returns its key and end */
export function unitBehind(
  { text, language }: Scan,
  at: number,
): { unit: string; words: string; end: number } | undefined {
  const sign = matchAt(
    patternFor(language, "suffix", () => ` ?(\\$ ?US|\\$ ?CAN?|${SIGNS})(?![\\p{L}\\d])`, "uy"),
    text,
    at,
  );
  if (sign) {
    const key = SIGN_KEYS.get((sign[1] ?? "").replace("CAN", "CA").replace(" ", "")) ?? "";
    return { unit: key, words: sign[0], end: at + sign[0].length };
  }
  const pattern = patternFor(language, "unit", (own) => `${own.beforeUnit}(?:${groups(own)})(?!\\p{L}|\\d)`);
  const match = matchAt(pattern, text, at);
  if (!match) {
    const glued = matchAt(/(?<=\d)[cp](?![\p{L}\d.])/uy, text, at);
    return glued ? { unit: "cent", words: glued[0], end: at + 1 } : undefined;
  }
  const index = match.slice(1).findIndex((one) => one !== undefined);
  return { unit: ROWS[index]?.[0] ?? "", words: match[index + 1] ?? "", end: pattern.lastIndex };
}
