import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { DtdValidator, XmlDocument, XmlDtd } from "libxml2-wasm";
import { expect, test } from "vitest";
import type { MemoryEngine } from "../createEngine.ts";
import { asked, learnt, NOW, openEngine } from "../memory.fixture.ts";

const DTD = XmlDtd.fromString(readFileSync(join(import.meta.dirname, "tmx14b.dtd"), "utf8"));

/** @throws when the text is not valid TMX 1.4b */
function validate(tmx: string): void {
  const parsed = XmlDocument.fromString(tmx);
  new DtdValidator(DTD).validate(parsed);
  parsed.dispose();
}

function exported(engine: MemoryEngine): string {
  const { job } = engine.exportStart({ version: "1.0", shelf: "desk", now: NOW });
  let text = "";
  for (let next = engine.exportNext({ job }); next; next = engine.exportNext({ job })) text += next.text;
  return text;
}

function imported(engine: MemoryEngine, tmx: string | Uint8Array, piece = 1000) {
  const bytes = typeof tmx === "string" ? Buffer.from(tmx) : tmx;
  const job = engine.importStart({ name: "old.tmx", shelf: "desk", now: NOW });
  for (let at = 0; at < bytes.length; at += piece) engine.importFeed({ job, bytes: bytes.subarray(at, at + piece) });
  return engine.importEnd({ job });
}

