import type { Migration } from "./migration.ts";

/** The directory of people, and the keys that lead to them: folded names and aliases, initials behind a "=". */
export const people: Migration = {
  version: 8,
  name: "people",
  sql: `
    CREATE TABLE desk_person (
      id TEXT PRIMARY KEY,
      sort_name TEXT NOT NULL,
      -- names, initials and desks without case and accents: what a search looks at
      folded TEXT NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX desk_person_by_name ON desk_person (sort_name, id);
    CREATE TABLE desk_person_key (
      key TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES desk_person (id) ON DELETE CASCADE,
      PRIMARY KEY (key, person_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX desk_person_key_by_person ON desk_person_key (person_id);
  `,
};
