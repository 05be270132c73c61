import { describe, expect, test } from "vitest";
import { bodyText, paragraphsOf } from "#shared/document/paragraphs.ts";
import { createWireReader } from "../ingest/createWireReader.ts";
import { readText, refusalOf } from "./readText.fixture.ts";

const SENTENCE = "The harbour reopened on Monday after nine days, officials said in a note.";
const withHeader = (header: string): string => `Headline: Harbour reopens\n${header}\n\n${SENTENCE}`;

test("a header block in French, with a line that nobody knows in between", () => {
  const content = readText(
    "Titre : Le port rouvre\nAgence : Exemple\nRubrique : Mer\nSignature : par Maud Lefranc\nLieu : Nantes\nUrgence : 2\nLangue : fr\nEmbargo : 12/03/2031 à 06h00 (heure de Paris)\n\nLe port a rouvert lundi après neuf jours de tempête, ont dit les autorités.",
  );
  expect(content).toMatchObject({
    headline: "Le port rouvre",
    provider: "Exemple",
    byline: "par Maud Lefranc",
    located: "Nantes",
    urgency: 2,
    language: "fr",
    edNote: "Rubrique : Mer",
    embargo: { kind: "until", at: "2031-03-12T06:00:00+01:00" },
  });
  expect(bodyText(content.body)).toMatch(/^Le port a rouvert/);
});

test.each([
  ["2025-02-05T13:34:00Z", "2025-02-05T13:34:00Z"],
  ["2025-02-05T13:34:00+0100", "2025-02-05T13:34:00+01:00"],
  ["05/02/2025 13:34", "2025-02-05T13:34:00+01:00"],
  ["5 février 2025 à 13h34", "2025-02-05T13:34:00+01:00"],
  ["5 juillet 2025 à 13:34", "2025-07-05T13:34:00+02:00"],
  ["February 5, 2025 1:34 PM GMT", "2025-02-05T13:34:00+00:00"],
  ["Wed, 05 Feb 2025 13:34:00 +0100", "2025-02-05T13:34:00+01:00"],
  ["2025-02-05 13:34", "2025-02-05T13:34:00+01:00"],
  ["31 February 2025 13:34", undefined],
  ["soon", undefined],
])("the date %s is %s", (date, expected) => {
  expect(readText(withHeader(`Date: ${date}`)).versionCreated).toBe(expected);
});

test.each([
  ["Embargo: 2031-03-12T06:00:00Z", "until"],
  ["Embargoed until: 12 March 2031 09:00 CET", "until"],
  ["Embargo: 12 March 2031 09:00", "unreadable"], // in which zone?
  ["Embargo: 12 March 2031 GMT", "unreadable"], // at which hour?
  ["Embargo: tomorrow", "unreadable"],
  ["Embargo:", "unreadable"],
  ["Embargo: none", undefined],
  ["Note: under embargo until noon", "unreadable"],
])("%s is %s", (line, kind) => expect(readText(withHeader(line)).embargo?.kind).toBe(kind));

test("an embargo that stands above the story holds it", () => {
  const text = `EMBARGOED UNTIL 12 March 2031 09:00 CET\n\nHarbour reopens\n\n${SENTENCE}`;
  expect(readText(text).embargo).toEqual({ kind: "until", at: "2031-03-12T09:00:00+01:00" });
});

test.each(["\n", "\n\n", "\r\n"])("wire copy without a header, lines apart by %j", (gap) => {
  const content = readText(
    [
      "Nordvia Air orders jets",
      "By Ann Lee",
      "PARIS, Feb 5 (Reuters) - Nordvia Air has ordered 24 jets from Airbus <AIR.PA>, it said on Wednesday.",
      "DELIVERY IN 2028",
      "The order is worth about 3 billion euros at list prices, according to people close to the deal.",
      "(Reporting by Ann Lee in Paris; Editing by Bo Ray)",
    ].join(gap),
  );
  expect(content).toMatchObject({
    headline: "Nordvia Air orders jets",
    byline: "By Ann Lee",
    dateline: "PARIS, Feb 5 (Reuters) -",
    provider: "Reuters",
    credits: [{ role: "reporting", name: "Ann Lee", place: "Paris" }, { role: "editing" }],
  });
  expect(paragraphsOf(content.body).map((one) => one.kind)).toEqual(["paragraph", "crosshead", "paragraph"]);
});

test("a sentence that starts like a byline stays text, and so does a row of a table", () => {
  const content = readText(
    `Headline: Shares recover\n\nBy Monday, shares had recovered.\n\nDAX 22 513,42 +0,7 %\n\n${SENTENCE}`,
  );
  expect(content.byline).toBe("");
  expect(paragraphsOf(content.body).map((one) => one.kind)).toEqual(["paragraph", "paragraph", "paragraph"]);
});

describe("what no person wrote as a story", () => {
  const log = Array.from({ length: 9 }, (_, i) => `[2025-02-05T13:34:1${i}Z] WARN request handled in ${i} ms by pool`);
  test.each([
    ["a log", `Server log\n\n${log.join("\n")}`],
    ["a program", "import { a } from 'b';\n\nexport function foo(x: number): string {\n  return String(bar(x));\n}\n"],
    ["a table", `name,price,volume\n\n${"Airbus,164.52,1000\n".repeat(20)}`],
    ["a line", "hello"],
    ["a headline alone", "Harbour reopens after nine days of storm"],
  ])("%s", (_, text) => expect(refusalOf(text).code).toBe("wire.notWire"));
});

test("a line made to hang the reader is read in time", async () => {
  const reader = createWireReader();
  const hostile = [
    `By Alice${" and Bob".repeat(5000)} 5`,
    `PARIS${", Feb 5".repeat(5000)} (`,
    `(Reporting by ${"A and ".repeat(300)}; Editing`,
  ];
  for (const line of hostile) {
    const text = `Headline: Harbour reopens\n\n${line}\n\n${SENTENCE}\n\n${line}`;
    const reading = await reader.read("hostile.txt", new TextEncoder().encode(text));
    expect(reading.items).toHaveLength(1);
  }
  await reader.close();
});
