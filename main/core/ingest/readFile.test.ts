import { resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { paragraphsOf, tickersIn } from "#shared/document/paragraphs.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { writeNinjs } from "../formats/ninjsWrite.ts";
import { createWireReader } from "./createWireReader.ts";
import { readWireFile } from "./readFile.ts";
import { sampleFiles } from "./samples.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, text: string): WireContent => {
  const [item] = readWireFile(name, bytes(text)).items;
  if (!item) throw new Error("nothing was read");
  return item.content;
};
const SAMPLES = sampleFiles(resolve(import.meta.dirname, "../../samples"));
const sample = (start: string): WireContent => {
  const file = SAMPLES.find((one) => one.name.startsWith(start));
  const item = file && readWireFile(file.name, file.bytes).items[0];
  if (!item) throw new Error(`no sample ${start}`);
  return item.content;
};

describe("the sample wire", () => {
  test.each(SAMPLES.map((file) => [file.name, file] as const))("%s is read whole and marked as a sample", (_, file) => {
    const { items } = readWireFile(file.name, file.bytes);
    const content = items[0]?.content;
    expect(content?.sample).toBe(true);
    expect(content?.credits.length).toBeGreaterThan(0);
    expect(content?.provider).not.toBe("");
    expect(content?.versionCreated).toMatch(/^\d{4}-/);
  });

  test("NewsML-G2 gives people, time, crosshead and tickers", () => {
    const content = sample("01");
    expect(content.provider).toBe("Reuters");
    expect(content.versionCreated).toBe("2025-02-05T13:34:00+01:00");
    expect(content.byline).toBe("By Harriet Colby");
    expect(content.dateline).toBe("PARIS, Feb 5 (Reuters) -");
    expect(content.credits.map((one) => [one.role, one.name])).toEqual([
      ["reporting", "Harriet Colby"],
      ["contributing", "Lucie Vannier"],
      ["contributing", "Daniel Okoye"],
      ["editing", "Moira Kent"],
    ]);
    expect(tickersIn(content.body)).toEqual(["GOOGL.O", "MSFT.O", ".IXIC"]);
    expect(
      paragraphsOf(content.body)
        .filter((one) => one.kind === "crosshead")
        .map((one) => one.text),
    ).toEqual(["NO COMMON RULE"]);
    expect(paragraphsOf(content.body)[0]?.text).toMatch(/^Heads of government/);
  });

  test("a family has its update and its correction", () => {
    expect(["02", "03", "04"].map((one) => sample(one).signal)).toEqual(["none", "update", "correction"]);
    expect(sample("04").advisory).toMatch(/^\(Corrects amount/);
    expect(new Set(["02", "03", "04"].map((one) => sample(one).guid)).size).toBe(1);
  });

  test("an embargo is kept with its moment, an empty one blocks", () => {
    expect(sample("06").embargo).toEqual({ kind: "until", at: "2031-03-13T10:00:00+01:00" });
    const file = SAMPLES.find((one) => one.name.startsWith("06"));
    const empty = new TextDecoder().decode(file?.bytes).replace(/<embargoed>[^<]*</, "<embargoed><");
    expect(read("empty.xml", empty).embargo).toEqual({ kind: "unreadable", text: "" });
  });

  test("a picture comes with caption and credit", () => {
    const [picture] = sample("07").media;
    expect(picture).toMatchObject({ credit: "Exemple Photo / Marc Sample" });
    expect(picture?.mediaId).toHaveLength(64);
  });
});

const PAGE = `Aller au contenu principal
Fermer
Les marchés attendent le signal de Nordhavn
information fournie par Exemple Agence 05/02/2025 à 13:34
par Maud Lefranc
La banque centrale de Nordland pourrait relever ses taux, ont dit deux sources à Google GOOGL.O , Microsoft MSFT.O et d'autres groupes.
AUCUNE SURPRISE
"Nous avons le temps", a dit un membre du comité.
(Reportage Maud Lefranc, avec Hugo Perrin et Ida Noor, version française Luc Sol, édité par Anne Roux)
Valeurs associées
313,5400 USD NASDAQ -0,18%
MICROSOFT
413,2900 USD NASDAQ +0,22%
0 commentaire
Signaler le commentaire
Mes listes
Cette liste ne contient aucune valeur.
A lire aussi
Un port rouvre après la grève
information fournie par AFP 27.12.2025 19:37
Les dockers ont repris le travail samedi après six jours...
Lire la suite
Chargement...
`;

test("the copied text of a story page gives its parts and leaves the furniture out", () => {
  const content = read("page.txt", PAGE);
  expect(content.headline).toBe("Les marchés attendent le signal de Nordhavn");
  expect(content.provider).toBe("Exemple Agence");
  expect(content.versionCreated).toBe("2025-02-05T13:34:00+01:00");
  expect(content.byline).toBe("par Maud Lefranc");
  expect(paragraphsOf(content.body).map((one) => one.kind)).toEqual(["paragraph", "crosshead", "paragraph"]);
  expect(content.credits.map((one) => one.role)).toEqual([
    "reporting",
    "contributing",
    "contributing",
    "translating",
    "editing",
  ]);
  expect(content.values.map((one) => [one.name, one.quote?.price, one.quote?.change, one.venue])).toEqual([
    ["GOOGL.O", "313.5400", "-0.18", "NASDAQ"],
    ["MICROSOFT", "413.2900", "+0.22", "NASDAQ"],
  ]);
  expect(content.related).toHaveLength(1);
  expect(content.related[0]).toMatchObject({
    title: "Un port rouvre après la grève",
    provider: "AFP",
    at: "2025-12-27T19:37:00+01:00",
  });
  expect(JSON.stringify(content)).not.toMatch(/Fermer|Chargement|Signaler|Mes listes|Lire la suite/);
});

test("plain text with a header block", () => {
  const content = read(
    "note.txt",
    "Headline: Harbour reopens after storm\nProvider: Exemple Wire\nDate: 2025-02-05T13:34:00+01:00\nEmbargo: tomorrow noon\nLanguage: en\n\nThe harbour reopened on Monday after nine days, officials said.\n\nShips <AIR.PA> had waited outside.\n\n(Reporting by Ann Lee; Editing by Bo Ray)",
  );
  expect(content).toMatchObject({ headline: "Harbour reopens after storm", provider: "Exemple Wire", language: "en" });
  expect(content.embargo).toEqual({ kind: "unreadable", text: "tomorrow noon" });
  expect(content.credits).toHaveLength(2);
});

test("what ninjs writes it reads back", () => {
  for (const start of ["01", "06", "11", "14"]) {
    const content = sample(start);
    const again = read("again.json", JSON.stringify(writeNinjs(content)));
    for (const field of [
      "guid",
      "version",
      "headline",
      "language",
      "provider",
      "versionCreated",
      "embargo",
      "byline",
      "slug",
    ] as const) {
      expect(again[field], `${start} ${field}`).toEqual(content[field]);
    }
    expect(again.credits).toEqual(content.credits);
    expect(tickersIn(again.body)).toEqual(tickersIn(content.body));
    expect(paragraphsOf(again.body).map((one) => [one.kind, one.text])).toEqual(
      paragraphsOf(content.body).map((one) => [one.kind, one.text]),
    );
  }
});

describe("encodings", () => {
  const text =
    '<?xml version="1.0" encoding="ENC"?><newsItem guid="g" version="1"><contentMeta><headline>Été à Nîmes</headline></contentMeta><contentSet><inlineXML><p>Le texte en été.</p></inlineXML></contentSet></newsItem>';
  test("the declaration and the mark decide", () => {
    const latin = Buffer.from(text.replace("ENC", "ISO-8859-1"), "latin1");
    expect(readWireFile("latin.xml", latin).items[0]?.content.headline).toBe("Été à Nîmes");
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replace("ENC", "UTF-16"), "utf16le")]);
    expect(readWireFile("utf16.xml", utf16).items[0]?.content.headline).toBe("Été à Nîmes");
  });
  test("bytes that are not valid are refused, never replaced", () => {
    const broken = Buffer.from(text.replace("ENC", "UTF-8"), "latin1");
    expect(() => readWireFile("broken.xml", broken)).toThrow(/broken\.xml: the text is not valid utf-8/);
  });
});

