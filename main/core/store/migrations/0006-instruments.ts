import type { Migration } from "./migration.ts";

/** The desk's own list of instruments, beside the one that ships with the program. */
export const instruments: Migration = {
  version: 6,
  name: "instruments",
  sql: `
    CREATE TABLE own_instrument (
      seq INTEGER PRIMARY KEY,
      ric TEXT NOT NULL UNIQUE,
      json TEXT NOT NULL
    ) STRICT;
  `,
};
