import { join } from "node:path";
import { connect, writeDb } from "./connection.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import type { WriteDb } from "./sql.ts";

/**
 * The memory's own tables. A unit says the same in several languages, one variant each; `langs` has a bit for each of them.
 * `before` and `after` are keys of the neighbours it was learnt between. `extra` keeps what a TMX file said beyond that.
 */
const units: Migration = {
  version: 1,
  name: "units",
  sql: `
    CREATE TABLE batch (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      at INTEGER NOT NULL,
      header TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      langs INTEGER NOT NULL,
      origin TEXT NOT NULL,
      author TEXT NOT NULL,
      created INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      uses INTEGER NOT NULL DEFAULT 0,
      before INTEGER,
      after INTEGER,
      batch INTEGER,
      extra TEXT
    ) STRICT;
    CREATE TABLE variant (
      unit INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
      lang INTEGER NOT NULL,
      key INTEGER NOT NULL,
      text TEXT NOT NULL,
      extra TEXT,
      PRIMARY KEY (unit, lang)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX variant_by_key ON variant (lang, key);
    CREATE INDEX unit_by_batch ON unit (batch) WHERE batch IS NOT NULL;
    CREATE TABLE mark (seq INTEGER NOT NULL) STRICT;
    INSERT INTO mark VALUES (0);
  `,
};

/** Tells this memory from any other, so that what is laid down beside it is not taken for another's. */
const identity: Migration = {
  version: 2,
  name: "identity",
  sql: `
    CREATE TABLE identity (id TEXT NOT NULL) STRICT;
    INSERT INTO identity VALUES (lower(hex(randomblob(16))));
  `,
};

/** The desk's entries and the translator's own. All that was there before is the desk's. */
const shelves: Migration = {
  version: 3,
  name: "shelves",
  sql: "ALTER TABLE unit ADD COLUMN shelf TEXT NOT NULL DEFAULT 'desk'",
};

export type MemoryDatabase = { readonly db: WriteDb; close(): void };

/**
 * Opens the translation memory of a desk folder. It is a file of its own: it grows large, is written in long batches from
 * a thread of its own, and the desk's backups need not carry it.
 */
export function openMemoryDatabase(dir: string): MemoryDatabase {
  const database = connect(join(dir, "memory.db"));
  try {
    // a power cut may cost the newest entries, which a TMX file or the stories can give again; never the file
    database.pragma("synchronous = NORMAL");
    // an import puts keys all over one tree: it must find most of it here, and need not copy it back every 4 MB
    database.pragma("cache_size = -128000");
    database.pragma("wal_autocheckpoint = 8000");
    migrate(database, [units, identity, shelves]);
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    db: writeDb(database, () => {}),
    close: () => {
      if (!database.open) return;
      database.pragma("optimize");
      database.close();
    },
  };
}
