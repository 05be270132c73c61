import { AppError } from "#shared/domain/errors.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import type { MemoryEntry, MemoryMatch, MemoryShelf } from "#shared/domain/memory.ts";
import { log } from "../log.ts";
import { openMemoryDatabase } from "../store/memoryDatabase.ts";
import { countByLanguages, languageBit } from "../store/memoryStore.ts";
import { concordance, type Search } from "./concordance.ts";
import { createIndexes, type TellReading } from "./createIndexes.ts";
import { type Correction, correct, forget, type Learning, learn, shelve } from "./learn.ts";
import { type LookUp, lookUp } from "./lookUp.ts";
import { type ExportWish, startTmxExport, type TmxExport } from "./tmx/exportTmx.ts";
import { type ImportCounts, type ImportWish, startTmxImport, type TmxImport } from "./tmx/importTmx.ts";

/** The translation memory of one desk folder. All of it is synchronous: it has a thread of its own. */
export type MemoryEngine = {
  lookUp(wish: LookUp & { author: string; now: number }): { matches: MemoryMatch[]; ms: number };
  search(search: Search): MemoryEntry[];
  learn(learning: Learning): { added: number; known: number };
  correct(correction: Correction): boolean;
  forget(wish: { ids: readonly number[] }): number;
  shelve(wish: { ids: readonly number[]; shelf: MemoryShelf }): number;
  counts(wish: Record<string, never>): {
    units: number;
    pairs: { languages: Language[]; shelf: MemoryShelf; units: number }[];
    bytes: number;
  };
  importStart(wish: ImportWish): number;
  importFeed(wish: { job: number; bytes: Uint8Array }): ImportCounts;
  importEnd(wish: { job: number }): ImportCounts;
  importCancel(wish: { job: number }): boolean;
  exportStart(wish: ExportWish): { job: number; total: number };
  exportNext(wish: { job: number }): { text: string; units: number } | undefined;
  close(wish: Record<string, never>): void;
};

/** Imports and exports that nobody goes on with are dropped when so many newer ones were begun. */
const MOST_JOBS = 8;

export function createEngine(dir: string, tell?: TellReading): MemoryEngine {
  const { db, close } = openMemoryDatabase(dir);
  const indexes = createIndexes(db, dir, tell);
  const imports = new Map<number, TmxImport>();
  const exports = new Map<number, TmxExport>();
  let lastJob = 0;
  let isClosed = false;

  const begin = <T>(jobs: Map<number, T>, job: T): number => {
    jobs.set(++lastJob, job);
    for (const old of [...jobs.keys()].slice(0, -MOST_JOBS)) jobs.delete(old);
    return lastJob;
  };
  const importOf = (job: number): TmxImport => {
    const found = imports.get(job);
    if (!found) throw new AppError("notFound", "This import is over.", { id: job });
    return found;
  };
  /** An import that meets a fault is over; what it read before stays. */
  const goOn = (job: number, work: (one: TmxImport) => ImportCounts): ImportCounts => {
    try {
      return work(importOf(job));
    } catch (error) {
      imports.delete(job);
      throw error;
    }
  };

  return {
    lookUp: ({ author, now, ...wish }) => {
      indexes.of(wish.from);
      const started = performance.now();
      const matches = lookUp(db, indexes, wish, { author, now });
      return { matches, ms: performance.now() - started };
    },
    search: (search) => concordance(db, indexes, search),
    learn: (learning) => learn(db, indexes, learning),
    correct: (correction) => correct(db, indexes, correction),
    forget: ({ ids }) => forget(db, indexes, ids),
    shelve: ({ ids, shelf }) => shelve(db, ids, shelf),
    counts: () => {
      const pairs = countByLanguages(db).map(({ langs, shelf, units }) => ({
        languages: LANGUAGES.filter((language) => (langs & languageBit(language)) !== 0),
        shelf,
        units,
      }));
      return { units: pairs.reduce((sum, { units }) => sum + units, 0), pairs, bytes: indexes.size().bytes };
    },
    importStart: (wish) => begin(imports, startTmxImport(db, indexes, wish)),
    importFeed: ({ job, bytes }) => goOn(job, (one) => one.feed(bytes)),
    importEnd: ({ job }) => {
      const counts = goOn(job, (one) => one.end());
      imports.delete(job);
      return counts;
    },
    importCancel: ({ job }) => {
      imports.get(job)?.cancel();
      return imports.delete(job);
    },
    exportStart: (wish) => {
      const job = startTmxExport(db, wish);
      return { job: begin(exports, job), total: job.total };
    },
    exportNext: ({ job }) => {
      const found = exports.get(job);
      if (!found) throw new AppError("notFound", "This export is over.", { id: job });
      const next = found.next();
      if (!next) exports.delete(job);
      return next;
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      try {
        indexes.layDown();
      } catch (error) {
        // a full disk: the next start makes the index anew
        log("index not laid down", { error: error instanceof Error ? error.message : String(error) });
      }
      close();
    },
  };
}
