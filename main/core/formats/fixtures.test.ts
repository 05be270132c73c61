import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bodyText } from "#shared/document/paragraphs.ts";
import { readWireFile } from "../ingest/readFile.ts";
import { FORMATS } from "./index.ts";
import { refusalOf } from "./readText.fixture.ts";

/*
 * Four files for every format that is read: as an agency means it, as little as it can be, as gateways really send it
 * (old encodings, dates that are none, markup left open), and one that is out to do harm or was cut.
 */

const DIR = join(import.meta.dirname, "fixtures");
const READ = FORMATS.all.filter((one) => one.read).map(({ id }) => id);

function bytesOf(format: string, kind: string): Buffer {
  const name = readdirSync(join(DIR, format)).find((one) => one.startsWith(`${kind}.`));
  if (!name) throw new Error(`${format} has no ${kind} file`);
  return readFileSync(join(DIR, format, name));
}

const itemOf = (format: string, kind: string) => {
  const reading = readWireFile(kind, bytesOf(format, kind));
  const [item] = reading.items;
  if (!item) throw new Error("nothing was read");
  return { ...item.content, format: reading.format, count: reading.items.length, text: bodyText(item.content.body) };
};

const ANN_AND_BO = [{ name: "Ann Sample" }, { name: "Bo Relu" }];

const HAPPY: Readonly<Record<string, object>> = {
  "newsml-g2": {
    version: 3,
    signal: "update",
    embargo: { kind: "until", at: "2031-03-12T09:00:00+01:00" },
    instruments: [{ ric: "AIR.PA", mic: "XPAR", name: "Danube Lines" }],
    links: [{ rel: "previous", version: 2 }],
    credits: ANN_AND_BO,
    urgency: 2,
  },
  "newsml-1": {
    guid: "urn:newsml:exemple.test:20250312:PORT7",
    version: 2,
    signal: "update",
    credits: [{ name: "mlf" }, { name: "hp" }, { name: "in" }],
    instruments: [{ ticker: "DANU" }],
    rights: "© Exemple 2025",
  },
  nitf: {
    dateline: "NANTES March 12",
    embargo: { kind: "until", at: "2031-03-12T08:00:00Z" },
    signal: "correction",
    instruments: [{ ric: "AIR.PA", isin: "NL0000235190" }],
    media: [{ caption: "A quay", credit: "Jo Doe" }],
    credits: ANN_AND_BO,
  },
  rss: { count: 2, guid: "ferry-1", deck: "Four days of fog are over.", byline: "Ann Sample", language: "en" },
  ninjs: {
    version: 3,
    embargo: { kind: "until", at: "2031-03-12T09:00:00+01:00" },
    instruments: [{ ric: "AIR.PA", mic: "XPAR" }],
    subjects: [{ code: "medtop:20000343", name: "waterway and maritime transport" }],
    credits: ANN_AND_BO,
  },
  html: {
    guid: "https://www.exemple.test/ferry-fog",
    provider: "Exemple Wire",
    headline: "Ferries sail again after four days of fog",
    deck: "The owner of the line apologised to passengers.",
    byline: "By Ann Sample",
    language: "en",
    firstCreated: "2025-03-12T06:30:00Z",
    versionCreated: "2025-03-12T08:00:00Z",
    keywords: ["ferries", "fog"],
    media: [{ href: "https://www.exemple.test/pictures/quay.jpg", caption: "Ferries at the quay. Exemple / Jo Doe" }],
    credits: ANN_AND_BO,
    text: "Ferries left the island on Wednesday after four days of fog, their owner said.\n\nFog lifts\n\nShares of Danube Lines AIR.PA rose 2%.\n\nWe waited too long.",
  },
  iptc7901: {
    count: 2,
    slug: "FERRY-FOG",
    creditLine: "(Reporting by Ann Sample)",
    text: "Ferries left the island on Wednesday after four days of fog, their owner said.\n\nShares of Danube Lines AIR.PA rose 2%.",
  },
  "story-page": {
    provider: "Exemple Agence",
    values: [{ ric: "AIR.PA", quote: { price: "164.5200", change: "+2.00" } }],
    related: [{ title: "Le phare est vendu" }],
    credits: [{ role: "reporting" }, { role: "translating" }, { role: "editing" }],
  },
  "plain-text": {
    signal: "update",
    advisory: "(Adds quote in paragraph 2)",
    embargo: { kind: "until", at: "2031-03-12T09:00:00+01:00" },
    credits: ANN_AND_BO,
  },
};

