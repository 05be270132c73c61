import type { Migration } from "./migration.ts";

/**
 * Stories that came back from a CMS, with the text they had there, and the versions that somebody looked at before a
 * delivery writes over them.
 */
export const remoteStories: Migration = {
  version: 13,
  name: "remote stories",
  sql: `
    CREATE TABLE remote_story (
      story_id TEXT NOT NULL REFERENCES story (id),
      destination TEXT NOT NULL,
      remote_id TEXT NOT NULL,
      version TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (story_id, destination)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX remote_story_by_place ON remote_story (destination, remote_id);
    CREATE TABLE delivery_over (
      delivery_id TEXT PRIMARY KEY REFERENCES delivery (id),
      remote_id TEXT NOT NULL,
      version TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
