import { findRics } from "#shared/domain/findRics.ts";
import type { Instrument } from "#shared/domain/instrument.ts";
import type { NameIndex } from "./createNameIndex.ts";
import { type FoundName, findNames } from "./findNames.ts";
import { folded } from "./foldText.ts";
import {
  BEFORE_NAMES,
  BEFORE_PLACES,
  COMPANY_WORDS,
  LEGAL_FORMS,
  ORDINARY_NAMES,
  PLACES,
  SHORT_NAMES,
  SURNAMES,
  TITLES,
} from "./ordinaryNames.ts";

/** A place in a paragraph that may be tagged. Offsets are UTF-16 code units, half open. */
export type Detected = {
  readonly kind: "code" | "name";
  readonly start: number;
  readonly end: number;
  /** The codes it may stand for, best first. */
  readonly rics: readonly string[];
};

/** What detection needs of a directory. */
export type Known = {
  readonly instruments: readonly Instrument[];
  readonly names: NameIndex;
  byRic(ric: string): Instrument | undefined;
};

const WORD_BEFORE = /([\p{L}\p{M}\p{N}]+)(['’]s)?[\s\u00a0\u202f]+$/u;
const WORD_AFTER = /^[\s\u00a0\u202f]+([\p{L}\p{M}]+)/u;
/** Where a sentence starts anything may bear a capital. One capital and a dot ("U.S.") end no sentence. */
const SENTENCE_START = /(?:^|\n|(?:(?<!\b\p{Lu})[.!?…])[\s\u00a0\u202f]+)[\s\u00a0\u202f"“«'‘(*•–—-]*$/u;
const SHORTEST_LETTERS = 3;
const SHORTEST_SHOUTED = 4;

/**
 * Finds instruments in one paragraph: codes, names and aliases, also behind elisions and before possessives ("d'Alphabet",
 * "Google's"). A name that is a word as well counts only where something tells that the company is meant. A name with its
 * code beside it gives the code alone. Pure.
 */
export function detectInstruments(text: string, known: Known): Detected[] {
  const codes = findRics(text).map(({ ric, codeStart, codeEnd, start }): Detected & { readonly from: number } => ({
    kind: "code",
    start: codeStart,
    end: codeEnd,
    rics: [known.byRic(ric)?.ric ?? ric],
    from: start,
  }));
  const found = findNames(text, known.names);
  const isShouted = !/\p{Ll}/u.test(text);
  const named = new Set(codes.flatMap(({ rics }) => rics));
  const ricsOf = ({ name }: FoundName): string[] => name.instruments.flatMap((at) => known.instruments[at]?.ric ?? []);
  const isOwn = (one: FoundName): boolean => ricsOf(one).some((ric) => named.has(ric));
  const verdicts = found.map((one) => verdictOn(text, one, isShouted));
  const having = (verdict: Verdict): Set<FoundName["name"]> =>
    new Set(found.filter((_, at) => verdicts[at] === verdict).map(({ name }) => name));
  const [sure, people] = [having("company"), having("person")];
  const names = found
    .filter((one, at) => {
      const { name, start, end } = one;
      const verdict = verdicts[at];
      if (verdict === "other" || verdict === "person" || (people.has(name) && !isOwn(one))) return false;
      // the same name, certain in one place, is certain in the others
      if (verdict === "open" && !sure.has(name) && !isOwn(one)) return false;
      return !codes.some((code) => (start < code.end && end > code.start) || isBeside(text, end, code.from));
    })
    .map((one): Detected => ({ kind: "name", start: one.start, end: one.end, rics: ricsOf(one) }));
  return [...codes.map(({ from: _, ...code }) => code), ...names].sort((a, b) => a.start - b.start);
}

/** "Google <GOOGL.O>", "Google Inc (GOOGL.O)": nothing but a legal form stands between the name and its code. */
function isBeside(text: string, end: number, from: number): boolean {
  if (from < end || from - end > 24) return false;
  return text
    .slice(end, from)
    .split(/[\s\u00a0\u202f.,(<[]+/)
    .every((word) => word === "" || LEGAL_FORMS.has(folded(word)));
}

/** "open" is for the rest of the paragraph to say. */
type Verdict = "company" | "open" | "person" | "other";

function verdictOn(text: string, { start, end, name }: FoundName, isShouted: boolean): Verdict {
  const [only = "", second] = name.words;
  const key = folded(only);
  const after = folded(WORD_AFTER.exec(text.slice(end, end + 40))?.[1] ?? "");
  if (LEGAL_FORMS.has(after)) return "company";
  if (second === undefined && only.length < SHORTEST_LETTERS && !SHORT_NAMES.has(key)) return "other";
  if (second !== undefined || !ORDINARY_NAMES.has(key)) {
    return !isShouted || second !== undefined || only.length >= SHORTEST_SHOUTED ? "company" : "open";
  }
  const before = text.slice(Math.max(0, start - 60), start);
  const [, word = "", possessive] = WORD_BEFORE.exec(before) ?? [];
  const last = folded(word);
  if (TITLES.has(last)) return "person";
  if (PLACES.has(key) && BEFORE_PLACES.has(last)) return "other";
  const isOwning = /^['’]s\s/.test(text.slice(end, end + 3));
  if (!SURNAMES.has(key) && (COMPANY_WORDS.has(after) || isOwning)) return "company";
  if (isShouted || SENTENCE_START.test(before)) return "open";
  if (/^[\s\u00a0]+\p{Lu}/u.test(text.slice(end, end + 3))) return "other";
  // "Harrison Ford", "Agent Orange": a longer name of something else
  const isLonger = /^\p{Lu}/u.test(word) && possessive === undefined && !BEFORE_NAMES.has(last);
  return isLonger ? "other" : "company";
}
