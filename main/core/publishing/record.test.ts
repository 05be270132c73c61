import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { scriptedCms } from "../../../e2e/fakes/scriptedCms.ts";
import { serveCms } from "../../cms/serveCms.ts";
import { connect } from "../store/connection.ts";
import { checkChain } from "../store/recordChain.ts";
import { tempFolder } from "../store/store.fixture.ts";
import { type Desk, openDesk, TOKEN, written } from "./desk.fixture.ts";

/** A story that was refused once for a busy CMS, confirmed, and withdrawn, on a desk whose clock runs. */
async function withdrawn() {
  let time = Date.parse("2026-01-01T10:00:00Z");
  const dir = tempFolder();
  const real = await serveCms(join(dir, "cms"), TOKEN);
  let busy = 1;
  const cms = await scriptedCms(real.port, {
    fault: ({ method }) =>
      method === "PUT" && busy-- > 0
        ? { kind: "reply", processed: false, reply: { status: 503, body: "" } }
        : undefined,
  });
  onTestFinished(async () => {
    await cms.close();
    await real.close();
  });
  const desk = openDesk(dir, cms.url, () => (time += 60_000));
  onTestFinished(() => desk.close());
  const { id, rev } = await written(desk);
  await desk.call("publishing.publish", { id, rev });
  await desk.until(async () => (await desk.call("stories.head", { id })).status === "published");
  await desk.call("publishing.withdraw", { id, advisory: "Erreur de source." });
  await desk.until(async () => (await desk.call("stories.head", { id })).status === "withdrawn");
  return { desk, id, dir };
}

const linesOf = async (desk: Desk): Promise<string[]> => (await desk.call("record.page", {})).lines;

function verified(lines: readonly string[]) {
  const chain = checkChain();
  for (const line of lines) chain.take(line);
  return chain.end();
}

test("what was asked, by whom, what left and what was answered stands in the record, in one chain", async () => {
  const { desk, id } = await withdrawn();
  const entries = (await desk.call("record.story", { storyId: id })).toReversed();
  expect(entries.map(({ act, what }) => `${act} ${what}`)).toEqual([
    "publish asked",
    "publish sent",
    "publish later",
    "publish sent",
    "publish confirmed",
    "withdraw asked",
    "withdraw sent",
    "withdraw confirmed",
  ]);
  expect(entries[0]).toMatchObject({ by: { name: "Flore Loiseau" }, destinationName: "Depeche CMS", rev: 2 });
  expect(entries[2]).toMatchObject({ problem: expect.stringMatching(/^cms\./) });
  expect(entries[4]).toMatchObject({ url: expect.stringContaining("http") });
  expect(entries[4]).not.toHaveProperty("by");
  const check = await desk.call("record.verify", {});
  expect(check).toEqual({ entries: 8, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(verified(await linesOf(desk))).toEqual(check);
});

test("a changed, a missing, a moved and a slipped-in word are found where they are; a cut end shows in the last hash", async () => {
  const lines = await linesOf((await withdrawn()).desk);
  const whole = verified(lines);
  const changed = lines.map((line, at) => (at === 4 ? line.replace('"rev":2', '"rev":1') : line));
  expect(verified(changed).fault).toEqual({ seq: 5, kind: "changed" });
  expect(verified(lines.filter((_, at) => at !== 2)).fault).toEqual({ seq: 3, kind: "missing" });
  expect(verified(lines.slice(1)).fault).toEqual({ seq: 1, kind: "missing" });
  expect(verified(lines.toSpliced(3, 1, "not a line")).fault).toEqual({ seq: 4, kind: "unreadable" });
  const slipped = lines.map((line, at) => (at === 1 ? line.replace('"entry":{', '"entry":{"note":"x",') : line));
  expect(verified(slipped).fault).toEqual({ seq: 2, kind: "changed" });
  expect(verified(lines.slice(0, -1))).not.toMatchObject({ head: whole.head });
});

test("the store refuses to change or cut the record; a file changed behind its back is told by the desk", async () => {
  const { desk, dir, id } = await withdrawn();
  await desk.close();
  const file = join(dir, "desk/desk.db");
  const database = connect(file);
  expect(() => database.exec("UPDATE publication_record SET entry = '{}'")).toThrow("never changed");
  expect(() => database.exec("DELETE FROM publication_record WHERE seq = 3")).toThrow("never cut");
  database.exec(
    "DROP TRIGGER publication_record_stays; UPDATE publication_record SET entry = replace(entry, 'Depeche CMS', 'Another') WHERE seq = 3",
  );
  database.close();
  const again = openDesk(dir, "http://127.0.0.1:9/api");
  onTestFinished(() => again.close());
  expect(await again.call("record.verify", {})).toMatchObject({ fault: { seq: 3, kind: "changed" } });
  expect(await again.call("record.story", { storyId: id })).toHaveLength(8);
});

test("the command line writes the record into a file and verifies it", async () => {
  const { desk, dir } = await withdrawn();
  const { head } = await desk.call("record.verify", {});
  await desk.close();
  const file = join(dir, "record.jsonl");
  const folder = ["--desk", join(dir, "desk")];
  expect(await cli("export", ...folder, "--out", file)).toMatchObject({ code: 0, answer: { entries: 8 } });
  expect(await cli("export", ...folder, "--out", file)).toMatchObject({ code: 1 }); // never over an older one
  expect(await cli("verify", file, "--head", head)).toMatchObject({ code: 0, answer: { entries: 8, head } });
  expect(await cli("verify", ...folder)).toMatchObject({ code: 0, answer: { entries: 8 } });
  writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(0, -2).join("\n"));
  expect(await cli("verify", file, "--head", head)).toMatchObject({
    code: 1,
    told: expect.stringContaining("missing"),
  });
  writeFileSync(file, readFileSync(file, "utf8").replace('"rev":2', '"rev":3'));
  expect(await cli("verify", file)).toMatchObject({ code: 1, told: expect.stringContaining("changed at entry 1") });
});

function cli(...args: string[]): Promise<{ code: number; answer: unknown; told: string }> {
  return new Promise((done) => {
    const all = ["main/shells/cli/main.ts", "record", ...args];
    execFile(process.execPath, all, { cwd: resolve(import.meta.dirname, "../../..") }, (error, out, told) => {
      done({ code: error ? 1 : 0, answer: out === "" ? undefined : JSON.parse(out), told });
    });
  });
}
