import fc from "fast-check";
import { expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { WireContent } from "#shared/domain/wire.ts";
import { FORMATS } from "./index.ts";
import { readText } from "./readText.fixture.ts";
import { CONTENTS } from "./wireContent.fixture.ts";
import { readXml } from "./xmlTree.ts";

/* What is written stands where its standard has a place for it; readers of other houses look there. */

const item = (change: Partial<WireContent> = {}): WireContent =>
  WireContent.parse({
    guid: "urn:newsml:exemple.test:20250312:ports",
    version: 2,
    provider: "Exemple",
    language: "en",
    headline: "Ports reopen",
    versionCreated: "2025-03-12T08:00:00Z",
    credits: [{ role: "reporting", name: "Ann Lee", place: "Paris" }],
    body: body([paragraph("The ports reopened on Wednesday after four days.")]),
    ...change,
  });
const write = (id: string, change: Partial<WireContent> = {}): string => FORMATS.find(id)?.write?.(item(change)) ?? "";
const UNTIL = "2031-03-12T09:00:00Z";

test("an embargo: never the date on which an item expires", () => {
  const embargo = { kind: "until", at: UNTIL } as const;
  expect(JSON.parse(write("ninjs", { embargo }))).toMatchObject({ embargoedUntil: UNTIL });
  expect(JSON.parse(write("ninjs-1.6", { embargo }))).toMatchObject({ embargoed: UNTIL });
  expect(write("newsml-g2", { embargo })).toContain(`<embargoed>${UNTIL}</embargoed>`);
  const nitf = write("nitf", { embargo });
  expect(nitf).toContain('<date.release norm="20310312T090000Z"/>');
  expect(nitf).toContain('management-status="embargoed"');
  for (const id of ["newsml-g2", "nitf"]) expect(write(id, { embargo })).not.toMatch(/expire/);
});

test("what is withheld stays withheld when it is embargoed too", () => {
  const nitf = write("nitf", { embargo: { kind: "until", at: UNTIL }, pubStatus: "withheld" });
  expect(readText(nitf)).toMatchObject({ pubStatus: "withheld", embargo: { kind: "until", at: UNTIL } });
});

test("an embargo nobody can read never becomes none", () => {
  const embargo = { kind: "unreadable", text: "until noon" } as const;
  for (const id of ["ninjs", "ninjs-1.6", "newsml-g2", "nitf", "html", "plain-text"]) {
    expect(() => write(id, { embargo }), id).toThrow(/"until noon".*cannot be read/);
  }
});

test("a correction is no update, also when the agency said both", () => {
  const g2 = write("newsml-g2", { signal: "correction", signalCodes: ["sig:update", "edStat:C"] });
  expect(g2).toContain('<signal qcode="edStat:C"/><signal qcode="sig:correction"/>');
  expect(g2).not.toContain("sig:update");
  expect(write("nitf", { signal: "correction" })).toContain("<correction ");
});

test("the sign-off is the credit line, the tagline, the last paragraph", () => {
  const signOff = "(Reporting by Ann Lee in Paris)";
  expect(write("newsml-g2")).toContain(`<creditline>${signOff}</creditline>`);
  expect(write("nitf")).toContain(`<tagline>${signOff}</tagline>`);
  expect(write("html")).toContain(`<p class="credits">${signOff}</p>`);
  expect(write("plain-text").trim().endsWith(signOff)).toBe(true);
  expect(JSON.parse(write("ninjs")).bodies[1].value.endsWith(signOff)).toBe(true);
});

test("a company is named with its codes and its market", () => {
  const instruments = [{ ric: "GOOGL.O", isin: "US02079K3059", name: "Alphabet", mic: "XNAS" }];
  const g2 = write("newsml-g2", { instruments });
  expect(g2).toContain('<hasInstrument symbol="GOOGL.O" type="symType:RIC" market="mic:XNAS" rank="1"/>');
  expect(g2).toContain('<hasInstrument symbol="US02079K3059" type="symType:ISIN"/>');
  expect(write("nitf", { instruments })).toContain('<org idsrc="RIC" value="GOOGL.O">Alphabet');
  for (const id of ["ninjs", "ninjs-1.6", "newsml-g2", "nitf"]) {
    expect(readText(write(id, { instruments })).instruments, id).toEqual(instruments);
  }
});

test("the story that this one translates is linked", () => {
  const links = [{ rel: "translationOf", code: "", guid: "urn:newsml:exemple.test:fr", href: "", title: "" }] as const;
  const change = { links: [...links] };
  expect(write("newsml-g2", change)).toContain('rel="irel:translatedFrom" residref="urn:newsml:exemple.test:fr"');
  for (const id of ["ninjs", "newsml-g2"]) {
    expect(readText(write(id, change)).links, id).toMatchObject([{ rel: "translationOf", guid: links[0].guid }]);
  }
});

test("every code of NewsML-G2 has its vocabulary in the catalog", () => {
  const g2 = write("newsml-g2", {
    subjects: [
      { code: "medtop:04000000", name: "economy" },
      { code: "N2:FR", name: "" },
    ],
    signalCodes: ["edStat:U"],
  });
  const declared = [...g2.matchAll(/<scheme alias="([^"]+)"/g)].map(([, alias]) => alias);
  const used = [...g2.matchAll(/(?:qcode|role|type|rel)="([\w.-]+):/g)].map(([, alias]) => alias);
  expect(used.filter((alias) => !declared.includes(alias))).toEqual([]);
  expect(declared).toEqual(expect.arrayContaining(["medtop", "N2", "edStat"]));
});

test("pictures of NewsML-G2 are items of their own, with words and sizes, and come back with the story", () => {
  const picture = {
    href: "https://example.org/port.png",
    type: "image/png",
    caption: "The port",
    credit: "Ann Lee / Exemple",
    alt: "Ships at a quay",
  };
  const g2 = write("newsml-g2", { media: [picture], embargo: { kind: "until", at: UNTIL } });
  expect(g2.match(/<newsItem /g)).toHaveLength(2);
  // whoever takes the picture alone is bound by the embargo as well
  expect(g2.match(/<embargoed>/g)).toHaveLength(2);
  expect(readText(g2)).toMatchObject({ media: [picture], links: [] });
});

test("what a target has no place for is named, and only when it is there", () => {
  const drops = FORMATS.find("plain-text")?.drops?.(item({ keywords: ["ports"], values: [], links: [] }));
  expect(drops).toContain("keywords");
  expect(drops).not.toContain("values");
});

test("no text breaks out of its element", () => {
  const hostile = item({ headline: `</headline><script>&"'\u0000\ud800x`, slug: '"><x' });
  for (const id of ["newsml-g2", "nitf", "html"]) {
    const written = write(id, hostile);
    expect(written).not.toContain("<script");
    expect(written).not.toContain('"><x');
    expect(written).not.toContain("\u0000");
  }
});

test("a page is well-formed and holds no script, whatever the item holds", () => {
  fc.assert(
    fc.property(CONTENTS, (content) => {
      const page = FORMATS.find("html")?.write?.(content) ?? "";
      expect(readXml(page, "page").name).toBe("html");
      expect(page).not.toMatch(/<script|\son\w+=|javascript:/i);
    }),
    { numRuns: 50 },
  );
});
