import type { Language } from "#shared/domain/language.ts";
import { languageBit, textsAfter } from "../store/memoryStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { createSegmentIndex, type SegmentIndex } from "./index/segmentIndex.ts";

/** The index of each language that somebody asked for, made from the store at the first question. */
export type Indexes = {
  /** The index of a language with everything the store has. */
  of(language: Language): SegmentIndex;
  /** Tells the indexes that are in memory of a new unit. */
  added(unit: number, variants: readonly { readonly language: Language; readonly text: string }[]): void;
  /** Takes a unit out. */
  removed(unit: number): void;
  /** Bytes of memory and segments. */
  size(): { readonly bytes: number; readonly segments: number };
};

const ROWS_AT_ONCE = 5000;

export function createIndexes(db: ReadDb): Indexes {
  const loaded = new Map<Language, SegmentIndex>();

  function load(language: Language): SegmentIndex {
    const index = createSegmentIndex();
    let last = 0;
    for (;;) {
      const rows = textsAfter(db, language, last, ROWS_AT_ONCE);
      for (const { unit, langs, text } of rows) index.add(unit, text, langs);
      last = rows.at(-1)?.unit ?? last;
      if (rows.length < ROWS_AT_ONCE) break;
    }
    index.tidy();
    loaded.set(language, index);
    return index;
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
    size: () => {
      const all = [...loaded.values()];
      return {
        bytes: all.reduce((sum, index) => sum + index.size(), 0),
        segments: all.reduce((sum, index) => sum + index.count(), 0),
      };
    },
  };
}
