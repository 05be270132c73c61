import type { Migration } from "./migration.ts";

/** Stories and their revisions, the wire, pictures, settings, quotes. */
export const desk: Migration = {
  version: 1,
  name: "desk",
  sql: `
    CREATE TABLE story (
      id TEXT PRIMARY KEY,
      rev INTEGER NOT NULL,
      status TEXT NOT NULL,
      status_before_spike TEXT,
      published_rev INTEGER,
      public_url TEXT,
      headline TEXT NOT NULL,
      slug TEXT NOT NULL,
      language TEXT NOT NULL,
      provider TEXT NOT NULL,
      words INTEGER NOT NULL,
      rics TEXT NOT NULL,
      source TEXT,
      source_item_id TEXT,
      forked_from TEXT,
      owner_id TEXT NOT NULL,
      owner TEXT NOT NULL,
      created_at TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX story_by_status ON story (status, saved_at DESC);
    CREATE INDEX story_by_source ON story (source_item_id);

    CREATE TABLE revision (
      seq INTEGER PRIMARY KEY,
      story_id TEXT NOT NULL REFERENCES story (id),
      rev INTEGER NOT NULL,
      base_rev INTEGER NOT NULL,
      save_id TEXT NOT NULL UNIQUE,
      sha256 TEXT NOT NULL,
      json TEXT NOT NULL,
      words INTEGER NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      UNIQUE (story_id, rev)
    ) STRICT;

    CREATE TABLE credited_person (
      name TEXT PRIMARY KEY,
      last_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE wire_item (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      guid TEXT NOT NULL,
      version INTEGER NOT NULL,
      is_newest INTEGER NOT NULL,
      language TEXT NOT NULL,
      provider TEXT NOT NULL,
      headline TEXT NOT NULL,
      slug TEXT NOT NULL,
      urgency INTEGER NOT NULL,
      at TEXT NOT NULL,
      words INTEGER NOT NULL,
      rics TEXT NOT NULL,
      search TEXT NOT NULL,
      format TEXT NOT NULL,
      file_name TEXT NOT NULL,
      raw TEXT NOT NULL,
      content TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      UNIQUE (guid, version)
    ) STRICT;
    CREATE INDEX wire_newest ON wire_item (is_newest, at DESC);

    CREATE TABLE wire_family (
      guid TEXT PRIMARY KEY,
      read_version INTEGER NOT NULL DEFAULT -1,
      spiked INTEGER NOT NULL DEFAULT 0,
      taken_by TEXT,
      taken_version INTEGER,
      published INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE media (
      id TEXT PRIMARY KEY,
      type TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE quote (
      ric TEXT NOT NULL,
      at TEXT NOT NULL,
      json TEXT NOT NULL,
      PRIMARY KEY (ric, at)
    ) STRICT;
  `,
};
