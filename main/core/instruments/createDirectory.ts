import type { Instrument } from "#shared/domain/instrument.ts";
import { createNameIndex, type NameIndex } from "./createNameIndex.ts";
import { type Detected, detectInstruments } from "./detectInstruments.ts";
import { createSearch } from "./searchIndex.ts";

/** Instruments that can be looked up by code and searched by name. */
export type Directory = {
  readonly instruments: readonly Instrument[];
  /** The instrument of that RIC; `.O` and `.OQ` are one venue. */
  byRic(ric: string): Instrument | undefined;
  /** Best first: the exact code, the exact name, then what starts so, words that start so, and anything inside. */
  search(text: string, limit: number): Instrument[];
  /** Codes and names in one paragraph, in order. */
  detect(paragraph: string): Detected[];
};

/** @param instruments one for each RIC; of equal fits the earlier one is found first */
export function createDirectory(instruments: readonly Instrument[]): Directory {
  const byRic = new Map(instruments.map((one) => [one.ric, one]));
  // made when somebody searches first: the program starts without it
  let search: Directory["search"] | undefined;
  let names: NameIndex | undefined;
  const find = (ric: string): Instrument | undefined => byRic.get(ric) ?? byRic.get(ric.replace(/\.OQ$/, ".O"));
  return {
    instruments,
    byRic: find,
    search(text, limit) {
      search ??= createSearch(instruments);
      return search(text, limit);
    },
    detect(paragraph) {
      names ??= createNameIndex(instruments);
      return detectInstruments(paragraph, { instruments, names, byRic: find });
    },
  };
}
