import type { Instrument, OwnInstrument } from "#shared/domain/instrument.ts";
import { ownInstruments } from "../store/ownInstrumentStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { instrumentOf } from "./builtIn.ts";
import { createDirectory, type Directory } from "./createDirectory.ts";
import { BUILT_IN_DIRECTORY } from "./directory.ts";

/** Goes away with its store, which one process alone writes to. */
const kept = new WeakMap<ReadDb, Directory>();

/** What ships with the program under what the desk has put over it: its names and its instruments come first. */
export function deskDirectory(db: ReadDb): Directory {
  const last = kept.get(db);
  if (last) return last;
  const own = ownInstruments(db).map(asInstrument);
  const rics = new Set(own.map((one) => one.ric));
  const others = BUILT_IN_DIRECTORY.instruments.filter((one) => !rics.has(one.ric));
  const directory = own.length === 0 ? BUILT_IN_DIRECTORY : createDirectory([...own, ...others]);
  kept.set(db, directory);
  return directory;
}

/** To be called after every change of the desk's list. */
export const renewDirectory = (db: ReadDb): void => {
  kept.delete(db);
};

/** The desk's word is good: what it lists is verified. A name that it replaces is still found. */
export function asInstrument({ ric, name, ticker = "", isin = "", aliases }: OwnInstrument): Instrument {
  const known = BUILT_IN_DIRECTORY.byRic(ric);
  const shown = name ?? known?.name ?? ric;
  const others = new Set([...aliases, ...(known ? [known.name, ...known.aliases] : [])]);
  others.delete(shown);
  return {
    ...instrumentOf([ric, shown, ticker || (known?.ticker ?? ""), isin || (known?.isin ?? ""), ""], true),
    aliases: [...others],
  };
}
