import { createHash } from "node:crypto";
import { chmodSync, existsSync, renameSync } from "node:fs";
import Database from "better-sqlite3";
import type { NewToken } from "#shared/contract/cmsApi.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";

export type StoredStory = {
  readonly externalId: string;
  readonly revision: number;
  readonly sha256: string;
  readonly status: "published" | "withdrawn" | "draft";
  readonly path: string;
  readonly advisory: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly story: PublishedStory;
};

/** A state that a story had: who brought it, as what, and the note that went with it. */
export type StoredRevision = {
  readonly revision: number;
  readonly sha256: string;
  readonly act: "publish" | "update" | "correct" | "withdraw" | "unpublish";
  readonly advisory: string;
  readonly by: string;
  readonly at: string;
};

type Row = Omit<StoredStory, "story"> & { json: string };

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS story (
    externalId TEXT PRIMARY KEY, revision INTEGER NOT NULL, sha256 TEXT NOT NULL, status TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE, advisory TEXT NOT NULL, publishedAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
    json TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS story_by_source ON story (json_extract(json, '$.sourceGuid'));
  CREATE TABLE IF NOT EXISTS revision (
    externalId TEXT NOT NULL, revision INTEGER NOT NULL, sha256 TEXT NOT NULL, act TEXT NOT NULL, advisory TEXT NOT NULL,
    by TEXT NOT NULL, at TEXT NOT NULL, json TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS revision_by_story ON revision (externalId);
  CREATE TABLE IF NOT EXISTS token (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, right TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, at TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS media (id TEXT PRIMARY KEY, type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS answer (
    key TEXT PRIMARY KEY, request TEXT NOT NULL, status INTEGER NOT NULL, json TEXT NOT NULL, at TEXT NOT NULL) STRICT;`;

/** How long an answer is kept for a repeated key, in milliseconds: the OpenAPI file promises it. */
const KEEP_ANSWERS = 30 * 24 * 3_600_000;

/**
 * The embedded CMS's own file. It shares nothing with the desk's store. A damaged file is put beside and a new one is
 * begun: the desk has every story and can send it again.
 */
export function openCmsStore(file: string, now: () => number = Date.now) {
  const database = openOrReplace(file, now);
  database.prepare("DELETE FROM answer WHERE at < ?").run(new Date(now() - KEEP_ANSWERS).toISOString());
  const toStory = ({ json, ...row }: Row): StoredStory => ({ ...row, story: PublishedStory.parse(JSON.parse(json)) });
  const find = (column: "externalId" | "path") => {
    const statement = database.prepare<[string], Row>(`SELECT * FROM story WHERE ${column} = ?`);
    return (value: string): StoredStory | undefined => {
      const row = statement.get(value);
      return row && toStory(row);
    };
  };
  const put = database.prepare(`
    INSERT INTO story VALUES (@externalId, @revision, @sha256, @status, @path, @advisory, @publishedAt, @updatedAt, @json)
    ON CONFLICT (externalId) DO UPDATE SET revision = excluded.revision, sha256 = excluded.sha256,
      status = excluded.status, advisory = excluded.advisory, updatedAt = excluded.updatedAt, json = excluded.json`);
  return {
    byId: find("externalId"),
    byPath: find("path"),
    put: (story: StoredStory): void => {
      const { story: content, ...row } = story;
      put.run({ ...row, json: JSON.stringify(content) });
    },
    /** Newest first. @param text words of the headline; everything when empty */
    list: (limit: number, offset: number, text = ""): StoredStory[] =>
      database
        .prepare<[string, number, number], Row>(`
          SELECT * FROM story WHERE instr(lower(json_extract(json, '$.headline')), lower(?)) > 0
          ORDER BY updatedAt DESC LIMIT ? OFFSET ?`)
        .all(text, limit, offset)
        .map(toStory),
    /** What readers may see, newest first. @param at milliseconds since 1970 */
    visible: (limit: number, at: number): StoredStory[] =>
      database
        .prepare<[number, number], Row>(`
          SELECT * FROM story WHERE status = 'published'
            AND coalesce(unixepoch(json_extract(json, '$.embargoUntil'), 'subsec'), 0) <= ? / 1000.0
          ORDER BY updatedAt DESC LIMIT ?`)
        .all(at, limit)
        .map(toStory),
    /** The same story in other languages, as readers may see it. @param at milliseconds since 1970 */
    others: ({ externalId, story }: StoredStory, at: number): StoredStory[] =>
      story.sourceGuid === undefined
        ? []
        : database
            .prepare<[string, string, string, number], Row>(`
              SELECT * FROM story WHERE status = 'published' AND json_extract(json, '$.sourceGuid') = ?
                AND externalId <> ? AND json_extract(json, '$.language') <> ?
                AND coalesce(unixepoch(json_extract(json, '$.embargoUntil'), 'subsec'), 0) <= ? / 1000.0
              ORDER BY path LIMIT 10`)
            .all(story.sourceGuid, externalId, story.language, at)
            .map(toStory),
    addRevision: ({ externalId, story }: StoredStory, one: StoredRevision): void => {
      database
        .prepare("INSERT INTO revision VALUES (@externalId, @revision, @sha256, @act, @advisory, @by, @at, @json)")
        .run({ externalId, ...one, json: JSON.stringify(story) });
    },
    /** What a story was, the newest first. */
    revisions: (externalId: string): StoredRevision[] =>
      database
        .prepare<[string], StoredRevision>(
          "SELECT revision, sha256, act, advisory, by, at FROM revision WHERE externalId = ? ORDER BY rowid DESC LIMIT 500",
        )
        .all(externalId),
    addToken: ({ name, right }: NewToken, token: string, at: string): number =>
      database
        .prepare<[string, string, string, string], { id: number }>(
          "INSERT INTO token (name, right, hash, at) VALUES (?, ?, ?, ?) RETURNING id",
        )
        .get(name, right, hashOf(token), at)?.id ?? 0,
    tokens: (): (NewToken & { id: number; at: string })[] =>
      database.prepare<[], NewToken & { id: number; at: string }>("SELECT id, name, right, at FROM token").all(),
    removeToken: (id: number): boolean => database.prepare("DELETE FROM token WHERE id = ?").run(id).changes > 0,
    /** Whose token it is. Only hashes are compared, so that how long it takes tells nothing of a token. */
    tokenOwner: (token: string): NewToken | undefined =>
      database.prepare<[string], NewToken>("SELECT name, right FROM token WHERE hash = ?").get(hashOf(token)),
    count: (): number => database.prepare<[], { n: number }>("SELECT count(*) AS n FROM story").get()?.n ?? 0,
    putMedia: (id: string, type: string, bytes: Uint8Array): void => {
      database.prepare("INSERT INTO media VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING").run(id, type, bytes);
    },
    media: (id: string): { type: string; bytes: Uint8Array } | undefined =>
      database
        .prepare<[string], { type: string; bytes: Uint8Array }>("SELECT type, bytes FROM media WHERE id = ?")
        .get(id),
    answer: (key: string): { request: string; status: number; json: string } | undefined =>
      database
        .prepare<[string], { request: string; status: number; json: string }>(
          "SELECT request, status, json FROM answer WHERE key = ?",
        )
        .get(key),
    keepAnswer: (key: string, request: string, status: number, json: string, at: string): void => {
      database.prepare("INSERT INTO answer VALUES (?, ?, ?, ?, ?)").run(key, request, status, json, at);
    },
    transaction: <T>(work: () => T): T => database.transaction(work).immediate(),
    close: (): void => {
      database.close();
    },
  };
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

function openOrReplace(file: string, now: () => number): Database.Database {
  try {
    return open(file);
  } catch (error) {
    if (!/^SQLITE_(?:CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? "")) throw error;
    for (const end of ["", "-wal", "-shm"]) {
      if (existsSync(file + end)) renameSync(file + end, `${file}.damaged-${now()}${end}`);
    }
    return open(file);
  }
}

function open(file: string): Database.Database {
  const database = new Database(file);
  try {
    chmodSync(file, 0o600);
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("trusted_schema = OFF");
    if (database.pragma("quick_check(1)", { simple: true }) !== "ok") {
      throw Object.assign(new Error("the CMS's file is damaged"), { code: "SQLITE_CORRUPT" });
    }
    database.exec(SCHEMA);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

export type CmsStore = ReturnType<typeof openCmsStore>;
