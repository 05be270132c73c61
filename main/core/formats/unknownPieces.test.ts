import { expect, test } from "vitest";
import { bodyText } from "#shared/document/paragraphs.ts";
import { FORMATS } from "./index.ts";
import { readText } from "./readText.fixture.ts";
import { SCHEMAS } from "./schemas.fixture.ts";

/* What no field of the desk holds comes back when an item is written in the format that it came from. */

const NINJS = {
  ninjs: {
    standard: { name: "ninjs", version: "3.1" },
    headlines: [{ role: "main", value: "Ferries sail" }],
    bodies: [{ role: "main", contentType: "text/plain", value: "Ferries left the island." }],
    title: "ferries-march",
    profile: "story",
    digitalSourceType: { uri: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation" },
    objects: [{ name: "The ferry Nantes", rel: "about" }],
    trustIndicators: [{ role: "https://exemple.test/policy", title: "Our rules", href: "https://exemple.test/rules" }],
    rightsInfo: { langId: "https://exemple.test/lang", linkedRights: "https://exemple.test/rights" },
  },
  "ninjs-1.6": {
    $standard: { name: "ninjs", version: "1.6" },
    headline: "Ferries sail",
    body_text: "Ferries left the island.",
    title: "ferries-march",
    profile: "story",
    object: [{ name: "The ferry Nantes", rel: "about" }],
    trustindicator: [{ title: "Our rules", href: "https://exemple.test/rules" }],
  },
} as const;

const written = (id: string, item: object): string => {
  const content = readText(JSON.stringify({ uri: "urn:exemple:1", type: "text", ...item }));
  return FORMATS.find(id)?.write?.(content) ?? "";
};

test.each(Object.entries(NINJS))("%s keeps the properties that its standard has", (id, item) => {
  const again = written(id, item);
  const { $standard, standard, headlines, bodies, headline, body_text, ...pieces } = item as Record<string, unknown>;
  expect(JSON.parse(again)).toMatchObject(pieces);
  expect(SCHEMAS[id]?.(again)).toEqual([]);
});

test("what an agency added of its own, or what came from another series, is named as dropped", () => {
  const content = readText(
    JSON.stringify({
      uri: "urn:exemple:1",
      type: "text",
      headline: "Ferries sail",
      body_text: "They left.",
      priority: 2,
    }),
  );
  expect(content.unknown).toEqual([{ format: "ninjs-1.6", place: "", name: "priority", source: "2" }]);
  expect(FORMATS.find("ninjs-1.6")?.drops?.(content)).toContain("unknown");
  expect(SCHEMAS["ninjs-1.6"]?.(FORMATS.find("ninjs-1.6")?.write?.(content) ?? "")).toEqual([]);
  const third = readText(JSON.stringify({ uri: "urn:exemple:1", type: "text", ...NINJS.ninjs }));
  expect(FORMATS.find("ninjs")?.drops?.(third)).not.toContain("unknown");
  expect(FORMATS.find("nitf")?.drops?.(third)).toContain("unknown");
});

const PIECES = [
  '<meta name="edition" content="night"/>',
  '<evloc city="Nantes" iso-cc="FR"/>',
  '<fixture fix-id="daily-1"/>',
  '<series series.name="Fog" series.part="1" series.totalpart="3"/>',
  '<pubdata type="print" name="Exemple Gazette"/>',
  '<revision-history name="Bo Relu" function="editor"/>',
  '<note noteclass="editorsnote"><body.content><p>Hold the quote.</p></body.content></note>',
  "<bibliography>Harbour log, 2025</bibliography>",
];

test("NITF keeps head, docdata and notes where they stood, valid", () => {
  const [meta, evloc, fixture, series, pubdata, revision, note, bibliography] = PIECES;
  const nitf = `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head>${meta}<docdata>${evloc}${fixture}<doc-id id-string="1"/>${series}</docdata>${pubdata}${revision}</head><body><body.head><hedline><hl1>Ferries sail</hl1></hedline>${note}</body.head><body.content><p>Ferries left the island.</p></body.content><body.end>${bibliography}</body.end></body></nitf>`;
  const content = readText(nitf);
  const again = FORMATS.find("nitf")?.write?.(content) ?? "";
  for (const piece of PIECES) expect(again.replace(/<([\w-]+)([^<>]*)><\/\1>/g, "<$1$2/>")).toContain(piece);
  expect(SCHEMAS.nitf?.(again)).toEqual([]);
  expect(readText(again).unknown).toEqual(content.unknown);
  expect(FORMATS.find("nitf")?.drops?.(content)).not.toContain("unknown");
});

test.each(["ninjs", "ninjs-1.6"])("a dateline without its agency goes through %s and stays out of the text", (id) => {
  const content = {
    ...readText("Headline: Ferries sail\nLanguage: en\n\nFerries left the island on Wednesday, officials said."),
    dateline: "SYDNEY",
  };
  const document = FORMATS.find(id)?.write?.(content) ?? "";
  expect(document).toContain("SYDNEY - Ferries left");
  const again = readText(document);
  expect(again.dateline).toBe("SYDNEY");
  expect(bodyText(again.body)).toBe(bodyText(content.body));
  expect(again.subjects).toEqual([]);
});
