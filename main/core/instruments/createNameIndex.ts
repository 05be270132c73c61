import type { Instrument } from "#shared/domain/instrument.ts";
import { folded } from "./foldText.ts";
import { wordsOf } from "./nameTokens.ts";
import { MARKET_NAMES } from "./ordinaryNames.ts";

/** One spelling of a name, and the places of the instruments that bear it, best first. */
export type KnownName = {
  readonly words: readonly string[];
  readonly instruments: number[];
  /** Set where only this very spelling counts: "AXA", "SAP", "argenx". */
  readonly exact: string | undefined;
  /** A bit for every word that keeps its capital, the first word's the lowest. */
  readonly capitals: number;
};
/** A word of a name and the words that may follow it. */
export type NameNode = {
  next?: Map<string, NameNode>;
  name?: KnownName;
  /** Whether a small word may follow: "Bank of America". */
  isSmallNext?: boolean;
};
export type NameIndex = {
  /** Names by their first word, folded. */
  readonly byWord: ReadonlyMap<string, NameNode>;
  /** 1 where three first letters, as `startOf` mixes them, may begin a name that is printed with a small letter. */
  readonly isSmallStart: Readonly<Uint8Array>;
  /** A bit for every first word, at the place that `mixOf` gives it: most words of a text are out with one look. */
  readonly firstWords: Readonly<Uint32Array>;
};

/** A power of two, some eight times the words of a large list, so that few strange words pass. */
const MIXES = 1 << 18;
/** Above, a letter may fold into others: such words are always looked up. */
const PLAIN = 0x80;

/** A word as a number below 262,144, whatever its case; undefined for a word with accents. */
export function mixOf(text: string, start: number, end: number): number | undefined {
  let mix = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= PLAIN) return undefined;
    mix = Math.imul(mix, 31) + (code | 0x20);
  }
  return (mix ^ (mix >>> 15)) & (MIXES - 1);
}

const STARTS = 4096;

/** Three letters of a text as one number below 4,096; several may share one. */
export const startOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) & (STARTS - 1);

/** Longer names in capitals are a matter of taste: "RHEINMETALL". */
const LONGEST_LETTERS = 5;
/** Shares of one company are told apart by a letter, which no story prints. */
const SHARE = / (?:[A-Z]|ADR)$/;
const RATES: ReadonlySet<Instrument["kind"]> = new Set(["fx", "commodity", "future", "bond"]);

/** Makes a tree of words over every name and alias, so that a text is read once whatever the number of names. */
export function createNameIndex(instruments: readonly Instrument[]): NameIndex {
  const root = new Map<string, NameNode>();
  const isSmallStart = new Uint8Array(STARTS);
  instruments.forEach((one, place) => {
    for (const spelling of spellingsOf(one)) {
      put(root, spelling, place);
      if (/^\p{Ll}/u.test(spelling)) isSmallStart[startOf(spelling, 0)] = 1;
    }
  });
  const isVerified = (place: number): boolean => instruments[place]?.verified ?? false;
  sortNames(root, (a, b) => Number(isVerified(b)) - Number(isVerified(a)) || a - b);
  const firstWords = new Uint32Array(MIXES >> 5);
  for (const word of root.keys()) {
    const mix = mixOf(word, 0, word.length);
    if (mix !== undefined) firstWords[mix >> 5] = (firstWords[mix >> 5] ?? 0) | (1 << (mix & 31));
  }
  return { byWord: root, isSmallStart, firstWords };
}

function* spellingsOf(one: Instrument): Generator<string> {
  for (const name of [one.name, ...one.aliases]) {
    if (RATES.has(one.kind) && !MARKET_NAMES.has(folded(name))) continue;
    const plain = one.kind === "equity" ? name.replace(SHARE, "") : name;
    // one letter alone, or figures alone, are everywhere
    if (plain.length < 2 || !/\p{L}/u.test(plain)) continue;
    yield plain;
    if (/ & /.test(plain)) {
      yield plain.replace(" & ", " and ");
      yield plain.replace(" & ", " et ");
    }
  }
}

function put(root: Map<string, NameNode>, spelling: string, place: number): void {
  const words = wordsOf(spelling);
  let level = root;
  let node: NameNode | undefined;
  for (const word of words) {
    if (node) {
      level = node.next ??= new Map();
      if (/^\p{Ll}/u.test(word)) node.isSmallNext = true;
    }
    const key = folded(word);
    node = level.get(key);
    if (!node) {
      node = {};
      level.set(key, node);
    }
  }
  if (!node) return;
  const instruments = node.name?.instruments ?? [];
  if (!instruments.includes(place)) instruments.push(place);
  // "NEXT" is found only so, "Next" also in capitals: the freer spelling counts for both
  if (!node.name || node.name.exact !== undefined) node.name = knownName(words, instruments);
}

function knownName(words: readonly string[], instruments: number[]): KnownName {
  const [only = ""] = words;
  const isLetters = only.length <= LONGEST_LETTERS && !/\p{Ll}/u.test(only);
  const isExact = words.length === 1 && (isLetters || /^\p{Ll}/u.test(only));
  const capitals = words.reduce((bits, word, at) => (/^\p{Lu}/u.test(word) ? bits | (1 << at) : bits), 0);
  return { words, instruments, exact: isExact ? only : undefined, capitals };
}

function sortNames(level: ReadonlyMap<string, NameNode>, order: (a: number, b: number) => number): void {
  for (const { name, next } of level.values()) {
    name?.instruments.sort(order);
    if (next) sortNames(next, order);
  }
}
