import { parseRic } from "./ric.ts";

/** A RIC found in running text. `start` and `end` are UTF-16 offsets of `printed`, which includes the brackets. */
export type FoundRic = {
  readonly ric: string;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
};

const CODE = String.raw`[A-Z0-9.#=^_][A-Za-z0-9.#=^_]{0,20}`;
// brackets may be broken as published: "<WLW.L)", "(.SX7P>"
const BRACKETED = new RegExp(String.raw`[<(\[]\s?(${CODE})\s?[>)\]]`, "g");
const BARE =
  /(?<![\p{L}\p{N}.#=_])(\.[A-Z][A-Z0-9]{2,9}|[A-Z0-9]{2,10}(?:[a-z]{1,2}|_[a-z]{1,3})?\.[A-Z]{1,3})(?![\p{L}\p{N}=_]|\.[\p{L}\p{N}])/gu;
const FUTURE_BARE = /(?<![\p{L}\p{N}.#=_])((?:LCO|CL|NG|GC|HG|W|C|S|FCE|FGBL)c\d)(?![\p{L}\p{N}])/gu;
/** What may stand before a bare RIC: a name that starts with a capital, or a word that closes a company's name. */
const NAME_BEFORE =
  /(?:[\p{Lu}\p{N}][\p{L}\p{N}&'’.-]*|\b(?:des?|du|le|la|et|indice|index))[\s\u00a0]*[,(]?[\s\u00a0]*$/u;

/**
 * Finds every instrument code in a text: in angle, round or square brackets, or bare behind a name. Story links,
 * page codes and abbreviations with dots (U.S., J.P. Morgan, S.p.A) are not codes.
 */
export function findRics(text: string): FoundRic[] {
  const found: FoundRic[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const ric = match[1] ?? "";
    if (!isBracketedRic(ric, match[0])) continue;
    found.push({ ric, start: match.index, end: match.index + match[0].length, printed: match[0] });
  }
  const isFree = (start: number, end: number): boolean => !found.some((one) => start < one.end && end > one.start);
  for (const pattern of [BARE, FUTURE_BARE]) {
    for (const match of text.matchAll(pattern)) {
      const ric = match[1] ?? "";
      const start = match.index;
      if (!parseRic(ric) || !isFree(start, start + ric.length)) continue;
      if (!NAME_BEFORE.test(text.slice(Math.max(0, start - 60), start))) continue;
      found.push({ ric, start, end: start + ric.length, printed: ric });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isBracketedRic(ric: string, printed: string): boolean {
  const parsed = parseRic(ric);
  if (!parsed) return false;
  if (printed.startsWith("<") || printed.endsWith(">")) return true;
  // round and square brackets hold abbreviations too: "(U.S)", "[O/R]": a code there needs its dot or sign and two letters
  if (parsed.kind === "equity" || parsed.kind === "unlisted") return !/^[A-Z]\.[A-Z]$/.test(ric) || ric.endsWith(".N");
  return parsed.kind !== "future" || /c\d+$/.test(ric);
}
