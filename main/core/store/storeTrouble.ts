import { AppError, type ErrorCode } from "#shared/domain/errors.ts";

/** The codes that SQLite gives for trouble a person can do something about. */
const SQLITE: readonly (readonly [prefix: string, code: ErrorCode, sentence: string])[] = [
  ["SQLITE_FULL", "store.full", "The disk is full: nothing was saved. Free some space and try again."],
  ["SQLITE_IOERR", "store.full", "The disk could not be written: nothing was saved."],
  ["SQLITE_READONLY", "store.full", "The desk folder cannot be written: nothing was saved."],
  ["SQLITE_BUSY", "store.locked", "Another program holds the desk's database: nothing was saved."],
  ["SQLITE_CORRUPT", "store.damaged", "The store is damaged: restart Depeche to restore it."],
  ["SQLITE_NOTADB", "store.damaged", "The store is damaged: restart Depeche to restore it."],
];

/** What the store threw, as expected trouble; undefined when it is anything else. */
export function storeTrouble(error: unknown): AppError | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = SQLITE.find(([prefix]) => code.startsWith(prefix));
  return known && new AppError(known[1], known[2], {}, true);
}
