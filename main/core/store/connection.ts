import { chmodSync } from "node:fs";
import Database from "better-sqlite3";
import type { Sql, SqlValue, WriteDb } from "./sql.ts";

/** "DEPE" in ASCII: tells our file from any other SQLite file, and an emptied one from a new one. */
export const APPLICATION_ID = 0x44455045;

/**
 * Opens the one writing connection with the rules of the house. SQLite's build here would fall back to NORMAL in WAL
 * mode, which loses acknowledged saves at a power cut: so FULL is set after WAL and read back.
 */
export function connect(file: string): Database.Database {
  if (Number(process.versions.napi) < 10) {
    throw new Error(
      "This Node is too old for the SQLite module (Node-API 10 is needed): start with npm run, or use Node 22.14 or newer.",
    );
  }
  // a short wait: it blocks the thread, and nobody else should have the file open at all
  const database = new Database(file, { timeout: 250 });
  try {
    chmodSync(file, 0o600);
    const mode = database.pragma("journal_mode = WAL", { simple: true });
    if (mode !== "wal") {
      throw new Error("The desk folder's file system cannot hold a write-ahead log; choose a folder on this machine.");
    }
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    database.pragma("trusted_schema = OFF");
    database.pragma("cell_size_check = ON");
    database.pragma("temp_store = MEMORY");
    database.pragma("journal_size_limit = 16777216");
    database.pragma("checkpoint_fullfsync = ON");
    if (database.pragma("synchronous", { simple: true }) !== 2) {
      throw new Error("SQLite did not accept synchronous=FULL");
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * The handle that stores use. Statements are prepared once by their text. Every transaction that changed something also
 * counts the store's mark up, and the new mark is handed out once it is committed.
 */
export function writeDb(database: Database.Database, onCommit: (mark: number) => void): WriteDb {
  const prepared = new Map<string, Database.Statement<SqlValue[]>>();
  const statement = (text: string): Database.Statement<SqlValue[]> => {
    const known = prepared.get(text);
    if (known) return known;
    const fresh = database.prepare<SqlValue[]>(text);
    prepared.set(text, fresh);
    return fresh;
  };
  const changes = (): unknown => statement("SELECT total_changes()").pluck().get();
  let mark: number | undefined;
  const counted = database.transaction((work: () => unknown): unknown => {
    const before = changes();
    const result = work();
    mark =
      changes() === before
        ? undefined
        : (statement("UPDATE mark SET seq = seq + 1 RETURNING seq").pluck().get() as number);
    return result;
  });
  const transaction = <T>(work: () => T): T => {
    if (database.inTransaction) return work();
    const result = counted.immediate(work) as T; // what work gave, handed through
    if (mark !== undefined) onCommit(mark);
    return result;
  };
  const run = (query: Sql): { changes: number } => ({
    changes: statement(query.text).run(...query.params).changes,
  });
  return {
    // the row type is the store file's own claim about its statement; rows are parsed before they leave it
    get: <Row>(query: Sql) => statement(query.text).get(...query.params) as Row | undefined,
    all: <Row>(query: Sql) => statement(query.text).all(...query.params) as Row[],
    run: (query) => transaction(() => run(query)),
    transaction,
  };
}
