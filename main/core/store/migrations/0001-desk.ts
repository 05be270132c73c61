import type { Migration } from "./migration.ts";

/* Lists read narrow tables (story, wire_family); the long texts live beside them (revision, wire_item). */

const MARK = `
  CREATE TABLE mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL
  ) STRICT;
  INSERT INTO mark (id, seq) VALUES (1, 0);`;

const SETTINGS = `
  CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    json TEXT NOT NULL
  ) STRICT;`;

/*
 * The partial indexes carry the baskets word for word: SQLite uses them only for the same condition. They hold the
 * status too, because SQLite asks for it again and counting would have to visit every row.
 */
const STORIES = `
  CREATE TABLE story (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
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
    source_language TEXT,
    forked_from TEXT,
    owner_id TEXT NOT NULL,
    owner TEXT NOT NULL,
    created_at TEXT NOT NULL,
    saved_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX story_open ON story (saved_at DESC, id DESC, status, owner_id, source_language, language)
    WHERE status IN ('draft', 'queued');
  CREATE INDEX story_published ON story (saved_at DESC, id DESC, status) WHERE status IN ('published', 'withdrawn');
  CREATE INDEX story_scheduled ON story (saved_at DESC, id DESC, status) WHERE status = 'scheduled';
  CREATE INDEX story_spiked ON story (saved_at DESC, id DESC, status) WHERE status = 'spiked';
  CREATE INDEX story_by_source ON story (source_item_id) WHERE source_item_id IS NOT NULL;
  CREATE VIRTUAL TABLE story_search USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
  );

  CREATE TABLE revision (
    seq INTEGER PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES story (id),
    rev INTEGER NOT NULL,
    base_rev INTEGER NOT NULL,
    save_id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    words INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (story_id, rev)
  ) STRICT;

  CREATE TABLE credited_person (
    name TEXT PRIMARY KEY,
    last_at TEXT NOT NULL
  ) STRICT;`;

const WIRE = `
  CREATE TABLE wire_family (
    seq INTEGER PRIMARY KEY,
    guid TEXT NOT NULL UNIQUE,
    item_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    provider TEXT NOT NULL,
    headline TEXT NOT NULL,
    slug TEXT NOT NULL,
    urgency INTEGER NOT NULL,
    at TEXT NOT NULL,
    words INTEGER NOT NULL,
    rics TEXT NOT NULL,
    signal TEXT NOT NULL,
    pub_status TEXT NOT NULL,
    embargo TEXT,
    sample INTEGER NOT NULL,
    read_version INTEGER NOT NULL DEFAULT -1,
    spiked INTEGER NOT NULL DEFAULT 0,
    taken_by TEXT,
    taken_version INTEGER,
    published INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX wire_by_time ON wire_family (spiked, at DESC, seq DESC);
  CREATE VIRTUAL TABLE wire_search USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
  );

  CREATE TABLE wire_item (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    guid TEXT NOT NULL REFERENCES wire_family (guid),
    version INTEGER NOT NULL,
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    content TEXT NOT NULL,
    raw TEXT NOT NULL,
    UNIQUE (guid, version)
  ) STRICT;`;

const MEDIA = `
  CREATE TABLE media (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;`;

const QUOTES = `
  CREATE TABLE quote (
    ric TEXT NOT NULL,
    at TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (ric, at)
  ) STRICT;`;

/** Stories and their revisions, the wire, pictures, settings, quotes. */
export const desk: Migration = {
  version: 1,
  name: "desk",
  sql: [MARK, SETTINGS, STORIES, WIRE, MEDIA, QUOTES].join("\n"),
};
