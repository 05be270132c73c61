import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyText, paragraphsOf, tickersIn } from "#shared/document/paragraphs.ts";
import { AppError } from "#shared/domain/errors.ts";
import { readWireFile } from "../ingest/readFile.ts";
import { readText, refusalOf } from "./readText.fixture.ts";

const LEAD = "Ferries left the island on Monday after four days of fog, their owner said in a note to passengers.";
const SECOND = "Shares of Danube Lines &lt;AIR.PA&gt; rose 2% in Paris.";

const NITF = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>t</title><docdata management-status="embargoed"><doc-id id-string="ex-1" regsrc="EXEMPLE"/>
<urgency ed-urg="3"/><date.issue norm="20250312T080000+0100"/><date.release norm="20250312T120000+0100"/>
<key-list><keyword key="FERRY-FOG"/><keyword key="transport"/></key-list><ed-msg info="Hold for noon."/></docdata></head>
<body><body.head><hedline><hl1>Ferries sail again</hl1><hl2>After four days</hl2></hedline><byline>By Ann Sample</byline>
<distributor>Exemple Wire</distributor><dateline><location>NANTES</location></dateline></body.head>
<body.content><p>${LEAD}</p><hl2>FOG LIFTS</hl2><p>The owner, <org idsrc="RIC" value="AIR.PA">Danube Lines</org>, apologised.</p>
<media media-type="image"><media-reference source="pix/1.jpg" mime-type="image/jpeg" width="800"/><media-caption>A quay</media-caption><media-producer>Jo Doe</media-producer></media></body.content>
<body.end><tagline>(Reporting by Ann Sample; Editing by Bo Relu)</tagline></body.end></body></nitf>`;

test("NITF with a document type that is never fetched", () => {
  const content = readText(NITF);
  expect(content).toMatchObject({
    guid: "ex-1",
    provider: "Exemple Wire",
    headline: "Ferries sail again",
    slug: "FERRY-FOG",
    keywords: ["transport"],
    urgency: 3,
    located: "NANTES",
    edNote: "Hold for noon.",
    embargo: { kind: "until", at: "2025-03-12T12:00:00+01:00" },
    instruments: [{ ric: "AIR.PA", name: "Danube Lines" }],
    media: [{ href: "pix/1.jpg", caption: "A quay", credit: "Jo Doe" }],
  });
  expect(content.credits.map(({ role, name }) => [role, name])).toEqual([
    ["reporting", "Ann Sample"],
    ["editing", "Bo Relu"],
  ]);
  expect(paragraphsOf(content.body).map(({ kind }) => kind)).toEqual(["paragraph", "crosshead", "paragraph"]);
});

test("a story released in the moment of its issue has no embargo, although nobody says by which clock", () => {
  const clock = (time: string): string =>
    NITF.replace(' management-status="embargoed"', "").replace(/norm="\d{8}T(?:08|12)0000\+0100"/g, `norm="${time}"`);
  expect(readText(clock("20250312T080000")).embargo).toBeUndefined();
  expect(
    readText(clock("20250312T080000").replace(/(<date.release norm=")\d+T08/, "$120250312T12")).embargo?.kind,
  ).toBe("unreadable");
});

test("an embargo of NITF without its hour blocks", () => {
  expect(readText(NITF.replace(/<date.release[^>]*>/, "")).embargo?.kind).toBe("unreadable");
  expect(readText(NITF.replace("20250312T120000+0100", "noon")).embargo?.kind).toBe("unreadable");
});

const NEWSML1 = `<?xml version="1.0" encoding="UTF-8"?><NewsML><NewsEnvelope/><NewsItem><Identification><NewsIdentifier>
<ProviderId>exemple.example</ProviderId><NewsItemId>X1</NewsItemId><RevisionId PreviousRevision="1" Update="U">2</RevisionId>
<PublicIdentifier>urn:newsml:exemple.example:X1:2</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20250312T080000+0100</FirstCreated><ThisRevisionCreated>20250312T090000+0100</ThisRevisionCreated>
<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20250312T120000+0100</DateAndTime></StatusWillChange>
<Urgency FormalName="2"/></NewsManagement>
<NewsComponent xml:lang="en"><NewsLines><HeadLine>Ferries sail again</HeadLine><ByLine>By Ann Sample</ByLine><DateLine>NANTES</DateLine><SlugLine>FERRY-FOG</SlugLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Exemple Wire"/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<TopicSet><Topic><Description>Danube Lines</Description><Property FormalName="Ticker Symbol" Value="DANU"/></Topic></TopicSet>
<ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>${LEAD}</p><p>${SECOND}</p></body.content></body></nitf></DataContent></ContentItem>
</NewsComponent></NewsItem></NewsML>`;

test("NewsML 1.2: an embargo is a status that will change", () => {
  const content = readText(NEWSML1);
  expect(content).toMatchObject({
    guid: "urn:newsml:exemple.example:X1",
    version: 2,
    provider: "Exemple Wire",
    headline: "Ferries sail again",
    slug: "FERRY-FOG",
    urgency: 2,
    signal: "update",
    embargo: { kind: "until", at: "2025-03-12T12:00:00+01:00" },
    instruments: [{ ticker: "DANU", name: "Danube Lines" }],
  });
  expect(tickersIn(content.body)).toEqual(["AIR.PA"]);
});

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Exemple</title><language>en</language>
<item><title>Ferries sail again</title><guid>ex-1</guid><link>https://exemple.example/1</link><pubDate>Wed, 12 Mar 2025 08:00:00 +0100</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>${LEAD}</p><p>${SECOND}</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>Only a teaser</title><guid>ex-2</guid><description>Read more on our site.</description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Exemple</title><entry><id>a1</id><title>Le port rouvre</title>
<updated>2025-03-12T08:00:00Z</updated><author><name>Maud Lefranc</name></author><link href="https://exemple.example/2"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le port a rouvert lundi après neuf jours de tempête, ont dit les autorités dans un communiqué publié dans la nuit.</p></div></content></entry></feed>`;

