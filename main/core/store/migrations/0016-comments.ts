import type { Migration } from "./migration.ts";

/** What was said about a story's text. An answer names its comment as parent. */
export const comments: Migration = {
  version: 16,
  name: "comments",
  sql: `
    CREATE TABLE comment (
      story_id TEXT NOT NULL,
      id TEXT NOT NULL,
      parent TEXT,
      quote TEXT NOT NULL DEFAULT '',
      text TEXT NOT NULL,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      -- who settled it and when, as JSON
      resolved TEXT,
      PRIMARY KEY (story_id, id)
    ) STRICT, WITHOUT ROWID;
  `,
};
