import type { Migration } from "./migration.ts";

/** Words that spelling lets pass: a story's, a person's, the desk's. */
export const knownWords: Migration = {
  version: 9,
  name: "known words",
  sql: `
    CREATE TABLE known_word (
      scope TEXT NOT NULL,
      -- a story's id, a person's id, or empty for the desk
      holder TEXT NOT NULL,
      word TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (scope, holder, word)
    ) STRICT, WITHOUT ROWID;
  `,
};
