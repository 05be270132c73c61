import type { Migration } from "./migration.ts";

/** Where wire files come from by themselves, and what each source has given already. */
export const sources: Migration = {
  version: 4,
  name: "sources",
  sql: `
    CREATE TABLE wire_source (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      json TEXT NOT NULL,
      state TEXT NOT NULL,
      -- what a feed gave with its last answer, to be asked with next time
      validators TEXT NOT NULL DEFAULT '{}'
    ) STRICT;
    CREATE TABLE source_seen (
      source_id TEXT NOT NULL REFERENCES wire_source (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      mark TEXT NOT NULL,
      PRIMARY KEY (source_id, name)
    ) STRICT;
  `,
};
