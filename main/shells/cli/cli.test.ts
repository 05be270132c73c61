import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const SAMPLES = resolve(ROOT, "main/samples/wire");
const dir = mkdtempSync(join(tmpdir(), "depeche-cli-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function depeche(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ["main/shells/cli/main.ts", ...args],
      { cwd: ROOT, maxBuffer: 1e8 },
      (error, out, err) => {
        done({ code: typeof error?.code === "number" ? error.code : 0, out, err });
      },
    );
  });
}

test("wire files become one ninjs line each, with people, codes and times", async () => {
  const files = readdirSync(SAMPLES).map((name) => join(SAMPLES, name));
  const { code, out, err } = await depeche("wire", "convert", "--to", "ninjs", ...files);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const lines = out.trim().split("\n");
  expect(lines).toHaveLength(files.length);
  const first = JSON.parse(lines[0] ?? "");
  expect(first.versionCreated).toBe("2025-02-05T13:34:00+01:00");
  expect(first.infoSources).toContainEqual({ name: "Harriet Colby", role: "reporting" });
  const symbols = first.organisations.flatMap((one: { symbols: { symbol: string }[] }) =>
    one.symbols.map(({ symbol }) => symbol),
  );
  expect(symbols).toEqual(["GOOGL.O", "MSFT.O", ".IXIC"]);
});

test("a bad file gets a sentence and exit code 1, the others are converted", async () => {
  const bad = join(dir, "bad.xml");
  writeFileSync(bad, "<newsItem guid='g'><a></b></newsItem>");
  const { code, out, err } = await depeche(
    "wire",
    "convert",
    "--to",
    "ninjs",
    bad,
    join(dir, "none.xml"),
    join(SAMPLES, "12-airbus.json"),
  );
  expect(code).toBe(1);
  expect(err).toContain("bad.xml: the XML is damaged at line 1");
  expect(err).toContain("none.xml: there is no such file");
  expect(out.trim().split("\n")).toHaveLength(1);
});

test("an unknown command and an unknown format are said so", async () => {
  const unknown = await depeche("fly");
  expect(unknown.code).toBe(1);
  expect(unknown.err).toContain('There is no command "fly".');
  expect((await depeche("wire", "convert", "--to", "morse", "x")).err).toContain("--to takes one of: ninjs.");
});

test("an empty desk lists nothing; a story that is not there cannot be published", async () => {
  const list = await depeche("story", "list", "--desk", join(dir, "desk"));
  expect(list).toMatchObject({ code: 0, out: "" });
  const publish = await depeche("publish", "0190a0a0-0000-7000-8000-000000000000", "--desk", join(dir, "desk"));
  expect(publish.code).toBe(1);
  expect(publish.err).toContain("not in the store");
});
