import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { backupsIn } from "./backups.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import { openDatabase } from "./openDatabase.ts";
import { sql } from "./sql.ts";
import { newStory, openStore, storyContent, tempFolder } from "./store.fixture.ts";
import { storyById } from "./storyStore.ts";
import { readWatermark } from "./watermark.ts";

const first = MIGRATIONS.slice(0, 1);
const second: Migration = { version: 2, name: "desk-phone", sql: "ALTER TABLE credited_person ADD COLUMN phone TEXT" };

describe("the store is opened with the rules of the house", () => {
  test.each([
    ["journal_mode", "wal"],
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["trusted_schema", 0],
    ["cell_size_check", 1],
    ["temp_store", 2],
    ["journal_size_limit", 16777216],
    ["application_id", 0x44455045],
    ["user_version", MIGRATIONS.length],
  ])("%s is %s", (pragma, value) => {
    const { db } = openStore(tempFolder());
    newStory(db); // SQLite's own default would show only after the first write
    const row = db.get<Record<string, unknown>>({ text: `PRAGMA ${pragma}`, params: [] });
    expect(Object.values(row ?? {})).toEqual([value]);
  });

  test.skipIf(process.platform === "win32")("only the person herself may read folder and files", () => {
    const dir = join(tempFolder(), "desk");
    const store = openStore(dir);
    newStory(store.db);
    const modeOf = (name: string): string => (statSync(join(dir, name)).mode & 0o777).toString(8);
    expect(modeOf("")).toBe("700");
    expect(readdirSync(dir).map((name) => [name, modeOf(name)])).toEqual(readdirSync(dir).map((name) => [name, "600"]));
    store.close();
    expect((statSync(backupsIn(dir)[0] ?? "").mode & 0o777).toString(8)).toBe("600");
  });
});

describe("backups", () => {
  test("a desk that changed is backed up on closing, one that did not is not", () => {
    const dir = tempFolder();
    openStore(dir).close();
    expect(backupsIn(dir)).toEqual([]);
    const store = openStore(dir);
    newStory(store.db);
    store.close();
    expect(backupsIn(dir)).toHaveLength(1);
    openStore(dir).close();
    expect(backupsIn(dir)).toHaveLength(1);
  });

  test("the ten newest are kept", () => {
    const dir = tempFolder();
    for (let day = 1; day <= 12; day++) {
      const store = openStore(dir, { now: () => Date.UTC(2025, 1, day) });
      newStory(store.db);
      store.close();
    }
    const names = readdirSync(join(dir, "backups"));
    expect(names).toHaveLength(10);
    expect(names[0]).toMatch(/^2025-02-03/);
  });
});

describe("a newer program's schema", () => {
  test("old stories come through, and the old state is kept as a backup", () => {
    const dir = tempFolder();
    const before = openStore(dir, { migrations: first });
    const id = newStory(before.db, storyContent({ headline: "Avant" }));
    before.close();
    const inFolder = backupsIn(dir).length;
    const { db } = openStore(dir, { migrations: [...first, second] });
    expect(storyById(db, id)?.content.headline).toBe("Avant");
    expect(db.all(sql`SELECT name, phone FROM credited_person`)).toEqual([]);
    expect(backupsIn(dir)).toHaveLength(inFolder + 1);
  });

  test("a step that fails changes nothing, and the old program still opens the desk", () => {
    const dir = tempFolder();
    const before = openStore(dir, { migrations: first });
    const id = newStory(before.db);
    before.close();
    const bad: Migration = { version: 3, name: "bad", sql: "CREATE TABLE half (a); SELECT nonsense" };
    expect(() => openDatabase(dir, { migrations: [...first, second, bad] })).toThrow(/nonsense/);
    expect(existsSync(join(dir, "desk.lock"))).toBe(false);
    const { db, notices } = openStore(dir, { migrations: first });
    expect(notices).toEqual([]);
    expect(storyById(db, id)).toBeDefined();
    expect(db.all(sql`SELECT name FROM sqlite_master WHERE name = 'half'`)).toEqual([]);
  });
});

test("every committed change is counted outside the database, a change of nothing is not", () => {
  const dir = tempFolder();
  const { db } = openStore(dir);
  expect(readWatermark(dir)).toBe(0);
  db.run(sql`INSERT INTO setting (key, json) VALUES ('a', '1')`);
  expect(readWatermark(dir)).toBe(1);
  newStory(db); // many statements, one transaction
  expect(readWatermark(dir)).toBe(2);
  db.run(sql`UPDATE setting SET json = '2' WHERE key = 'b'`);
  expect(() => db.run(sql`INSERT INTO setting (key, json) VALUES ('a', '1')`)).toThrow(/UNIQUE/);
  expect(readWatermark(dir)).toBe(2);
});

test("one write that fails inside a transaction takes the others with it", () => {
  const { db } = openStore(tempFolder());
  expect(() =>
    db.transaction(() => {
      newStory(db);
      db.run(sql`INSERT INTO story (id) VALUES ('half a story')`);
    }),
  ).toThrow(/NOT NULL/);
  expect(db.get(sql`SELECT count(*) AS n FROM story`)).toEqual({ n: 0 });
});
