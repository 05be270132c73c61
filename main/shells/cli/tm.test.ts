import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const dir = mkdtempSync(join(tmpdir(), "depeche-tm-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function tm(input: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const all = ["main/shells/cli/main.ts", "tm", ...args];
    const child = execFile(process.execPath, all, { cwd: ROOT }, (error, out, err) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

const unit = (en: string, fr: string): string =>
  `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="fr"><seg>${fr}</seg></tuv></tu>`;

test("a memory is imported, asked line by line and written out again", async () => {
  const file = join(dir, "old.tmx");
  const desk = join(dir, "desk");
  const body =
    unit("Airbus rose 2.5% on Monday.", "Airbus a pris 2,5% lundi.") + unit("Prices rise", "Les prix montent");
  writeFileSync(
    file,
    `<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="x"/><body>${body}</body></tmx>`,
  );
  const taken = await tm("", "import", "--desk", desk, file, join(dir, "none.tmx"));
  expect(taken.code).toBe(1);
  expect(taken.err).toContain("none.tmx: there is no such file");
  expect(JSON.parse(taken.out)).toMatchObject({ read: 2, added: 2, known: 0, skipped: 0 });

  const asked = await tm(
    "Airbus rose 3.5% on Monday.\n\nNothing of the kind stands here\n",
    ...["lookup", "--from", "en", "--to", "fr", "--desk", desk],
  );
  const [first, second] = asked.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(first.matches[0]).toMatchObject({ kind: "figures", score: 99, proposal: "Airbus a pris 3,5% lundi." });
  expect(first.ms).toBeLessThan(1000);
  expect(second.matches).toEqual([]);

  const out = join(dir, "new.tmx");
  expect(JSON.parse((await tm("", "export", "--desk", desk, "--out", out)).out)).toEqual({ file: out, units: 2 });
  expect(readFileSync(out, "utf8")).toContain("<seg>Les prix montent</seg>");
});

test("languages that the desk does not have are refused with a sentence", async () => {
  const { code, err } = await tm("", "lookup", "--from", "en", "--to", "nl");
  expect(code).toBe(1);
  expect(err).toContain("--from and --to each take one of: fr, en");
});