describe("feeds", () => {
  test("whole stories of an RSS feed are items, teasers are none, scripts are gone", () => {
    const { items, format } = readWireFile("f", Buffer.from(RSS));
    expect(format).toBe("rss");
    expect(items).toHaveLength(1);
    expect(items[0]?.content).toMatchObject({
      guid: "ex-1",
      headline: "Ferries sail again",
      provider: "Exemple",
      versionCreated: "2025-03-12T08:00:00+01:00",
    });
    expect(items[0] && bodyText(items[0].content.body)).not.toContain("alert");
  });
  test("Atom says its language, author and address", () => {
    expect(readText(ATOM)).toMatchObject({
      guid: "a1",
      language: "fr",
      byline: "Maud Lefranc",
      links: [{ href: "https://exemple.example/2" }],
    });
  });
  test("a feed of teasers only is refused", () => {
    expect(refusalOf(RSS.replace(/<content:encoded>[\s\S]*?<\/content:encoded>/, ""))).toMatchObject({
      code: "wire.notWire",
      reason: expect.stringContaining("teasers"),
    });
  });
});

const WIRE = `\u0001EXM0123 3 fin 52 FERRY-FOG\r\n\u0002Ferries sail again\r\n\r\n    NANTES, March 12 (Exemple) - ${LEAD}\r\n    Nobody was hurt, they said on Monday.\r\n(Reporting by Ann Sample)\r\n\u0003 120800 mar 25\u0004`;

test("teleprinter copy: priority, keyword and story of each message", () => {
  const { items, format } = readWireFile("w", Buffer.from(WIRE + WIRE.replace("EXM0123", "EXM0124")));
  expect(format).toBe("iptc7901");
  expect(items.map(({ content }) => content.slug)).toEqual(["FERRY-FOG", "FERRY-FOG"]);
  expect(items[0]?.content).toMatchObject({
    headline: "Ferries sail again",
    urgency: 3,
    dateline: "NANTES, March 12 (Exemple) -",
    credits: [{ role: "reporting", name: "Ann Sample" }],
  });
  expect(refusalOf(WIRE.slice(0, 120)).code).toBe("wire.truncated");
});

test("whatever is done to them, the files give a story or a sentence, never anything else", () => {
  const files = [NITF, NEWSML1, RSS, ATOM, WIRE];
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(40), fc.string({ maxLength: 12 }), (file, at, cut, put) => {
      const place = at % file.length;
      const hurt = file.slice(0, place) + put + file.slice(place + cut);
      try {
        readWireFile("hurt", Buffer.from(hurt));
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 1500 },
  );
});

test("a message of tables without a headline is named by its keyword and keeps every line", () => {
  const rows = Array.from({ length: 40 }, (_, at) => `Town ${at};42;50;rn;0.08;39;52;pc`).join("\n");
  const message = `\u0001abc1234 5 w 20 weather-table\r\n\u0002${rows}\n\u0003 12-03-25 08:00`;
  const { headline, body } = readText(message);
  expect(headline.length).toBeLessThan(100);
  expect(bodyText(body)).toContain("Town 0;42");
  expect(bodyText(body)).toContain("Town 39;42");
});
