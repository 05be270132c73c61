import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { openDesk, written } from "../../core/publishing/desk.fixture.ts";
import { tempFolder } from "../../core/store/store.fixture.ts";

type Told = { readonly code: number; readonly lines: Record<string, unknown>[]; readonly err: string };

/** Runs the command line on a desk folder. */
function depeche(folder: string, ...args: string[]): Promise<Told> {
  return new Promise((done) => {
    const all = ["main/shells/cli/main.ts", ...args, "--desk", folder];
    execFile(process.execPath, all, { cwd: resolve(import.meta.dirname, "../../..") }, (error, out, err) => {
      const lines = out.split("\n").filter(Boolean);
      done({ code: error ? 1 : 0, lines: lines.map((line) => JSON.parse(line)), err });
    });
  });
}

test("a story is scheduled, taken back, published to a place by its name, and withdrawn", async () => {
  const dir = tempFolder();
  const desk = openDesk(dir, "http://127.0.0.1:9/api");
  const { id } = await written(desk);
  await desk.close();
  const folder = join(dir, "desk");

  const held = await depeche(folder, "publish", id, "--at", "2099-03-05T18:00+01:00");
  expect(held.lines).toMatchObject([{ state: "held", wishedFor: "2099-03-05T17:00:00.000Z" }]);
  const listed = await depeche(folder, "outbox", "list");
  expect(listed.lines).toMatchObject([{ id: held.lines[0]?.id, state: "held" }]);
  const cancelled = await depeche(folder, "outbox", "cancel", String(held.lines[0]?.id));
  expect(cancelled.lines).toMatchObject([{ state: "cancelled" }]);
  expect((await depeche(folder, "outbox", "list")).lines).toEqual([]);

  const sent = await depeche(folder, "publish", id, "--to", "depeche cms");
  expect(sent.lines).toMatchObject([{ state: "confirmed", destinationName: "Depeche CMS" }]);
  const draft = await depeche(folder, "unpublish", id, "--to", "Depeche CMS");
  expect(draft.lines).toMatchObject([{ act: "unpublish", state: "confirmed" }]);
  const gone = await depeche(folder, "withdraw", id, "--reason", "Erreur de source.");
  expect(gone.lines).toMatchObject([{ act: "withdraw", state: "confirmed" }]);
}, 30_000);

test.each([
  [
    "a time without its offset",
    ["publish", "0190a0a0-0000-7000-8000-000000000000", "--at", "2099-03-05T18:00"],
    "offset",
  ],
  ["a withdrawal without its reason", ["withdraw", "0190a0a0-0000-7000-8000-000000000000"], "--reason"],
  ["no delivery's id", ["outbox", "retry", "all"], "ids"],
])("%s is refused with a sentence", async (_, args, word) => {
  const { code, err } = await depeche(tempFolder(), ...args);
  expect(code).toBe(1);
  expect(err).toContain(word);
});
