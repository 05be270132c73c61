import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const SAMPLES = resolve(ROOT, "main/samples/wire");
const dir = mkdtempSync(join(tmpdir(), "depeche-cli-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function depeche(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return withInput("", ...args);
}

function withInput(input: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ["main/shells/cli/main.ts", ...args],
      { cwd: ROOT, maxBuffer: 1e8 },
      (error, out, err) => {
        done({ code: typeof error?.code === "number" ? error.code : 0, out, err });
      },
    );
    child.stdin?.end(input);
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
  expect((await depeche("wire", "convert", "--to", "morse", "x")).err).toContain(
    "--to takes one of: ninjs, ninjs-1.6, newsml-g2, nitf, html, text.",
  );
});

test("an empty desk lists nothing; a story that is not there cannot be published", async () => {
  const list = await depeche("story", "list", "--desk", join(dir, "desk"));
  expect(list).toMatchObject({ code: 0, out: "" });
  const publish = await depeche("publish", "0190a0a0-0000-7000-8000-000000000000", "--desk", join(dir, "desk"));
  expect(publish.code).toBe(1);
  expect(publish.err).toContain("not in the store");
});

test("sign-offs become people, line by line, and people a sign-off again", async () => {
  const lines = [
    "(Reportage Ana Sample à Paris et Luc Témoin, avec Eva Neuf, version française Zoé Libre)",
    "(Traduction automatique)",
    "",
  ];
  const parsed = await withInput(lines.join("\n"), "credits", "parse", "--lang", "fr");
  expect(parsed).toMatchObject({ code: 0, err: "" });
  expect(
    parsed.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      credits: [
        { role: "reporting", names: ["Ana Sample"], places: ["Paris"] },
        { role: "reporting", names: ["Luc Témoin"], places: [] },
        { role: "contributing", names: ["Eva Neuf"], places: [] },
        { role: "translating", names: ["Zoé Libre"], places: [] },
      ],
      problems: [],
    },
    { credits: [], problems: ["Traduction automatique"] },
  ]);
  const input = '{"credits":[{"role":"reporting","names":["Ana Sample"],"places":["Paris"]}]}\nno json\n';
  const printed = await withInput(input, "credits", "format", "--lang", "fr", "--profile", "reuters-fr");
  expect(printed).toMatchObject({ code: 1, out: "(Reportage Ana Sample à Paris)\n" });
  expect(printed.err).toContain("Line 2");
});

test("codes of a text come with their places, and instruments are found by name", async () => {
  const text = "Shares of Google <GOOGL.O> fell; GOOGL.O again, and U.S. stocks";
  const found = await withInput(`${JSON.stringify({ text })}\n`, "tickers", "find", "--lang", "en");
  const { rics, spans } = JSON.parse(found.out);
  expect(rics[0]).toBe("GOOGL.O");
  expect(spans.map(([from, to]: [number, number]) => text.slice(from, to))).toEqual(rics);
  const search = await depeche("tickers", "search", "alphabet", "--limit", "1");
  expect(JSON.parse(search.out)).toMatchObject({ ric: "GOOGL.O" });
});

test("pairs of texts are answered line by line; a bad line gets a sentence and the others are done", async () => {
  const pairs = [
    '{"source":"It raised $2.5 billion.","target":"Il a levé 2,5 millions de dollars."}',
    "not JSON",
    '{"source":"Up 3%.","target":"En hausse de 3%."}',
  ];
  const { code, out, err } = await withInput(pairs.join("\n"), "check", "numbers", "--from", "en", "--to", "fr");
  expect(
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { findings: [{ kind: "scale", source: "$2.5 billion", target: "2,5 millions de dollars" }] },
    { findings: [] },
  ]);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("Line 2 is not a JSON object") });
  expect((await depeche("check", "numbers", "--from", "en", "--to", "la")).err).toContain("each take one of: en, fr");
});

test("a target other than ninjs comes as one line a file, with what was dropped", async () => {
  const sample = join(SAMPLES, "12-airbus.json");
  const shown = await depeche("wire", "convert", "--to", "text", sample);
  const line = JSON.parse(shown.out);
  expect(line).toMatchObject({ file: sample, from: "ninjs", format: "text", problems: [] });
  expect(line.items[0]).toMatchObject({ version: 1, text: expect.stringContaining("Headline: Airbus") });
  expect(line.dropped).toContain("instruments");
});

