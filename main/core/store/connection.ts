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
  const database = new Database(file, { timeout: 250 });
  chmodSync(file, 0o600);
  const mode = database.pragma("journal_mode = WAL", { simple: true });
  if (mode !== "wal") {
    database.close();
    throw new Error(
      `The desk folder's file system does not support write-ahead logging (got ${String(mode)}); choose a folder on this machine.`,
    );
  }
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma("trusted_schema = OFF");
  database.pragma("cell_size_check = ON");
  database.pragma("temp_store = MEMORY");
  database.pragma("journal_size_limit = 16777216");
  database.pragma("checkpoint_fullfsync = ON");
  if (database.pragma("synchronous", { simple: true }) !== 2) throw new Error("SQLite did not accept synchronous=FULL");
  return database;
}

/** The handle that stores use; statements are prepared once by their text. */
export function writeDb(database: Database.Database): WriteDb {
  const prepared = new Map<string, Database.Statement<SqlValue[]>>();
  const statement = (query: Sql): Database.Statement<SqlValue[]> => {
    const known = prepared.get(query.text);
    if (known) return known;
    const fresh = database.prepare<SqlValue[]>(query.text);
    prepared.set(query.text, fresh);
    return fresh;
  };
  return {
    // the row type is the store file's own claim about its statement; rows are parsed before they leave it
    get: <Row>(query: Sql) => statement(query).get(...query.params) as Row | undefined,
    all: <Row>(query: Sql) => statement(query).all(...query.params) as Row[],
    run: (query) => ({ changes: statement(query).run(...query.params).changes }),
    transaction: (work) => (database.inTransaction ? work() : database.transaction(work).immediate()),
  };
}
