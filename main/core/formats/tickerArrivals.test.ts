import { expect, test } from "vitest";
import { tickersIn } from "#shared/document/paragraphs.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { readText } from "./readText.fixture.ts";

/* A company's code comes in seven ways; a reader that misses one of them loses the company. */

const g2 = (content: string, assert = ""): WireContent =>
  readText(
    `<newsItem guid="g" version="1"><contentMeta><headline>Ferries sail</headline>${content}</contentMeta>${assert}<contentSet><inlineXML><p>Ferries left the island.</p></inlineXML></contentSet></newsItem>`,
  );
const LISTING =
  '<hasInstrument symbol="TRI.N" type="symType:RIC" symbolsrc="symSrc:TR" market="mic:XNYS" marketlabel="NYS" rank="1"/>';

test("1: as an instrument of a company, with its market", () => {
  const company = `<assert qcode="comp:1"><name>Thomson Reuters</name><organisationDetails>${LISTING}</organisationDetails></assert>`;
  expect(g2("", company).instruments).toEqual([{ ric: "TRI.N", mic: "XNYS", name: "Thomson Reuters" }]);
});

test("2: as the code of an assertion, with or without an instrument in it", () => {
  const assert =
    '<assert qcode="R:RIO.L"><name>Rio Tinto</name><hasInstrument symbol="RIO.L" symbolsrc="symSrc:TR"/></assert>';
  expect(g2("", assert).instruments).toEqual([{ ric: "RIO.L", name: "Rio Tinto" }]);
  expect(g2("", '<assert qcode="R:RIO.L"><name>Rio Tinto</name></assert>').instruments).toHaveLength(1);
});

test("3: as keyword, relation and ISIN of a press release's gateway", () => {
  const traded = (symbol: string, market: string): string =>
    `<related rel="MWFinRel:Instrument" literal="${symbol}"><related rel="MWFinRel:TradedOn" qcode="MWMarket:${market}"/></related>`;
  const content = g2(
    '<keyword role="MWKeyRole:Ticker">TSX:T</keyword><keyword role="MWKeyRole:Ticker">NYSE:TU</keyword>',
    `<assert literal="Telus"><related rel="MWFinRel:Instrument" qcode="ISIN:CA87971M1032"/>${traded("T", "TSX")}${traded("TU", "NYSE")}</assert>`,
  );
  expect(content.instruments).toEqual([
    { ticker: "TSX:T", isin: "CA87971M1032", name: "Telus" },
    { ticker: "NYSE:TU", name: "Telus" },
  ]);
});

test("4: as a topic's property in NewsML 1.2", () => {
  const newsml = `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Ferries sail</HeadLine></NewsLines><TopicSet><Topic><Description>Interactive Brokers</Description><Property FormalName="Ticker Symbol" Value="IBKR"/></Topic></TopicSet><ContentItem><DataContent><p>Ferries left the island.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
  expect(readText(newsml).instruments).toEqual([{ ticker: "IBKR", name: "Interactive Brokers" }]);
});

test.each([
  ["the first series", { organisation: [{ name: "Airbus", symbols: [{ ticker: "AIR", exchange: "XPAR" }] }] }],
  [
    "the third series",
    {
      organisations: [
        {
          name: "Airbus",
          symbols: [
            {
              symbol: "AIR",
              symbolType: "http://cv.iptc.org/newscodes/financialinstrumentsymboltype/ticker",
              exchange: "XPAR",
            },
          ],
        },
      ],
    },
  ],
  ["AP's dialect", { organisation: [{ name: "Airbus", symbols: [{ instrument: "AIR", exchange: "XPAR" }] }] }],
])("5: as a symbol in ninjs, %s", (_, fields) => {
  const item = { uri: "urn:exemple:1", type: "text", headline: "Ferries sail", body_text: "Ferries left.", ...fields };
  expect(readText(JSON.stringify(item)).instruments).toEqual([{ ticker: "AIR", mic: "XPAR", name: "Airbus" }]);
});

test("6: as an organisation in NITF, in the text or beside it, with other codes", () => {
  const org = '<org idsrc="RIC" value="AIR.PA">Airbus<alt-code idsrc="ISIN" value="NL0000235190"/></org>';
  const nitf = (docdata: string, text: string): string =>
    `<nitf><head><docdata>${docdata}</docdata></head><body><body.head><hedline><hl1>Ferries sail</hl1></hedline></body.head><body.content><p>${text} rose.</p></body.content></body></nitf>`;
  const expected = [{ ric: "AIR.PA", isin: "NL0000235190", name: "Airbus" }];
  expect(readText(nitf(`<identified-content>${org}</identified-content>`, "Shares")).instruments).toEqual(expected);
  expect(readText(nitf("", org)).instruments).toEqual(expected);
});

test.each(["Alphabet <GOOGL.O>", "Alphabet (GOOGL.O)", "Alphabet [GOOGL.O]", "Alphabet GOOGL.O ,"])(
  "7: in the text: %s",
  (words) => {
    const text = `Headline: Chips rise\nLanguage: en\n\nShares of ${words} rose on Wednesday, traders said.`;
    expect(tickersIn(readText(text).body)).toEqual(["GOOGL.O"]);
  },
);
