import { expect, test } from "vitest";
import { paragraphsOf, tickersIn } from "#shared/document/paragraphs.ts";
import { readWireFile } from "../ingest/readFile.ts";
import { readText, refusalOf } from "./readText.fixture.ts";

type Parts = { guid?: string; meta?: string; content?: string; more?: string; body?: string };
const item = ({ guid = "g", meta = "", content = "", more = "", body = "<p>Some text here.</p>" }: Parts): string =>
  `<newsItem guid="${guid}" version="1"><itemMeta>${meta}</itemMeta><contentMeta><headline>Head line</headline>${content}</contentMeta>${more}<contentSet><inlineXML contenttype="application/xhtml+xml">${body}</inlineXML></contentSet></newsItem>`;

test.each([
  ['<signal qcode="sig:update"/>', "update", "usable"],
  ['<signal qcode="sig:correction"/><signal qcode="edStat:N"/>', "correction", "usable"],
  ['<signal qcode="edStat:U"/>', "update", "usable"],
  ['<signal qcode="edStat:C"/>', "correction", "usable"],
  ['<signal qcode="edStat:D"/><pubStatus qcode="stat:canceled"/>', "withdrawal", "canceled"],
  ['<pubStatus qcode="stat:withdrawn"/>', "withdrawal", "canceled"],
  ['<pubStatus qcode="stat:unheardof"/>', "none", "withheld"],
  ["", "none", "usable"],
])("%s is %s and %s", (meta, signal, pubStatus) => {
  expect(readText(item({ meta }))).toMatchObject({ signal, pubStatus });
});

test("companies come from instruments, Reuters codes and ticker keywords, each once", () => {
  const more =
    '<assert qcode="comp:1"><name>Airbus</name><organisationDetails><hasInstrument symbol="AIR.PA" type="symType:RIC" market="mic:XPAR" rank="1"/></organisationDetails></assert><assert qcode="R:RIO.L"><name>Rio Tinto</name></assert>';
  const content = '<keyword role="MWKeyRole:Ticker">TSX:T</keyword><subject qcode="R:AIR.PA"/>';
  expect(readText(item({ more, content })).instruments).toEqual([
    { ric: "AIR.PA", mic: "XPAR", name: "Airbus" },
    { ric: "RIO.L", name: "Rio Tinto" },
    { ticker: "TSX:T", name: "" },
  ]);
});

test("one paragraph with indents of four blanks is a story", () => {
  const body = `<p>    LONDON, March 6 (Exemple) - Oil rose on Thursday, with
Brent &lt;LCOc1&gt; up 0.2%.
    "We wait," a trader said.
    STOCKS FALL
    Stocks fell, BP &lt;BP.L&gt; said.
 (Reporting by Ann Lee; Editing by Bo Ray)</p>`;
  const content = readText(item({ body: body.replace("\n (R", "\n    (R") }));
  expect(paragraphsOf(content.body).map(({ kind, text }) => [kind, text])).toEqual([
    ["paragraph", "Oil rose on Thursday, with Brent LCOc1 up 0.2%."],
    ["paragraph", '"We wait," a trader said.'],
    ["crosshead", "STOCKS FALL"],
    ["paragraph", "Stocks fell, BP BP.L said."],
  ]);
  expect(tickersIn(content.body)).toEqual(["LCOc1", "BP.L"]);
  expect(content.credits).toHaveLength(2);
});

test("a body in NITF keeps crossheads and leaves captions to the picture", () => {
  const body =
    "<nitf><body><body.head><byline>By Ann Lee</byline></body.head><body.content><p>One.</p><hl2>More</hl2><media><media-caption>A quay</media-caption></media><p>Two.</p></body.content><body.end><tagline>(Reporting by Ann Lee; Editing by Bo Ray)</tagline></body.end></body></nitf>";
  const content = readText(item({ body }));
  expect(paragraphsOf(content.body).map(({ kind, text }) => [kind, text])).toEqual([
    ["paragraph", "One."],
    ["crosshead", "More"],
    ["paragraph", "Two."],
  ]);
  expect(content.byline).toBe("By Ann Lee");
  expect(content.credits.map((one) => one.name)).toEqual(["Ann Lee", "Bo Ray"]);
});

test("pictures of a message belong to its story, with caption and credit", () => {
  const picture =
    '<newsItem guid="p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>Quay</headline><creditline>EXEMPLE/Jo Doe</creditline><description role="drol:caption">A quay at dawn</description></contentMeta><contentSet><remoteContent contenttype="image/jpeg" width="100" href="s.jpg"/><remoteContent contenttype="image/jpeg" width="900" href="l.jpg"/></contentSet></newsItem>';
  const { items } = readWireFile("m.xml", new TextEncoder().encode(`<newsMessage>${item({})}${picture}</newsMessage>`));
  expect(items.map(({ content }) => [content.guid, content.media])).toEqual([
    ["g", [{ href: "l.jpg", type: "image/jpeg", caption: "A quay at dawn", credit: "EXEMPLE/Jo Doe", alt: "" }]],
  ]);
  expect(refusalOf(`<newsMessage>${picture}</newsMessage>`)).toMatchObject({ code: "wire.notWire" });
});

test("an embargo that only the note to editors speaks of holds the story", () => {
  expect(readText(item({ meta: "<edNote>EMBARGOED UNTIL Friday noon</edNote>" })).embargo?.kind).toBe("unreadable");
  const dated = item({ meta: "<edNote>Embargoed until 12 March 2031 09:00 CET</edNote>" });
  expect(readText(dated).embargo).toEqual({ kind: "until", at: "2031-03-12T09:00:00+01:00" });
});

test.each([
  ['<?xml version="1.0"?><opml><body/></opml>', "wire.notWire", /XML \("opml"\)/],
  ['<!DOCTYPE lolz [<!ENTITY a "b">]><lolz>&a;</lolz>', "wire.entity", /own entities/],
  ["<a>".repeat(20_000), "wire.tooDeep", /deeper than 256/],
  ['<?xml version="1.0"?><newsM', "wire.truncated", /ends before/],
  [
    `<newsItem guid="g"><a ${Array.from({ length: 1001 }, (_, i) => `a${i}="1"`).join(" ")}/></newsItem>`,
    "wire.tooLarge",
    /attributes/,
  ],
  ["<!doctype html><html><body>Hello</body></html>", "wire.notWire", /web page/],
])("%.60s is refused as %s", (text, code, reason) => {
  expect(refusalOf(text).code).toBe(code);
  expect(refusalOf(text).reason).toMatch(reason);
});