describe("bad files get a sentence, and the next one is still read", () => {
  const reader = createWireReader();
  afterAll(() => reader.close());
  const good = SAMPLES[0];
  const bomb = `<?xml version="1.0"?><!DOCTYPE newsItem [${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("")}]><newsItem guid="g">&l9;</newsItem>`;
  const whole = new TextDecoder().decode(good?.bytes);
  test.each<[string, string | Uint8Array, string]>([
    ["bomb.xml", bomb, "wire.entity"],
    [
      "xxe.xml",
      '<!DOCTYPE newsItem [<!ENTITY x SYSTEM "file:///etc/passwd">]><newsItem guid="g">&x;</newsItem>',
      "wire.entity",
    ],
    ["undeclared.xml", '<newsItem guid="g"><headline>&custom;</headline></newsItem>', "wire.entity"],
    ["deep.xml", `<newsItem guid="g">${"<a>".repeat(20_000)}`, "wire.tooDeep"],
    ["deep.json", `{"uri":"x","type":"text","headline":${"[".repeat(100_000)}`, "wire.tooDeep"],
    ["truncated.xml", whole.slice(0, whole.length / 2), "wire.truncated"],
    ["truncated.json", '{"uri":"x","type":"text","headline":"Head', "wire.truncated"],
    ["malformed.xml", '<newsItem guid="g"><a></b></newsItem>', "wire.unreadable"],
    ["large.xml", new Uint8Array(50 * 1024 * 1024), "wire.tooLarge"],
    ["empty.xml", "", "wire.notWire"],
    ["page.html", "<!doctype html><html><body><p>Hello</p></body></html>", "wire.notWire"],
    ["data.json", '{"hello":"world"}', "wire.notWire"],
    ["picture.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0xff]), "wire.notWire"],
    ["short.txt", "hello", "wire.notWire"],
    ["many.xml", `<newsItem guid="g">${"<a/>".repeat(300_000)}</newsItem>`, "wire.tooLarge"],
  ])("%s", async (name, content, code) => {
    const error = await reader
      .read(name, typeof content === "string" ? bytes(content) : content)
      .catch((one: unknown) => one);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe(code);
    expect((error as AppError).message).toContain(name);
    const next = await reader.read("good.xml", good?.bytes ?? new Uint8Array());
    expect(next.items).toHaveLength(1);
  });

  test("an external document type is never fetched, the story is read", async () => {
    const text =
      '<!DOCTYPE newsItem SYSTEM "http://127.0.0.1:9/none.dtd"><newsItem guid="g" version="1"><contentMeta><headline>Head line</headline></contentMeta><contentSet><inlineXML><p>Some text.</p></inlineXML></contentSet></newsItem>';
    const reading = await reader.read("dtd.xml", bytes(text));
    expect(reading.items[0]?.content.headline).toBe("Head line");
  });

  test("a file that takes too long costs only its own thread", async () => {
    const hasty = createWireReader(1);
    const slow = bytes(`<newsItem guid="g">${"<a>x</a>".repeat(60_000)}</newsItem>`);
    await expect(hasty.read("slow.xml", slow)).rejects.toMatchObject({ code: "wire.tooSlow" });
    await hasty.close();
  });
});
