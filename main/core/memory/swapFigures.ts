import type { Language } from "#shared/domain/language.ts";
import type { SwappedFigure } from "#shared/domain/memory.ts";
import { scanText, type Variable } from "./index/scanText.ts";

export type Swapped = {
  readonly proposal: string;
  readonly swapped: SwappedFigure[];
  /** Whether every figure and code that differs could be put in. */
  readonly isComplete: boolean;
};

type Texts = { readonly source: string; readonly target: string; readonly today: string };

/**
 * Puts today's figures and codes into a translation of the memory. A figure of the translation is changed only when the
 * memory's source has its value in the same place of the sentence as today's source has another; how it is written
 * (separators, "13h34") stays as it is there.
 */
export function swapFigures({ source, target, today }: Texts, from: Language, to: Language): Swapped {
  const old = read(source);
  const now = read(today);
  const there = read(target);
  if (old.length !== now.length || old.some(({ kind }, at) => kind !== now[at]?.kind)) {
    return { proposal: target, swapped: [], isComplete: false };
  }
  const taken = new Set<number>();
  const changes: { at: Piece; text: string }[] = [];
  let isComplete = true;
  // in their order: of two equal figures the first claims the first place
  for (const [index, was] of old.entries()) {
    const is = now[index] ?? was;
    const place = there.findIndex((one, at) => !taken.has(at) && rewritten(was, is, one, from, to) !== undefined);
    const found = there[place];
    if (found) taken.add(place);
    if (was.text === is.text) continue;
    const text = found && rewritten(was, is, found, from, to);
    if (found && text !== undefined) changes.push({ at: found, text });
    else isComplete = false;
  }
  return { ...replaced(target, changes), isComplete };
}

type Piece = Variable & { readonly text: string };

const read = (text: string): Piece[] =>
  scanText(text).variables.map((one) => ({ ...one, text: text.slice(one.start, one.end) }));

function replaced(
  target: string,
  changes: readonly { at: Piece; text: string }[],
): Pick<Swapped, "proposal" | "swapped"> {
  let proposal = "";
  let cursor = 0;
  const swapped: SwappedFigure[] = [];
  for (const { at, text } of changes.toSorted((a, b) => a.at.start - b.at.start)) {
    proposal += target.slice(cursor, at.start);
    swapped.push({ start: proposal.length, end: proposal.length + text.length, was: at.text });
    proposal += text;
    cursor = at.end;
  }
  return { proposal: proposal + target.slice(cursor), swapped };
}

/** What stands in the translation for `was`, written anew for `is`; undefined when it does not stand for it. */
function rewritten(was: Piece, is: Piece, there: Piece, from: Language, to: Language): string | undefined {
  if (was.kind !== there.kind) return undefined;
  if (was.kind === "code") return was.text === there.text ? is.text : undefined;
  return rewrittenClock(was.text, is.text, there.text) ?? rewrittenNumber(was.text, is.text, there.text, from, to);
}

/** "1:34" (p.m.) or "1745" for "13h34": the half of the day stays as it was. */
function rewrittenClock(was: string, is: string, there: string): string | undefined {
  const [before, after, other] = [clockOf(was), clockOf(is), clockOf(there)];
  if (!before || !after || !other || !/[:h]/.test(there)) return undefined;
  const shift = other.hours - before.hours;
  if (other.minutes !== before.minutes || (shift !== 0 && shift !== 12 && shift !== -12)) return undefined;
  const hours = shift === 12 && after.hours === 12 ? 12 : after.hours + shift;
  if (hours < 0 || hours > 23) return undefined;
  const mark = there.includes("h") ? "h" : ":";
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${mark === ":" && !/^0/.test(there) ? hours : pad(hours)}${mark}${pad(after.minutes)}`;
}

function clockOf(text: string): { hours: number; minutes: number } | undefined {
  const match = /^(\d{1,2})[:h](\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match && hours < 24 && minutes < 60 ? { hours, minutes } : undefined;
}

/** "1.5" (trillion) is "1.500" (milliards) as well: the factor that was between them stays. */
function rewrittenNumber(was: string, is: string, there: string, from: Language, to: Language): string | undefined {
  const [before, after, other] = [numberOf(was, from), numberOf(is, from), numberOf(there, to)];
  if (before === undefined || after === undefined || other === undefined) return undefined;
  const factor = [1, 1000].find((one) => same(before.value * one, other.value));
  if (factor === undefined) return undefined;
  const decimals = factor === 1 ? after.decimals : 0;
  const value = after.value * factor;
  if (factor !== 1 && !Number.isInteger(Number(value.toFixed(6)))) return undefined;
  const digits = value.toFixed(decimals);
  const isGrouped = after.isGrouped || (factor !== 1 && value >= 1000);
  return written(digits, isGrouped, groupMark(there, to), DECIMAL[to]);
}

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** CLDR: the sign between whole number and fraction. */
const DECIMAL: Readonly<Record<Language, string>> = { en: ".", fr: ",", de: ",", es: ",", it: ",", pt: "," };

type Numeral = { readonly value: number; readonly decimals: number; readonly isGrouped: boolean };

function numberOf(text: string, language: Language): Numeral | undefined {
  if (/[:h]/.test(text)) return undefined;
  const decimal = DECIMAL[language];
  const parts = text.split(decimal);
  if (parts.length > 2) return undefined;
  const [whole = "", fraction = ""] = parts;
  const digits = whole.replace(/[.,\s\u00a0\u202f\u2009]/gu, "");
  const value = Number(fraction === "" ? digits : `${digits}.${fraction}`);
  return Number.isFinite(value) && digits !== ""
    ? { value, decimals: fraction.length, isGrouped: digits.length !== whole.length }
    : undefined;
}

/** As in the memory, else as the language has it; French copy without a mark gets the no-break space. */
function groupMark(there: string, to: Language): string {
  const whole = there.split(DECIMAL[to])[0] ?? "";
  return /[^\d]/u.exec(whole)?.[0] ?? { en: ",", fr: "\u202f", de: ".", es: ".", it: ".", pt: "." }[to];
}

function written(digits: string, isGrouped: boolean, mark: string, decimal: string): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, mark) : whole;
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}