const tmx = (body: string, start = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${start}<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header creationtool="Other" creationtoolversion="2" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="xml"><prop type="client">Le Journal</prop><note>Ancienne mémoire</note></header><body>${body}</body></tmx>`;
const unit = (source: string, target: string, attributes = ""): string =>
  `<tu ${attributes}><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="fr"><seg>${target}</seg></tuv></tu>`;

test("a file of another tool keeps its codes, props, notes, names and other languages on the way through", () => {
  const engine = openEngine();
  const rich = `<tu tuid="a&amp;1" creationdate="20200102T030405Z" creationid="ODILE" usagecount="3" srclang="en"><prop type="domain">Bourse</prop><note>à revoir</note>
    <tuv xml:lang="en-GB" changedate="20210102T030405Z"><prop type="x">y</prop><seg>Shares <bpt i="1" type="bold">&lt;b&gt;</bpt>rose<ept i="1">&lt;/b&gt;</ept> on <hi>Monday</hi>.</seg></tuv>
    <tuv xml:lang="fr"><seg>Le titre a <ph x="1">{0}</ph>monté lundi.</seg></tuv>
    <tuv xml:lang="nl"><seg>Het aandeel steeg &amp; won.</seg></tuv></tu>`;
  expect(imported(engine, tmx(rich), 7)).toEqual({ read: 1, added: 1, known: 0, skipped: 0 });
  expect(engine.lookUp(asked("Shares rose on Monday.")).matches).toMatchObject([
    {
      kind: "exact",
      target: "Le titre a monté lundi.",
      author: "ODILE",
      changed: Date.UTC(2021, 0, 2, 3, 4, 5),
      uses: 3,
    },
  ]);
  const out = exported(engine);
  validate(out);
  for (const kept of [
    'tuid="a&amp;1"',
    '<prop type="domain">Bourse</prop><note>à revoir</note>',
    '<tuv xml:lang="en-GB" changedate="20210102T030405Z"><prop type="x">y</prop>',
    '<seg>Shares <bpt i="1" type="bold">&lt;b&gt;</bpt>rose<ept i="1">&lt;/b&gt;</ept> on <hi>Monday</hi>.</seg>',
    '<seg>Le titre a <ph x="1">{0}</ph>monté lundi.</seg>',
    '<tuv xml:lang="nl"><seg>Het aandeel steeg &amp; won.</seg></tuv>',
    '<prop type="client">Le Journal</prop><note>Ancienne mémoire</note></header>',
    'creationid="ODILE"',
  ]) {
    expect(out).toContain(kept);
  }
  const second = openEngine();
  imported(second, out);
  expect(exported(second)).toBe(out);
  expect(imported(second, out)).toMatchObject({ added: 0, known: 1 });
});

test("a file that keeps to the standard only loosely is written as the standard has it", () => {
  const engine = openEngine();
  const loose = `<tu segtype="Sentence" made="up"><prop>no type <note>inside</note></prop><sub>lost</sub>
    <tuv lang="EN"><seg>One <bpt>[</bpt>day<ept>]</ept> <odd>more</odd> <it>x<ph/></it>here.</seg></tuv>
    <tuv xml:lang="fr-FR"><note>vu</note><seg>Un jour de plus.</seg></tuv><tuv><seg>?</seg></tuv></tu>`;
  expect(imported(engine, tmx(loose)).added).toBe(1);
  expect(engine.lookUp(asked("One day more here.")).matches).toMatchObject([{ target: "Un jour de plus." }]);
  validate(exported(engine));
});

test("whatever texts are learnt, the export is valid and gives them back", () => {
  const text = fc.string({ unit: "binary", maxLength: 30 }).map((made) => `a ${made} z`);
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), fc.string(), (pairs, author) => {
      const engine = openEngine();
      engine.learn(
        learnt(
          pairs.map(([source, target]) => ({ source, target })),
          { author },
        ),
      );
      const out = exported(engine);
      validate(out);
      const second = openEngine();
      const counts = imported(second, out);
      expect(counts.read).toBe(engine.counts({}).units);
      expect(counts.skipped).toBe(0);
    }),
    { numRuns: 15 },
  );
});

test.each([
  ["UTF-16LE with its mark", Buffer.from(`\ufeff${tmx(unit("Growth slows", "Ralentissement à l’été"))}`, "utf16le")],
  [
    "Latin-1 by its declaration",
    Buffer.from(
      tmx(unit("Growth slows", "Ralentissement à l'été"), '<?xml version="1.0" encoding="ISO-8859-1"?>'),
      "latin1",
    ),
  ],
  ["UTF-8 without a declaration", Buffer.from(tmx(unit("Growth slows", "Ralentissement à l'été"), ""))],
])("reads %s", (_, bytes) => {
  const engine = openEngine();
  expect(imported(engine, bytes, 3).added).toBe(1);
  expect(engine.lookUp(asked("Growth slows")).matches[0]?.target).toMatch(/^Ralentissement à l.été$/);
});

test.each([
  ["no TMX", "<html><body/></html>", "it is not a TMX file"],
  ["an empty file", "", "it is not a TMX file"],
  ["own entities", `<!DOCTYPE tmx [<!ENTITY a "aaaa">]><tmx version="1.4"><body>&a;</body></tmx>`, "own entities"],
  ["an unknown entity", tmx(unit("a &copy; b", "c")), "an entity at line 1"],
  ["damage", tmx("<tu><tuv></tu>"), "damaged at line 1"],
  ["an unknown encoding", tmx("", '<?xml version="1.0" encoding="EBCDIC-FR"?>'), "EBCDIC-FR"],
  ["other bytes than it says", Buffer.from(tmx(unit("été", "été")), "latin1"), "not of the encoding"],
  ["too deep", tmx(`<tu><tuv xml:lang="en"><seg>${"<hi>".repeat(60)}`), "deeper than"],
])("refuses %s with a reason", (_, content, reason) => {
  expect(() => imported(openEngine(), content)).toThrow(reason);
});

test("what was read before the file ends too early stays, and that it ended is said", () => {
  const engine = openEngine();
  const whole = tmx(unit("Growth slows", "La croissance ralentit") + unit("Prices rise", "Les prix montent"));
  const broken = whole.slice(0, whole.indexOf("Prices"));
  expect(() => imported(engine, broken)).toThrow("ends too early");
  expect(engine.lookUp(asked("Growth slows")).matches).toHaveLength(1);
});

test("an import that is cancelled leaves nothing, and what was there stays", () => {
  const engine = openEngine();
  engine.learn(learnt([{ source: "Growth slows", target: "La croissance ralentit" }]));
  engine.lookUp(asked("Growth slows"));
  const job = engine.importStart({ name: "old.tmx", shelf: "desk", now: NOW });
  const text = tmx(unit("Growth slows", "La croissance ralentit") + unit("Prices rise", "Les prix montent"));
  expect(engine.importFeed({ job, bytes: Buffer.from(text) })).toMatchObject({ added: 1, known: 1 });
  expect(engine.lookUp(asked("Prices rise")).matches).toHaveLength(1);
  engine.importCancel({ job });
  expect(engine.lookUp(asked("Prices rise")).matches).toEqual([]);
  expect(engine.counts({}).units).toBe(1);
  expect(() => engine.importFeed({ job, bytes: Buffer.from("x") })).toThrow("over");
});

test("units of one language, or without a letter, are left out and counted", () => {
  const engine = openEngine();
  const lone = '<tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>';
  expect(imported(engine, tmx(lone + unit("12.5", "12,5") + unit("Yes", "Oui")))).toEqual({
    read: 3,
    added: 1,
    known: 0,
    skipped: 2,
  });
});
