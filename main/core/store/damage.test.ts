import { createHash } from "node:crypto";
import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { emptyBody } from "#shared/document/makeBody.ts";
import { bodyText } from "#shared/document/paragraphs.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import { openDatabase } from "./openDatabase.ts";
import { nextLine, runFixture } from "./process.fixture.ts";
import { newStory, openStore, storyContent, tempFolder } from "./store.fixture.ts";
import { storyById } from "./storyStore.ts";

/** A desk with one story that is in the backup too. */
function deskWithStory(): { dir: string; file: string; id: StoryId } {
  const dir = tempFolder();
  const store = openDatabase(dir);
  const id = newStory(store.db, storyContent({ text: "Le beurre est cher." }));
  store.close();
  return { dir, file: join(dir, "desk.db"), id };
}

const write = (file: string, at: number, bytes: Buffer): void => {
  const handle = openSync(file, "r+");
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
};

const hashes = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir)
      .filter((name) => !name.endsWith("-shm") && name !== "desk.lock")
      .filter((name) => name.startsWith("desk") || name === "watermark")
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(dir, name)))
          .digest("hex"),
      ]),
  );

describe("a damaged desk is put aside and restored from its backup", () => {
  test.each<[string, (file: string) => void]>([
    ["emptied", (file) => truncateSync(file, 0)],
    ["cut in half", (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    ["with another header", (file) => write(file, 0, Buffer.from("This is no database"))],
    ["with another application's id", (file) => write(file, 68, Buffer.from("XXXX"))],
    ["with a page of noise", (file) => write(file, 4096, Buffer.alloc(4096, 0xa5))],
    ["removed", (file) => rmSync(file)],
    [
      "replaced by another program's",
      (file) => {
        rmSync(file);
        new Database(file).exec("CREATE TABLE bookmarks (url)").close();
      },
    ],
    [
      "replaced by a new one of ours",
      (file) => {
        const other = tempFolder();
        openDatabase(other).close();
        writeFileSync(file, readFileSync(join(other, "desk.db")));
      },
    ],
  ])("a database %s", (_, damage) => {
    const { dir, file, id } = deskWithStory();
    damage(file);
    const wasThere = existsSync(file) ? readFileSync(file) : undefined;
    const { db, notices } = openStore(dir);
    expect(notices).toEqual([expect.stringContaining("was restored")]);
    expect(bodyText(storyById(db, id)?.content.body ?? emptyBody())).toBe("Le beurre est cher.");
    if (!wasThere) return;
    const [aside = ""] = readdirSync(join(dir, "quarantine"));
    expect(readFileSync(join(dir, "quarantine", aside, "desk.db"))).toEqual(wasThere);
  });

  test("a damaged backup is passed over for an older one", () => {
    const { dir, file, id } = deskWithStory();
    const again = openDatabase(dir);
    newStory(again.db);
    again.close();
    const [older = "", newest = ""] = readdirSync(join(dir, "backups"));
    write(join(dir, "backups", newest), 4096, Buffer.alloc(4096, 0xa5));
    truncateSync(file, 0);
    const { db, notices } = openStore(dir);
    expect(notices[0]).toContain(older);
    expect(storyById(db, id)).toBeDefined();
  });

  test("without any backup the desk starts empty and says so", () => {
    const { dir, file } = deskWithStory();
    rmSync(join(dir, "backups"), { recursive: true });
    truncateSync(file, 0);
    const first = openDatabase(dir);
    expect(first.notices).toEqual([expect.stringContaining("starts empty")]);
    first.close();
    expect(openStore(dir).notices).toEqual([]);
  });
});

test("a deleted write-ahead log is noticed, and what the database holds beyond the backup is kept", async () => {
  const dir = tempFolder();
  const writer = runFixture("writer.fixture.ts", dir);
  await nextLine(writer);
  const inFile = openIds(await writer.kill());
  openDatabase(dir).close(); // takes the log in; backs nothing up, because nothing changed
  rmSync(join(dir, "backups"), { recursive: true, force: true });
  const second = runFixture("writer.fixture.ts", dir);
  await nextLine(second);
  await second.kill();
  rmSync(join(dir, "desk.db-wal"));
  rmSync(join(dir, "desk.db-shm"));
  const { db, notices } = openStore(dir);
  expect(notices).toEqual([expect.stringMatching(/changes are missing.*Everything before them is here/)]);
  for (const id of inFile) expect(storyById(db, id)).toBeDefined();
});

const openIds = (lines: readonly string[]): StoryId[] => lines.map((line) => line.split(" ")[0] as StoryId);

test("a flipped bit inside a story's text is found by its hash, not shown", () => {
  const { dir, file, id } = deskWithStory();
  const bytes = readFileSync(file);
  const at = bytes.indexOf("beurre");
  write(file, at, Buffer.from([bytes.readUInt8(at) ^ 1]));
  const { db, notices } = openStore(dir);
  expect(notices).toEqual([]);
  expect(() => storyById(db, id)).toThrow(expect.objectContaining({ code: "store.damaged" }));
});

test("a desk of a newer program is refused, and not a byte of it changes", () => {
  const { dir, file } = deskWithStory();
  const newer = new Database(file);
  newer.pragma("wal_autocheckpoint = 0");
  newer.pragma("user_version = 99");
  // what lies there now is what a kill of the newer program would leave: its version stands only in the log
  const killed = tempFolder();
  cpSync(dir, killed, { recursive: true });
  newer.close();
  for (const folder of [killed, dir]) {
    const left = hashes(folder);
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: "store.newer" }));
    expect(hashes(folder)).toEqual(left);
    expect(existsSync(join(folder, "quarantine"))).toBe(false);
  }
  expect(Object.keys(hashes(killed))).toContain("desk.db-wal");
});
