import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bodyText, paragraphsOf, tickersIn } from "#shared/document/paragraphs.ts";
import { writeNinjs } from "./ninjsWrite.ts";
import { readText, refusalOf } from "./readText.fixture.ts";

const item = (fields: object): string =>
  JSON.stringify({ uri: "tag:x.example,2025:a", type: "text", headline: "A headline", body_text: "Text.", ...fields });

test("the three series give the same story", () => {
  const html =
    "<p>PARIS, Feb 5 (Exemple) - Shares of Airbus &lt;AIR.PA&gt; rose.</p><p>NO COMMENT</p><p>Nobody spoke.</p><p>(Reporting by Ann Lee in Paris; Editing by Bo Ray)</p>";
  const at = "2025-02-05T13:34:00+01:00";
  const series = [
    {
      guid: "tag:x.example,2025:a",
      version: 2,
      versioncreated: at,
      pubstatus: "usable",
      headline: "Main",
      body_html: html,
      byline: "By Ann Lee",
      source: "Exemple",
      slugline: "AIR/",
      embargoed: at,
    },
    {
      uri: "tag:x.example,2025:a",
      version: "2",
      versioncreated: at,
      pubstatus: "usable",
      headlines: [
        { role: "short", value: "No" },
        { role: "main", value: "Main" },
      ],
      bodies: [{ contenttype: "text/html", value: html }],
      by: "By Ann Lee",
      infosources: [{ role: "provider", name: "Exemple" }],
      slugline: "AIR/",
      embargoed: at,
    },
    {
      uri: "tag:x.example,2025:a",
      version: "2",
      versionCreated: at,
      pubStatus: "usable",
      headlines: [{ role: "main", value: "Main" }],
      bodies: [{ contentType: "text/html", value: html }],
      by: "By Ann Lee",
      infoSources: [{ role: "provider", name: "Exemple" }],
      slugline: "AIR/",
      embargoedUntil: at,
    },
  ].map((one) => readText(JSON.stringify({ type: "text", language: "en", ...one })));
  // only the second series of these three brings a short headline too
  expect(series.map(({ headlines }) => headlines.length)).toEqual([0, 1, 0]);
  const shown = series.map((one) => ({
    ...one,
    headlines: [],
    body: paragraphsOf(one.body).map(({ kind, text }) => [kind, text]),
  }));
  expect(shown[1]).toEqual(shown[0]);
  expect(shown[2]).toEqual(shown[0]);
  expect(shown[0]).toMatchObject({
    headline: "Main",
    version: 2,
    versionCreated: at,
    provider: "Exemple",
    dateline: "PARIS, Feb 5 (Exemple) -",
    embargo: { kind: "until", at },
    credits: [
      { role: "reporting", name: "Ann Lee", place: "Paris" },
      { role: "editing", name: "Bo Ray" },
    ],
    body: [
      ["paragraph", "Shares of Airbus AIR.PA rose."],
      ["crosshead", "NO COMMENT"],
      ["paragraph", "Nobody spoke."],
    ],
  });
});

test.each<[object, "until" | "unreadable" | undefined]>([
  [{}, undefined],
  [{ embargoed: null }, undefined],
  [{ embargoed: "2031-01-01T06:00:00Z" }, "until"],
  [{ embargoed: "" }, "unreadable"],
  [{ embargoed: "2031-01-01" }, "unreadable"],
  [{ embargoed: 1925000000 }, "unreadable"],
  [{ embargoedUntil: {} }, "unreadable"],
  [{ ednote: "EMBARGOED until noon on Friday" }, "unreadable"],
])("embargo %j is %s", (fields, kind) => {
  expect(readText(item(fields)).embargo?.kind).toBe(kind);
});

test.each([
  ["", "usable"],
  ["usable", "usable"],
  ["canceled", "canceled"],
  ["withheld", "withheld"],
  ["replaced", "withheld"],
])("a status %j counts as %s", (pubstatus, expected) => expect(readText(item({ pubstatus })).pubStatus).toBe(expected));

test.each<[object, string]>([
  [{ signal: [{ qcode: "sig:correction" }] }, "correction"],
  [{ signal: [{ code: "sig:update" }] }, "update"],
  [{ signals: { updatetype: "KORR" } }, "correction"],
  [{ headline: "UPDATE 2-A headline" }, "update"],
  [{ headline: "REFILE-A headline" }, "refile"],
  [{ pubstatus: "canceled" }, "withdrawal"],
  [{}, "none"],
])("%j signals %s", (fields, signal) => expect(readText(item(fields)).signal).toBe(signal));

test("people of the metadata count when there is no sign-off", () => {
  const people = [{ name: "Ann Lee", rel: "reporting", contactInfo: [{ address: { locality: "Paris" } }] }];
  expect(readText(item({ people })).credits).toEqual([{ role: "reporting", name: "Ann Lee", place: "Paris" }]);
  expect(readText(item({ authors: [{ name: "Bo Ray", role: "writer" }] })).credits).toEqual([
    { role: "writing", name: "Bo Ray" },
  ]);
});

