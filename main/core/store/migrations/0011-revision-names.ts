import type { Migration } from "./migration.ts";

/** Names that people give to revisions; the revisions themselves are never changed. */
export const revisionNames: Migration = {
  version: 11,
  name: "revision names",
  sql: `
    CREATE TABLE revision_name (
      story_id TEXT NOT NULL,
      rev INTEGER NOT NULL,
      name TEXT NOT NULL,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (story_id, rev),
      FOREIGN KEY (story_id, rev) REFERENCES revision (story_id, rev)
    ) STRICT, WITHOUT ROWID;
  `,
};
