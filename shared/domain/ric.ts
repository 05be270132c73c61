import { isMetalForward, METALS } from "./ricRoots.ts";
import { RIC_SUFFIXES } from "./ricSuffixes.ts";

export type RicKind = "equity" | "index" | "fx" | "commodity" | "future" | "bond" | "chain" | "unlisted";

export type Ric = {
  readonly ric: string;
  readonly kind: RicKind;
  readonly suffix?: string;
  readonly mic?: string;
  readonly currency?: string;
  readonly venue?: string;
};

/** Root, lower-case share class or line, exchange; behind "^" the month and year in which a listing ended. */
const EQUITY = /^([A-Z0-9]{1,10}[a-z]{0,2}(?:_[a-z]{1,3})?)\.([A-Z]{1,3})(?:\^[A-Z]?\d{1,2})?$/;
const INDEX = /^\.[a-z]?[A-Z0-9][A-Z0-9]{1,14}[a-z]?(?:\.[A-Z]{1,2})?$/;
const CHAIN = /^0#\.?[A-Z0-9]{1,12}[:=*+]?[A-Z]*$/;
const RATE = /^([a-z]?[A-Z0-9]{2,12}(?:YT)?)=([A-Z0-9]{0,5})$/;
/** "c1" is the nearest month, "cv1" the most traded one. */
const CONTINUATION = /^[A-Z0-9]{1,8}cv?\d{1,2}$/;
const CONTRACT = /^[A-Z]{1,4}[FGHJKMNQUVXZ]\d{1,2}(?:\^\d)?$/;
/** A country and a tenor: US10YT, DE10YT; spreads name two: DE10IT10. */
const BOND = /^[A-Z]{2}\d{1,2}(?:Y[A-Z]{0,4}|[A-Z]{2}\d{1,2})$/;

/**
 * Reads one instrument code. Case carries meaning (DAIGn.DE, VOLVb.ST), so nothing is upper-cased.
 * Undefined for what cannot be a RIC: an unknown exchange suffix, a second dot, blanks.
 */
export function parseRic(text: string): Ric | undefined {
  const equity = EQUITY.exec(text);
  if (equity) return parseEquity(text, equity[2] ?? "");
  if (INDEX.test(text)) return { ric: text, kind: "index" };
  if (CHAIN.test(text)) return { ric: text, kind: "chain" };
  const rate = RATE.exec(text);
  if (rate) return parseRate(text, rate[1] ?? "");
  if (isMetalForward(text) || CONTINUATION.test(text) || CONTRACT.test(text)) return { ric: text, kind: "future" };
  return undefined;
}

function parseRate(ric: string, root: string): Ric {
  if (METALS.has(root)) return { ric, kind: "commodity", currency: "USD" };
  return { ric, kind: BOND.test(root) ? "bond" : "fx" };
}

function parseEquity(ric: string, suffix: string): Ric | undefined {
  if (!Object.hasOwn(RIC_SUFFIXES, suffix)) return undefined;
  const venue = RIC_SUFFIXES[suffix];
  if (!venue) return undefined;
  if (suffix === "UL") return { ric, kind: "unlisted", suffix };
  return {
    ric,
    kind: "equity",
    suffix,
    venue: venue.name,
    ...(venue.mic ? { mic: venue.mic } : {}),
    ...(venue.currency ? { currency: venue.currency } : {}),
  };
}

/**
 * Whether a text is a well-formed ISIN: two letters, nine characters, and the ISO 6166 check digit (letters become two
 * digits, then Luhn from the right).
 */
export function isIsin(text: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(text)) return false;
  const digits = [...text].map((character) => Number.parseInt(character, 36).toString()).join("");
  let sum = 0;
  [...digits].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}