const UNREADABLE = { kind: "unreadable" };
const DIRTY: Readonly<Record<string, object>> = {
  "newsml-g2": {
    provider: "Exemple Dépêche",
    headline: "RECTIFICATIF - Le cœur du port rouvre",
    embargo: UNREADABLE,
    pubStatus: "withheld",
    signal: "correction",
    text: expect.stringContaining("au prix de 3 € la tonne"),
  },
  "newsml-1": { headline: "L’été au port", embargo: UNREADABLE, text: expect.stringContaining("“Enfin”") },
  nitf: { headline: "Straße am Hafen wieder frei", embargo: UNREADABLE, text: expect.stringContaining("Zwei Spuren") },
  rss: { headline: "Le port rouvre & respire", links: [], text: expect.not.stringContaining("alert") },
  ninjs: {
    headline: "KORR: Hamnen öppnar igen",
    embargo: UNREADABLE,
    pubStatus: "withheld",
    signal: "correction",
    subjects: [{ code: "", name: "sjöfart" }],
    text: expect.not.stringContaining("alert"),
  },
  html: {
    headline: "L’été au port",
    byline: "par Maud Lefranc",
    language: "fr",
    creditLine: "(Reportage Maud Lefranc, édité par Anne Roux)",
    text: "Les bateaux – quatre en tout – ont quitté l’île, a dit leur propriétaire.\n\nEnfin\n\na-t-il ajouté devant la presse, au prix de 3\u00a0€ le trajet.",
  },
  iptc7901: { slug: "PORT-BRUME", embargo: UNREADABLE, text: expect.stringContaining("l’armateur") },
  "story-page": { headline: "L’été au port", values: [], text: expect.stringContaining("– quatre en tout –") },
  "plain-text": { byline: "par Maud Lefranc", edNote: "Rubrique : Mer", embargo: UNREADABLE },
};

const HOSTILE: Readonly<Record<string, string>> = {
  "newsml-g2": "wire.entity",
  "newsml-1": "wire.tooDeep",
  nitf: "wire.entity",
  rss: "wire.truncated",
  ninjs: "wire.tooDeep",
  html: "wire.tooDeep",
  iptc7901: "wire.truncated",
  "story-page": "wire.unreadable",
  "plain-text": "wire.notWire",
};

describe.each(READ)("%s", (format) => {
  test("as an agency means it", () => {
    expect(itemOf(format, "happy")).toMatchObject({ format, ...HAPPY[format] });
  });
  test("as little as it can be", () => {
    const { headline, text, embargo } = itemOf(format, "minimal");
    expect({ headline, embargo }).toEqual({ headline: "Port reopens", embargo: undefined });
    expect(text).toMatch(/^(?:The port reopened|Port reopens)/);
  });
  test("as gateways send it: every letter is right", () => {
    const item = itemOf(format, "dirty");
    expect(item).toMatchObject({ format, ...DIRTY[format] });
    expect(JSON.stringify(item)).not.toMatch(/\ufffd|Ã|â€/);
  });
  test("out to do harm or cut short: a sentence", () => {
    expect(refusalOf(bytesOf(format, "hostile")).code).toBe(HOSTILE[format]);
  });
});

test("nothing active, hidden or unseen of a page comes in", () => {
  const { headline, text, links, media, body } = itemOf("html", "active");
  expect({ headline, links, media }).toEqual({ headline: "Port reopens", links: [], media: [] });
  expect(text).toBe(
    "The port reopened on Wednesday after four days of fog.\n\nIts director said so <script>alert(3)</script>.",
  );
  expect(JSON.stringify(body)).not.toMatch(/javascript:|data:text|"link"/);
});
