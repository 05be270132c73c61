import type { Migration } from "./migration.ts";

/** The outbox: one row a revision and destination, with the frozen story that is sent. */
export const deliveries: Migration = {
  version: 2,
  name: "deliveries",
  sql: `
    CREATE TABLE delivery (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      story_id TEXT NOT NULL REFERENCES story (id),
      rev INTEGER NOT NULL,
      headline TEXT NOT NULL,
      destination TEXT NOT NULL,
      destination_name TEXT NOT NULL,
      act TEXT NOT NULL,
      state TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_at INTEGER,
      hold_until INTEGER,
      queued_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      public_url TEXT,
      error TEXT,
      payload TEXT NOT NULL,
      sha256 TEXT NOT NULL
    ) STRICT;
    CREATE INDEX delivery_open ON delivery (state, next_at);
    CREATE INDEX delivery_by_story ON delivery (story_id, destination, seq);
  `,
};
