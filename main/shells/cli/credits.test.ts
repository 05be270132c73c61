import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");

function credits(input: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ["main/shells/cli/main.ts", "credits", ...args],
      { cwd: ROOT, maxBuffer: 1e8 },
      (error, out, err) => done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}
const jsonLines = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("jobs, names and places come in order, a desk with the job it did", async () => {
  const lines = [
    "(Reporting by Ann Lee in JAKARTA/SURABAYA and Bo Ray; Reporting and writing by Cy Dee; Editing by XXX)",
    "(Reporting by the Shanghai Newsroom)",
    "hh/ph/ts",
  ];
  const { code, out, err } = await credits(lines.join("\n"), "parse", "--lang", "en");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(jsonLines(out)).toEqual([
    {
      credits: [
        { role: "reporting", names: ["Ann Lee"], places: ["JAKARTA", "SURABAYA"] },
        { role: "reporting", names: ["Bo Ray", "Cy Dee"], places: [] },
        { role: "writing", names: ["Cy Dee"], places: [] },
      ],
      problems: ["Editing by XXX"],
    },
    {
      credits: [{ role: "desk", names: ["Shanghai Newsroom"], places: ["Shanghai"], of: "reporting" }],
      problems: [],
    },
    { credits: [{ role: "initials", names: ["hh", "ph", "ts"], places: [] }], problems: [] },
  ]);
});

test("every line gets one answer, however odd it is", async () => {
  const lines = [
    "",
    "(".repeat(100_000),
    `(Reporting by ${"Ann Lee, ".repeat(12_000)})`,
    "(Reporting by\u0000 Ann\u0007 Lee)\u2028(Editing by Bo Ray)",
    "\u202e(Reporting by Ann Lee)\u200b",
    "(記者 山田太郎) تقرير: علي",
    '\\ud800 "quoted" {json}',
    "(Reporting by Ann Lee)\r",
    "(Reporting by 👩‍💻 and Ann Lee)",
  ];
  const { code, out, err } = await credits(`${lines.join("\n")}\n`, "parse", "--lang", "en");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const answers = jsonLines(out);
  expect(answers).toHaveLength(lines.length);
  const namesOf = (at: number): string[] => answers[at].credits.flatMap(({ names }: { names: string[] }) => names);
  expect(answers[0]).toEqual({ credits: [], problems: [] });
  expect([1, 2, 5, 6].flatMap(namesOf)).toEqual([]);
  expect([3, 4, 7, 8].map(namesOf)).toEqual([["Ann Lee", "Bo Ray"], ["Ann Lee"], ["Ann Lee"], ["Ann Lee"]]);
});

test("what is parsed and printed parses the same again, for every line of the corpus", async () => {
  const rows = readFileSync(resolve(ROOT, "shared/languages/credits/creditLines.txt"), "utf8")
    .split("\n")
    .filter((row) => row.startsWith("fr\t"))
    .map((row) => row.split("\t")[1]);
  const parsed = await credits(rows.join("\n"), "parse", "--lang", "fr");
  const printed = await credits(parsed.out, "format", "--lang", "fr", "--profile", "reuters-fr");
  expect(printed).toMatchObject({ code: 0, err: "" });
  const again = await credits(printed.out, "parse", "--lang", "fr");
  expect(jsonLines(again.out)).toEqual(
    jsonLines(parsed.out).map((one: { credits: unknown[] }) => ({ credits: one.credits, problems: [] })),
  );
});

test("a house words the line its own way; a name cannot break it in two", async () => {
  const people = JSON.stringify({
    credits: [
      { role: "writing", names: ["Jana\nOstrow"], places: ["Rom"] },
      { role: "editing", names: ["Kai Lenhart"], places: [] },
    ],
  });
  const dpa = await credits(people, "format", "--lang", "de", "--profile", "dpa-de");
  expect(dpa.out).toBe("(Text: Jana Ostrow (Rom); Redaktion: Kai Lenhart)\n");
  const ansa = await credits(people, "format", "--lang", "it", "--profile", "ansa-it");
  expect(ansa.out).toBe("(ANSA).\n");
  const unknown = await credits(people, "format", "--lang", "de", "--profile", "nobody");
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining("dpa-de") });
});
