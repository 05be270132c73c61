import type { Instrument } from "#shared/domain/instrument.ts";
import { BUILT_IN } from "./builtIn.ts";
import { createDirectory } from "./createDirectory.ts";

/** What ships with the program, without a desk's own list. */
export const BUILT_IN_DIRECTORY = createDirectory(BUILT_IN);

export const INSTRUMENTS: readonly Instrument[] = BUILT_IN;

/** The instrument of that RIC; `.O` and `.OQ` are one venue. */
export const instrumentByRic = BUILT_IN_DIRECTORY.byRic;

/** Best first; see `Directory.search`. */
export const searchInstruments = BUILT_IN_DIRECTORY.search;
