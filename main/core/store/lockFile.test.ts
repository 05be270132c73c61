import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "./openDatabase.ts";
import { nextLine, runFixture } from "./process.fixture.ts";
import { openStore, tempFolder } from "./store.fixture.ts";

const LOCKED = expect.objectContaining({ code: "store.locked" });
const DEAD = JSON.stringify({ pid: 2 ** 22 + 1, started: "1", session: "", nonce: "left-behind" });

test.each([
  ["a fresh folder", undefined],
  ["a dead owner's lock", DEAD],
  ["a lock that a power cut emptied", ""],
])("of programs started at once on %s exactly one opens the desk", async (_, left) => {
  const dir = tempFolder();
  if (left !== undefined) writeFileSync(join(dir, "desk.lock"), left);
  const programs = Array.from({ length: 5 }, () => runFixture("opener.fixture.ts", dir));
  for (const program of programs) expect(await nextLine(program)).toBe("ready");
  for (const { child } of programs) child.stdin?.write("go\n");
  const said = await Promise.all(programs.map(nextLine));
  expect(said.sort()).toEqual(["opened", "store.locked", "store.locked", "store.locked", "store.locked"]);
});

test("the loser touches nothing and the owner's lock stays", () => {
  const dir = tempFolder();
  const owner = openStore(dir);
  const lock = readFileSync(join(dir, "desk.lock"), "utf8");
  expect(() => openDatabase(dir)).toThrow(LOCKED);
  expect(() => openDatabase(dir)).toThrow(dir);
  expect(readFileSync(join(dir, "desk.lock"), "utf8")).toBe(lock);
  owner.close();
  expect(existsSync(join(dir, "desk.lock"))).toBe(false);
});

test.each([
  ["a living program is just removing is left to it", process.ppid, "store.locked"],
  ["a program died while it was removing is taken all the same", 2 ** 22 + 2, "opened"],
])("a dead owner's lock that %s", (_, pid, outcome) => {
  const dir = tempFolder();
  writeFileSync(join(dir, "desk.lock"), DEAD);
  writeFileSync(
    join(dir, "desk.lock.left-behind"),
    JSON.stringify({ pid, started: "", session: "", nonce: "remover" }),
  );
  if (outcome === "opened") expect(openStore(dir).notices).toEqual([]);
  else expect(() => openDatabase(dir)).toThrow(LOCKED);
  expect(readFileSync(join(dir, "desk.lock"), "utf8") === DEAD).toBe(outcome !== "opened");
});

test.runIf(process.platform === "linux")("a lock of a process whose number was given to another is taken", () => {
  const dir = tempFolder();
  const reused = { pid: process.ppid, started: "1", session: "", nonce: "old" };
  writeFileSync(join(dir, "desk.lock"), JSON.stringify(reused));
  expect(openStore(dir).notices).toEqual([]);
});

test("the core that replaces a dead one in the same process takes its lock, another one does not", () => {
  const dir = tempFolder();
  openDatabase(dir, { session: "one" }); // its thread died: nobody closes it
  expect(() => openDatabase(dir, { session: "two" })).toThrow(LOCKED);
  expect(openStore(dir, { session: "one" }).notices).toEqual([]);
});

test("closing does not remove a lock that is somebody else's", () => {
  const dir = tempFolder();
  const store = openStore(dir);
  writeFileSync(join(dir, "desk.lock"), DEAD);
  store.close();
  expect(readFileSync(join(dir, "desk.lock"), "utf8")).toBe(DEAD);
});
