import type { Migration } from "./migration.ts";

/** What went where, when and by whom. Each entry's hash covers the one before; nothing of it is ever changed. */
export const publicationRecord: Migration = {
  version: 14,
  name: "publication record",
  sql: `
    CREATE TABLE publication_record (
      seq INTEGER PRIMARY KEY,
      story_id TEXT NOT NULL,
      entry TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX publication_record_by_story ON publication_record (story_id, seq);
    CREATE TRIGGER publication_record_stays BEFORE UPDATE ON publication_record
      BEGIN SELECT RAISE(ABORT, 'the publication record is never changed'); END;
    CREATE TRIGGER publication_record_keeps BEFORE DELETE ON publication_record
      BEGIN SELECT RAISE(ABORT, 'the publication record is never cut'); END;
  `,
};