test("codes of companies are told apart: RIC, ISIN, ticker; an exchange's name is no MIC", () => {
  const organisation = [
    {
      name: "Airbus",
      symbols: [
        { ticker: "AIR", exchange: "XPAR" },
        { symbol: "AIR.PA", symboltype: "x/RIC" },
      ],
    },
    { name: "Telus", symbols: [{ symbol: "T", symboltype: "Ticker", exchange: "TSX" }, { symbol: "US0378331005" }] },
  ];
  expect(readText(item({ organisation })).instruments).toEqual([
    { name: "Airbus", ticker: "AIR", ric: "AIR.PA", mic: "XPAR" },
    { name: "Telus", ticker: "T", isin: "US0378331005" },
  ]);
});

test("a picture inside is known by its bytes", () => {
  const png = Buffer.alloc(40);
  png.write("\u0089PNG\r\n\u001a\n", "latin1");
  png.write("IHDR", 12, "latin1");
  const picture = (data: Buffer, type: string) => ({
    type: "picture",
    description_text: "A quay",
    byline: "Jo Doe",
    renditions: {
      small: { href: "https://x.example/s.jpg", width: 100 },
      original: { href: `data:image/${type};base64,${data.toString("base64")}` },
    },
  });
  const [good, bad] = readText(
    item({ associations: { a: picture(png, "jpeg"), b: picture(Buffer.from("<script>".repeat(9)), "png") } }),
  ).media;
  const mediaId = createHash("sha256").update(png).digest("hex");
  expect(good).toMatchObject({ mediaId, type: "image/png", caption: "A quay", credit: "Jo Doe" });
  expect(bad?.mediaId).toBeUndefined();
});

describe("what cannot be a story is refused with its reason", () => {
  test.each<[string, string, RegExp]>([
    [item({ type: "picture" }), "wire.notWire", /kind "picture"/],
    [item({ headline: "half \ud83d pair" }), "wire.unreadable", /half a character/],
    [item({ headline: "x".repeat(2000) }), "wire.unreadable", /field "headline"/],
    ['{"uri":"a","type":"text",headline:"h"}', "wire.unreadable", /damaged/],
    [item({}).slice(0, 60), "wire.truncated", /ends before/],
    ["[".repeat(20_000), "wire.tooDeep", /deeper than 256/],
    ['{"hello":"world"}', "wire.notWire", /not ninjs/],
  ])("%.40s", (text, code, reason) => {
    const refusal = refusalOf(text);
    expect(refusal.code).toBe(code);
    expect(refusal.reason).toMatch(reason);
  });
});

test("notes that are too long are cut, control characters go, names of objects do no harm", () => {
  const text = item({ ednote: "n".repeat(9000), slugline: "a\u0000b\u0013c" }).replace("{", '{"__proto__":{"x":1},');
  const content = readText(text);
  expect(content.edNote).toHaveLength(4000);
  expect(content.slug).toBe("abc");
  expect(({} as { x?: number }).x).toBeUndefined();
});

