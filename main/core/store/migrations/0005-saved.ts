import type { Migration } from "./migration.ts";

/** Stars: what a person put by for herself, whichever version of it is shown. */
export const saved: Migration = {
  version: 5,
  name: "saved",
  sql: `
    CREATE TABLE saved_family (
      person_id TEXT NOT NULL,
      family TEXT NOT NULL REFERENCES wire_family (guid),
      PRIMARY KEY (person_id, family)
    ) STRICT, WITHOUT ROWID;
  `,
};
