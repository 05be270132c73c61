import type { Migration } from "./migration.ts";

/** Findings that somebody let pass at their place, with the reason where the finding would stop the story. */
export const passedFindings: Migration = {
  version: 10,
  name: "passed-findings",
  sql: `
    CREATE TABLE passed_finding (
      story_id TEXT NOT NULL REFERENCES story (id),
      key TEXT NOT NULL,
      finding TEXT NOT NULL,
      reason TEXT NOT NULL,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (story_id, key)
    ) STRICT, WITHOUT ROWID;
  `,
};
