import type { Migration } from "./migration.ts";

/*
 * A family may hold items of several guids: an agency that gives each update a guid of its own still tells one story.
 * What was read and taken is an item now, since version numbers of two guids cannot be compared.
 */
export const families: Migration = {
  version: 3,
  name: "families",
  sql: `
    CREATE TABLE wire_item_of_family (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      family TEXT NOT NULL REFERENCES wire_family (guid),
      guid TEXT NOT NULL,
      version INTEGER NOT NULL,
      at TEXT NOT NULL,
      format TEXT NOT NULL,
      file_name TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      content TEXT NOT NULL,
      raw TEXT NOT NULL,
      UNIQUE (guid, version)
    ) STRICT;
    INSERT INTO wire_item_of_family
      SELECT seq, id, guid, guid, version,
        coalesce(json_extract(content, '$.versionCreated'), json_extract(content, '$.firstCreated'), imported_at),
        format, file_name, imported_at, content, raw FROM wire_item;
    DROP TABLE wire_item;
    ALTER TABLE wire_item_of_family RENAME TO wire_item;
    CREATE INDEX wire_item_by_family ON wire_item (family, at);

    ALTER TABLE wire_family ADD COLUMN read_item TEXT;
    ALTER TABLE wire_family ADD COLUMN taken_item TEXT;
    ALTER TABLE wire_family ADD COLUMN versions INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE wire_family ADD COLUMN slug_root TEXT NOT NULL DEFAULT '';
    UPDATE wire_family SET
      read_item = (SELECT id FROM wire_item i WHERE i.family = wire_family.guid AND i.version = read_version),
      taken_item = (SELECT id FROM wire_item i WHERE i.family = wire_family.guid AND i.version = taken_version),
      versions = (SELECT count(*) FROM wire_item i WHERE i.family = wire_family.guid);
    CREATE INDEX wire_by_slug ON wire_family (slug_root, provider, language, at) WHERE slug_root <> '';

    -- items that others name as the one before them, and that have not come yet
    CREATE TABLE wire_expected (
      guid TEXT PRIMARY KEY,
      family TEXT NOT NULL REFERENCES wire_family (guid)
    ) STRICT;

    CREATE TABLE story_alert (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      story_id TEXT NOT NULL REFERENCES story (id),
      item_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      raised_at TEXT NOT NULL,
      handled_at TEXT,
      handled_by TEXT,
      action TEXT,
      reason TEXT,
      UNIQUE (story_id, item_id)
    ) STRICT;
    CREATE INDEX alert_open ON story_alert (story_id) WHERE handled_at IS NULL;

    CREATE TABLE refused_file (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      origin TEXT NOT NULL,
      refused_at TEXT NOT NULL,
      error TEXT NOT NULL,
      size INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      bytes BLOB
    ) STRICT;
  `,
};
