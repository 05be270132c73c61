import type { Language } from "#shared/domain/language.ts";
import type { MemoryEntry } from "#shared/domain/memory.ts";
import { languageBit, unitById, variantsOf } from "../store/memoryStore.ts";
import type { ReadDb } from "../store/sql.ts";
import type { Indexes } from "./createIndexes.ts";
import { scanText } from "./index/scanText.ts";

export type Search = {
  readonly text: string;
  readonly from: Language;
  readonly to: Language;
  /** Where the words are looked for. */
  readonly side: "source" | "target" | "both";
  readonly limit: number;
};

/** Entries with all the words on one side, the newest first; the last word may be begun only. */
export function concordance(db: ReadDb, indexes: Indexes, search: Search): MemoryEntry[] {
  const { words } = scanText(search.text);
  const side = (language: Language, other: Language): number[] =>
    indexes.of(language).withWords(words, languageBit(other), search.limit);
  const found = [
    ...(search.side === "target" ? [] : side(search.from, search.to)),
    ...(search.side === "source" ? [] : side(search.to, search.from)),
  ];
  return [...new Set(found)]
    .sort((a, b) => b - a)
    .slice(0, search.limit)
    .flatMap((id) => entryOf(db, id, search.from, search.to) ?? []);
}

/** A unit as a pair of two of its languages. */
export function entryOf(db: ReadDb, id: number, from: Language, to: Language): MemoryEntry | undefined {
  const unit = unitById(db, id);
  const variants = variantsOf(db, id);
  const source = variants.find(({ language }) => language === from)?.text;
  const target = variants.find(({ language }) => language === to)?.text;
  if (!unit || source === undefined || target === undefined) return undefined;
  const { origin, shelf, author, changed, uses } = unit;
  return { id, from, to, source, target, origin, shelf, author, changed, uses };
}
