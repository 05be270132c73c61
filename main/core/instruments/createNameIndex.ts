import type { Instrument } from "#shared/domain/instrument.ts";
import { folded } from "./foldText.ts";
import { wordsOf } from "./nameTokens.ts";
import { MARKET_NAMES } from "./ordinaryNames.ts";

/** One spelling of a name, and the places of the instruments that bear it, best first. */
export type KnownName = { readonly words: readonly string[]; readonly instruments: number[] };
/** A word of a name and the words that may follow it. */
export type NameNode = { next?: Map<string, NameNode>; name?: KnownName };
export type NameIndex = {
  /** Names by their first word, folded. */
  readonly byWord: ReadonlyMap<string, NameNode>;
  /** The first two letters, as `startOf` packs them, of names that are printed with a small first letter. */
  readonly smallStarts: ReadonlySet<number>;
};

/** Two letters of a text as one number. */
export const startOf = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Shares of one company are told apart by a letter, which no story prints. */
const SHARE = / (?:[A-Z]|ADR)$/;
const RATES: ReadonlySet<Instrument["kind"]> = new Set(["fx", "commodity", "future", "bond"]);

/** Makes a tree of words over every name and alias, so that a text is read once whatever the number of names. */
export function createNameIndex(instruments: readonly Instrument[]): NameIndex {
  const root = new Map<string, NameNode>();
  const smallStarts = new Set<number>();
  instruments.forEach((one, place) => {
    for (const spelling of spellingsOf(one)) {
      put(root, spelling, place);
      if (/^\p{Ll}/u.test(spelling)) smallStarts.add(startOf(spelling, 0));
    }
  });
  const isVerified = (place: number): boolean => instruments[place]?.verified ?? false;
  sortNames(root, (a, b) => Number(isVerified(b)) - Number(isVerified(a)) || a - b);
  return { byWord: root, smallStarts };
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
    if (node) level = node.next ??= new Map();
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
  if (!node.name || !words.some(isShouted)) node.name = { words, instruments };
}

const isShouted = (word: string): boolean => !/\p{Ll}/u.test(word);

function sortNames(level: ReadonlyMap<string, NameNode>, order: (a: number, b: number) => number): void {
  for (const { name, next } of level.values()) {
    name?.instruments.sort(order);
    if (next) sortNames(next, order);
  }
}
