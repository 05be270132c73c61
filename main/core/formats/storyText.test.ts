import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyText } from "#shared/document/paragraphs.ts";
import { readText } from "./readText.fixture.ts";
import { splitParagraphs } from "./splitParagraphs.ts";
import { isSameText, storyOfLines } from "./storyText.ts";

const STORY = ["Ferries left the island on Wednesday after four days of fog.", "Nobody was hurt, their owner said."];

test("closing lines become fields, whatever their order; a note between them stays", () => {
  const { body, creditLine, closing } = storyOfLines(
    [
      ...STORY,
      "(Reporting by Ann Sample; Editing by Bo Relu)",
      "This story is part of a series.",
      "((nantes.newsroom@exemple.test; +33 2 00 00 00 00))",
      "Keywords: FERRY-FOG/",
      "[PORTS] [FR-ECO]",
      "(c) Copyright Exemple Wire 2025",
    ],
    "en",
  );
  expect(bodyText(body)).toBe([...STORY, "This story is part of a series."].join("\n\n"));
  expect(creditLine).toBe("(Reporting by Ann Sample; Editing by Bo Relu)");
  expect(closing).toEqual({
    contact: "((nantes.newsroom@exemple.test; +33 2 00 00 00 00))",
    slug: "FERRY-FOG/",
    codes: ["PORTS", "FR-ECO"],
    rights: "(c) Copyright Exemple Wire 2025",
  });
});

test("closing lines fill what the header leaves open and never replace what it says", () => {
  const text = (header: string): string =>
    `Headline: Ferries sail\n${header}\n\n${STORY.join("\n\n")}\n\nKeywords: FERRY-FOG\n\n[PORTS]`;
  expect(readText(text("Language: en"))).toMatchObject({ slug: "FERRY-FOG", subjects: [{ code: "PORTS" }] });
  expect(readText(text("Slug: SHIPPING"))).toMatchObject({ slug: "SHIPPING" });
});

test.each(["[GOOGL.O]", "(This sentence in brackets is the end of the story.)", "© is a sign that nobody reads"])(
  "%s at the end stays in the text",
  (line) =>
    expect(bodyText(storyOfLines([...STORY, line], "en").body)).toContain(line.replace(/[[\]]/g, "").slice(0, 7)),
);

test("a sign-off behind the last sentence leaves the sentence", () => {
  const { body, creditLine } = storyOfLines([...STORY, "Shares rose 2%. (Reporting by Ann Sample)"], "en");
  expect(creditLine).toBe("(Reporting by Ann Sample)");
  expect(bodyText(body)).toMatch(/Shares rose 2%\.$/);
});

test("a sign-off at the margin closes an indented story", () => {
  expect(
    splitParagraphs("    One went.\n    Two came, and\nthen more.\n(Reporting by A B;\n Editing by C D)\n"),
  ).toEqual(["One went.", "Two came, and then more.", "(Reporting by A B; Editing by C D)"]);
});

test("no letter of a text is lost, whatever its lines are", () => {
  const line = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.constantFrom(...STORY, "By Ann Sample", "(Adds quote)", "[PORTS]", "© Exemple 2025", "Keywords: A-B", "a/b/cd"),
    fc.constantFrom(
      "((desk@exemple.test))",
      "NANTES, March 12 (Exemple) - It rained. (Reporting by Ann Lee)",
      "FOG <AIR.PA>",
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
      const story = storyOfLines(lines, "en");
      const { dateline, advisory, byline, creditLine, closing } = story;
      const { contact, slug, codes, rights } = closing;
      const parts = [bodyText(story.body), dateline, advisory, byline, creditLine, contact, ...codes, rights];
      const said = slug === "" ? [] : [`Keywords ${slug}`];
      expect(isSameText(lines, [...parts, ...said])).toBe(true);
    }),
    { numRuns: 400 },
  );
});
