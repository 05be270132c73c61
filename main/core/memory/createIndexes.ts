import { join } from "node:path";
import type { Language } from "#shared/domain/language.ts";
import { countTexts, languageBit, memoryState, textsAfter } from "../store/memoryStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { readIndexFile, writeIndexFile } from "./index/indexFile.ts";
import { createSegmentIndex, type SegmentIndex } from "./index/segmentIndex.ts";

/** The index of each language that somebody asked for, made from the store at the first question. */
export type Indexes = {
  /** The index of a language with everything the store has. */
  of(language: Language): SegmentIndex;
  /** Tells the indexes that are in memory of a new unit. */
  added(unit: number, variants: readonly { readonly language: Language; readonly text: string }[]): void;
  /** Takes a unit out. */
  removed(unit: number): void;
  /** Puts large indexes into files, so that the next start need not make them. */
  layDown(): void;
  /** Bytes of memory and segments. */
  size(): { readonly bytes: number; readonly segments: number };
};

const ROWS_AT_ONCE = 5000;
/** Segments from which on an index is laid down; a smaller one is made in less than a second. */
const WORTH_A_FILE = 20_000;

/** Hears how far an index is made anew, 0 to 100 percent; 100 comes last. */
export type TellReading = (percent: number) => void;

export function createIndexes(db: ReadDb, dir: string, tell: TellReading = () => {}): Indexes {
  const loaded = new Map<Language, SegmentIndex>();
  /** The state of the memory that each language's file has. */
  const laidDown = new Map<Language, string>();
  const pathOf = (language: Language): string => join(dir, `memory-${language}.index`);

  function load(language: Language): SegmentIndex {
    const state = memoryState(db);
    const kept = readIndexFile(pathOf(language), state);
    if (kept) laidDown.set(language, state);
    const index = kept ? createSegmentIndex(kept) : build(language);
    loaded.set(language, index);
    return index;
  }

  function build(language: Language): SegmentIndex {
    const index = createSegmentIndex();
    const all = countTexts(db, language);
    const isLong = all > WORTH_A_FILE;
    let last = 0;
    for (let done = 0; ; done += ROWS_AT_ONCE) {
      if (isLong) tell(Math.min(99, Math.floor((100 * done) / all)));
      const rows = textsAfter(db, language, last, ROWS_AT_ONCE);
      for (const { unit, langs, text } of rows) index.add(unit, text, langs);
      last = rows.at(-1)?.unit ?? last;
      if (rows.length < ROWS_AT_ONCE) break;
    }
    index.tidy();
    if (isLong) tell(100);
    return index;
  }

  function layDown(): void {
    const state = memoryState(db);
    for (const [language, index] of loaded) {
      if (index.count() < WORTH_A_FILE || laidDown.get(language) === state) continue;
      writeIndexFile(pathOf(language), state, index.parts());
      laidDown.set(language, state);
    }
  }

  return {
    of: (language) => loaded.get(language) ?? load(language),
    added: (unit, variants) => {
      const langs = variants.reduce((bits, { language }) => bits | languageBit(language), 0);
      for (const { language, text } of variants) loaded.get(language)?.add(unit, text, langs);
    },
    removed: (unit) => {
      for (const index of loaded.values()) index.setMask(unit, 0);
    },
    layDown,
    size: () => {
      const all = [...loaded.values()];
      return {
        bytes: all.reduce((sum, index) => sum + index.size(), 0),
        segments: all.reduce((sum, index) => sum + index.count(), 0),
      };
    },
  };
}