describe("what is written", () => {
  // the properties that ninjs 3.1 knows (IPTC ninjs-schema_3.1.json); it allows no others
  const ALLOWED =
    "uri type representationType profile version firstCreated versionCreated contentCreated embargoedUntil pubStatus urgency copyrightHolder copyrightNotice usageTerms edNote language descriptions bodies headlines people organisations places subjects events eventDetails plannedCoverage objects infoSources title by slugline located renditions associations altIds trustIndicators standard genres expires rightsInfo digitalSourceType".split(
      " ",
    );
  const INSIDE: Readonly<Record<string, string>> = {
    headlines: "role contentType value",
    bodies: "role contentType charCount wordCount value",
    descriptions: "role contentType value",
    organisations: "name rel uri literal symbols contactInfo",
    subjects: "name rel uri literal creator relevance confidence",
    infoSources: "name role uri literal contactInfo",
    altIds: "role value",
  };
  const content = readText(
    JSON.stringify({
      guid: "USN L1N 2345",
      version: "7",
      type: "text",
      language: "fr",
      headline: "Un titre",
      description_text: "Un chapô",
      byline: "par Maud Lefranc",
      slugline: "AIRBUS/",
      located: "Nantes",
      source: "Exemple",
      signal: [{ code: "sig:correction" }],
      urgency: 2,
      firstcreated: "2025-02-05T12:00:00+01:00",
      versioncreated: "2025-02-05T13:34:00+01:00",
      subject: [{ code: "04000000", name: "économie" }],
      organisation: [{ name: "Airbus", symbols: [{ symbol: "AIR.PA", symboltype: "RIC", exchange: "XPAR" }] }],
      body_html:
        "<p>(Corrige le montant au paragraphe 1)</p><p>NANTES, 5 février (Exemple) - Le groupe Google GOOGL.O a promis 500&nbsp;millions.</p><p>(Reportage Maud Lefranc à Nantes, version française Flore Leduc, édité par Anne Roux)</p>",
    }),
  );
  const written = writeNinjs(content);

  test("keeps to the properties and kinds of the standard", () => {
    expect(Object.keys(written).filter((key) => !ALLOWED.includes(key))).toEqual([]);
    for (const [key, allowed] of Object.entries(INSIDE)) {
      const keys = (written[key] as object[]).flatMap((one) => Object.keys(one));
      expect(
        keys.filter((one) => !allowed.split(" ").includes(one)),
        key,
      ).toEqual([]);
    }
    expect(written).toMatchObject({
      uri: "urn:depeche:USN%20L1N%202345",
      version: "7",
      urgency: 2,
      pubStatus: "usable",
      firstCreated: "2025-02-05T12:00:00+01:00",
      standard: { name: "ninjs", version: "3.1" },
    });
  });

  test("names every person, role and place, every code and the sign-off", () => {
    expect(written.infoSources).toEqual([
      { name: "Exemple", role: "provider" },
      { name: "Maud Lefranc", role: "reporting", contactInfo: [{ type: "place", address: { locality: "Nantes" } }] },
      { name: "Flore Leduc", role: "translating" },
      { name: "Anne Roux", role: "editing" },
    ]);
    const symbols = (written.organisations as { name: string; symbols: { symbol: string; exchange: string }[] }[]).map(
      (one) => [one.name, one.symbols[0]?.symbol, one.symbols[0]?.exchange],
    );
    expect(symbols).toEqual([
      ["Airbus", "AIR.PA", "XPAR"],
      ["Alphabet A", "GOOGL.O", "XNAS"],
    ]);
    const bodies = written.bodies as { contentType: string; value: string }[];
    for (const { value } of bodies) expect(value).toMatch(/édité par Anne Roux\)(?:<\/p>)?$/);
    expect(bodies[1]?.value).toMatch(/^\(Corrige le montant.*\n\nNANTES, 5 février \(Exemple\) - Le groupe/);
  });

  test("is read back whole, also what the standard has no field for", () => {
    const again = readText(JSON.stringify(written));
    const { body, subjects, instruments, signalCodes, ...rest } = again;
    const { body: before, subjects: _, instruments: __, signalCodes: dropped, ...expected } = content;
    expect([signalCodes, dropped]).toEqual([[], ["sig:correction"]]); // the standard has a place for none
    expect(rest).toEqual(expected);
    expect(paragraphsOf(body).map((one) => one.text)).toEqual(paragraphsOf(before).map((one) => one.text));
    expect(tickersIn(body)).toEqual(["GOOGL.O"]);
    expect(instruments.map((one) => one.ric)).toEqual(["AIR.PA", "GOOGL.O"]);
    expect(subjects).toEqual([{ code: "04000000", name: "économie" }]);
  });
});

test("what stands beside the story is kept: headlines, people, what it follows, when it ends", () => {
  const item = {
    uri: "urn:ex:9",
    type: "text",
    headlines: [
      { role: "main", value: "Ferries sail" },
      { role: "short", value: "Ferries" },
    ],
    bodies: [{ contentType: "text/plain", value: "Ferries left the island on Monday after four days of fog." }],
    people: [{ name: "Ann Sample", uri: "urn:p:1" }],
    genres: [{ name: "Current", uri: "genre:1" }],
    evolvedfrom: "urn:ex:8",
    expires: "2031-03-12T09:00:00Z",
    copyrightHolder: "Exemple",
  };
  expect(readText(JSON.stringify(item))).toMatchObject({
    headlines: [{ role: "short", text: "Ferries" }],
    names: [{ kind: "person", name: "Ann Sample", code: "urn:p:1" }],
    genres: [{ code: "genre:1", name: "Current" }],
    links: [{ rel: "previous", code: "evolvedfrom", guid: "urn:ex:8" }],
    expires: "2031-03-12T09:00:00Z",
    copyrightHolder: "Exemple",
  });
});

test("bodies and headlines may be named by their purpose, as the first series allows", () => {
  const words = "Ferries left the island on Monday after four days of fog. Nobody was hurt.";
  const item = { uri: "urn:ex:10", type: "text", headline_main: "Ferries sail", body_main: words };
  expect(readText(JSON.stringify(item)).headline).toBe("Ferries sail");
  expect(bodyText(readText(JSON.stringify({ ...item, body_richtext: `<p>${words}</p>` })).body)).toBe(words);
});

test("a story without a headline is taken with the beginning of its text, and says so; one without sentences is not", () => {
  const item = { uri: "urn:ex:11", type: "text", language: "en" };
  const words = "Ferries left the island on Monday after four days of fog. Nobody was hurt.";
  expect(readText(JSON.stringify({ ...item, body_text: words }))).toMatchObject({
    headline: "Ferries left the island on Monday after four days of fog",
    problems: ["headlineMade"],
  });
  expect(refusalOf(JSON.stringify({ ...item, body_text: "42 17" })).reason).toBe("an item has no headline");
});
