import type { Migration } from "./migration.ts";

/** The desk's lists of terms, in the order in which they count. */
export const glossary: Migration = {
  version: 7,
  name: "glossary",
  sql: `
    CREATE TABLE glossary_list (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      place INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE glossary_concept (
      seq INTEGER PRIMARY KEY,
      list_id TEXT NOT NULL REFERENCES glossary_list (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      -- every wording without case and accents, one a line: what a search looks at
      folded TEXT NOT NULL,
      json TEXT NOT NULL,
      UNIQUE (list_id, key)
    ) STRICT;
  `,
};