test("with --out items become files, never over another unless forced, never over one of this run", async () => {
  const sample = join(SAMPLES, "12-airbus.json");
  const out = join(dir, "converted");
  const convert = (...args: string[]) => depeche("wire", "convert", "--to", "newsml-g2", "--out", out, ...args);
  const first = await convert(sample);
  expect(JSON.parse(first.out).items[0].written).toBe(join(out, "12-airbus.xml"));
  const written = readFileSync(join(out, "12-airbus.xml"), "utf8");
  expect(written).toContain("<newsItem ");
  writeFileSync(join(out, "12-airbus.xml"), "mine");
  const second = await convert(sample);
  expect(second).toMatchObject({ code: 1, out: "", err: expect.stringContaining("is there already") });
  expect(readFileSync(join(out, "12-airbus.xml"), "utf8")).toBe("mine");
  const forced = await convert("--force", sample, sample);
  expect(forced.out.trim().split("\n")).toHaveLength(1);
  expect(forced.err).toContain("is there already");
  expect(readFileSync(join(out, "12-airbus.xml"), "utf8")).toBe(written);
  expect(readdirSync(out)).toEqual(["12-airbus.xml"]);
});

test("an embargo nobody can read is refused by its sentence, and no part of the file is written", async () => {
  const feed = join(dir, "feed.json");
  const item = { type: "text", language: "en", body_text: "The mill by the river closes on Monday, its owner said." };
  const items = [
    { ...item, uri: "urn:ex:1", headline: "Mill closes" },
    { ...item, uri: "urn:ex:2", headline: "Mill closes for good", embargoed: "noon" },
  ];
  writeFileSync(feed, JSON.stringify(items));
  for (const to of ["nitf", "ninjs", "ninjs-1.6", "newsml-g2", "html", "text"]) {
    const out = join(dir, `held-${to}`);
    const told = await depeche("wire", "convert", "--to", to, "--out", out, feed);
    expect(told).toMatchObject({ code: 1, err: expect.stringContaining('The embargo "noon"') });
    expect(JSON.parse(told.out)).toEqual({
      file: feed,
      format: to,
      error: "publish.embargo",
      reason: expect.stringContaining("cannot be read"),
    });
    expect(readdirSync(out)).toEqual([]);
  }
  const shown = await depeche("wire", "convert", "--to", "ninjs", feed);
  expect(shown.out.trim().split("\n")).toHaveLength(1); // the refusal, and not the item before it
});

test("two versions are laid side by side", async () => {
  const write = (name: string, headline: string, text: string): string => {
    writeFileSync(join(dir, name), `Headline: ${headline}\nLanguage: en\nGuid: m\n\n${text}\n`);
    return join(dir, name);
  };
  const a = write("a.txt", "Mill opens", "Some 340 people work at the mill by the river, its owner said on Monday.");
  const b = write("b.txt", "Mill shuts", "Some 430 people work at the mill by the river, its owner said on Monday.");
  const { paragraphs, fields } = JSON.parse((await depeche("wire", "diff", a, b)).out);
  expect(fields.headline).toEqual({
    before: "Mill opens",
    after: "Mill shuts",
    words: [
      { kind: "same", text: "Mill " },
      { kind: "removed", text: "opens" },
      { kind: "added", text: "shuts" },
    ],
  });
  expect(paragraphs[0].kind).toBe("changed");
  expect(paragraphs[0].words.filter(({ kind }: { kind: string }) => kind !== "same")).toEqual([
    { kind: "removed", text: "340" },
    { kind: "added", text: "430" },
  ]);
});

test("a folder is taken onto a desk, and its bad file costs only itself", async () => {
  const folder = join(dir, "in");
  mkdirSync(folder);
  copyFileSync(join(SAMPLES, "12-airbus.json"), join(folder, "a.json"));
  writeFileSync(join(folder, "b.xml"), "<newsItem guid='g'><a></b></newsItem>");
  const { code, out, err } = await depeche("wire", "ingest", "--desk", join(dir, "desk2"), folder);
  expect(code).toBe(1);
  expect(err).toContain("b.xml");
  const [good, bad] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(good).toMatchObject({ format: "ninjs", known: 0, problems: [] });
  expect(good.added).toHaveLength(1);
  expect(bad).toMatchObject({ added: [], error: "wire.unreadable" });
});
