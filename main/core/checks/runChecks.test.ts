import { describe, expect, test } from "vitest";
import { body, emptyBody, figure, paragraph, ticker } from "#shared/document/makeBody.ts";
import { newId, newStoryId, newWireItemId } from "#shared/domain/ids.ts";
import type { Story, StoryContent } from "#shared/domain/story.ts";
import { storyContent, wireContent } from "../store/store.fixture.ts";
import { runChecks } from "./runChecks.ts";

const at = "2025-02-05T12:34:00.000Z";
const owner = { id: newId(), name: "Claire Montel", initials: "CM" };
const story = (change: Partial<StoryContent> = {}, isTranslation = false): Story => {
  const content = storyContent({ credits: [{ role: "reporting", name: "Ana Ruiz" }], ...change });
  const source = { wireItemId: newWireItemId(), guid: "g", version: 1, language: "en", headline: "h" } as const;
  return {
    head: {
      id: newStoryId(),
      rev: 1,
      status: "draft",
      headline: content.headline,
      slug: "",
      language: content.language,
      provider: "",
      words: 0,
      rics: [],
      owner,
      createdAt: at,
      savedAt: at,
      ...(isTranslation ? { source } : {}),
    },
    content,
  };
};
const said = (one: Story): string[] => runChecks(one).map(({ severity, message }) => `${severity} ${message}`);

const picture = (credit: string) =>
  figure({ mediaId: "a".repeat(64), mediaType: "image/png", caption: "Le port", credit, alt: "Un port" });
const chip = (ric: string) => body([paragraph(["Texte ", ""].map(() => ticker(ric)))]);
const value = (ric: string) => ({ ric, name: ric });
const translator = { role: "translating", name: "Élodie  Martin-Roy" } as const;

test("a source that contradicts itself is named", () => {
  const run = (headline: string): string[] =>
    runChecks({ ...story(), source: wireContent({ headline, slug: "OIL/ (UPDATE 1, CORRECTED)" }) })
      .filter(({ check }) => check === "source-forms")
      .map(({ severity }) => severity);
  expect(run("CORRECTED-UPDATE 1-Oil slips")).toEqual([]);
  expect(run("STORY WITHDRAWN-Oil slips")).toEqual(["warn"]);
});

test("a story on a version that was taken back says so", () => {
  const run = (pubStatus: "usable" | "withheld" | "canceled"): string[] =>
    runChecks({ ...story(), source: wireContent({ pubStatus }) }).map(
      ({ severity, message }) => `${severity} ${message}`,
    );
  expect(run("usable")).toEqual([]);
  expect(run("withheld")).toEqual(["warn check.sourceWithheld"]);
  expect(run("canceled")).toEqual(["warn check.sourceCanceled"]);
});

describe("what a story lacks is said with the right weight", () => {
  test.each<[string, Story, string[]]>([
    ["a whole story", story(), []],
    ["no headline", story({ headline: " " }), ["block check.headlineMissing"]],
    ["a headline of 65 signs, in Reuters' style", story({ headline: "x".repeat(65) }), ["note check.headlineLong"]],
    ["a headline of 64 signs", story({ headline: "x".repeat(64) }), []],
    ["a house without a limit", story({ headline: "x".repeat(110), profile: "afp-fr" }), []],
    ["its longer headline", story({ headline: "x".repeat(111), profile: "afp-fr" }), ["note check.headlineLong"]],
    ["no text", story({ body: emptyBody() }), ["block check.bodyEmpty"]],
    ["a picture but no text", story({ body: body([paragraph(""), picture("Reuters")]) }), ["block check.bodyEmpty"]],
    ["no provider", story({ provider: { name: "" } }), ["warn check.providerMissing"]],
    [
      "an embargo nobody can read",
      story({ embargo: { kind: "unreadable", text: "until noon?" } }),
      ["block check.embargoUnreadable"],
    ],
    ["an embargo that can be read", story({ embargo: { kind: "until", at } }), []],
    ["nobody credited", story({ credits: [] }), ["warn check.creditsMissing"]],
    ["a translation by nobody", story({}, true), ["warn check.translatorMissing", "warn check.editorMissing"]],
    [
      "a translation that names both",
      story({ credits: [translator, { role: "editing", name: "Jean Petit" }] }, true),
      [],
    ],
    [
      "an editor who is the translator",
      story({ credits: [translator, { role: "editing", name: "elodie martin roy" }] }, true),
      ["warn check.editorIsTranslator"],
    ],
    ["a listed and tagged instrument", story({ body: chip("AAPL.O"), values: [value("AAPL.O")] }), []],
    ["a tag that is not listed", story({ body: chip("AAPL.O") }), ["note check.ricNotListed"]],
    ["a well-formed code nobody knows", story({ values: [value("QQZZX.PA")] }), ["warn check.ricUnverified"]],
    ["a code that is none", story({ values: [value("not a ric")] }), ["block check.ricMalformed"]],
    [
      "a picture without its credit",
      story({ body: body([paragraph("Texte."), picture(" ")]) }),
      ["warn check.pictureCreditMissing"],
    ],
  ])("%s", (_, one, findings) => expect(said(one)).toEqual(findings));

  test("the gravest comes first", () => {
    const severities = runChecks(story({ headline: "", provider: { name: "" }, body: chip("AAPL.O") })).map(
      (one) => one.severity,
    );
    expect(severities).toEqual(["block", "warn", "note"]);
  });
});

test("a code of the source that the translation lacks is shown with its mend; one beside the text is enough", () => {
  const source = wireContent({ body: chip("GOOGL.O"), instruments: [{ ric: "MSFT.O", name: "Microsoft" }] });
  const credits = [translator, { role: "editing", name: "Jean Petit" } as const];
  const lacking = runChecks({ ...story({ credits, values: [value("MSFT.O")] }, true), source });
  expect(lacking.map(({ message, values, fix }) => [message, values.ric, fix])).toEqual([
    ["check.ricOfSourceMissing", "GOOGL.O", { kind: "addValue", ric: "GOOGL.O" }],
  ]);
  expect(
    runChecks({
      ...story({ credits, body: chip("GOOGL.O"), values: [value("MSFT.O"), value("GOOGL.O")] }, true),
      source,
    }),
  ).toEqual([]);
});

test("a paragraph that a machine wrote is told until a person touches it", () => {
  const byMachine = (text: string) =>
    body([{ ...paragraph(text), $: { paragraphId: "p1", machine: "Un texte de machine." } }]);
  const said = (text: string): unknown[] =>
    runChecks(story({ body: byMachine(text) }))
      .filter(({ check }) => check === "machine-read")
      .map(({ at }) => at);
  expect(said("Un texte de machine.")).toEqual([{ field: "body", paragraphId: "p1", start: 0, end: 20 }]);
  expect(said("Un texte de la machine.")).toEqual([]);
});

test("an associated value that the story does not speak of is noted", () => {
  const about = (text: string, ric: string, name: string): string[] =>
    runChecks(story({ body: body([paragraph(text)]), values: [{ ric, name }] }))
      .filter(({ check }) => check === "values-in-text")
      .map(({ message }) => message);
  expect(about("Alphabet gagne 2 %.", "GOOGL.O", "Alphabet A")).toEqual([]);
  expect(about("Le CAC 40 recule.", ".FCHI", "CAC 40")).toEqual([]);
  expect(about("L’avionneur AIRBUS livre.", "AIR.PA", "Airbus")).toEqual([]);
  expect(about("L’avionneur livre.", "AIR.PA", "Airbus")).toEqual(["check.valueNotInText"]);
});
