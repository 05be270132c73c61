import { expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { StoryContent } from "#shared/domain/story.ts";
import { proposeAct } from "./proposeAct.ts";

const story = (texts: readonly string[], change: Partial<StoryContent> = {}): StoryContent =>
  StoryContent.parse({
    language: "fr",
    headline: "Halden relève sa prévision",
    provider: { name: "Exemple" },
    body: body(texts.map((text) => paragraph(text))),
    ...change,
  });

const FIRST = "PARIS - Halden a relevé mardi sa prévision de chiffre d’affaires.";
const SALES = "Le groupe attend 3,2 milliards d’euros de ventes, a dit sa directrice, Mira Solberg.";

test("a changed figure is a correction that names the place and what was wrong", () => {
  const { act, advisory, facts } = proposeAct(story([FIRST, SALES.replace("3,2", "2,3")]), story([FIRST, SALES]));
  expect(act).toBe("correct");
  expect(facts).toMatchObject([{ kind: "figure", place: 2 }]);
  expect(advisory).toBe("Corrige au 2e paragraphe\u00a0: 3,2 milliards d’euros au lieu de 2,3 milliards d’euros.");
});

test("a misspelt name and another code are corrections too", () => {
  const before = story([FIRST, SALES.replace("Solberg", "Solbergh"), "L’action (HALD.OL) gagnait du terrain."]);
  const { facts, advisory } = proposeAct(before, story([FIRST, SALES, "L’action (HALD.ST) gagnait du terrain."]));
  expect(facts.map(({ kind, before: was, after }) => [kind, was, after])).toEqual([
    ["name", "Mira Solbergh", "Mira Solberg"],
    ["code", "HALD.OL", "HALD.ST"],
  ]);
  expect(advisory).toBe(
    "Corrige au 2e paragraphe\u00a0: Mira Solberg au lieu de Mira Solbergh\u202f; au 3e paragraphe\u00a0: HALD.ST au lieu de HALD.OL.",
  );
});

test("words, a new paragraph with figures of its own and one that goes are an update", () => {
  const before = story([FIRST, SALES]);
  expect(proposeAct(before, story([FIRST, SALES.replace("attend", "prévoit")]))).toMatchObject({ act: "publish" });
  expect(proposeAct(before, story([FIRST, "Il emploie 4.200 personnes.", SALES]))).toMatchObject({ act: "publish" });
  expect(proposeAct(before, story([SALES]))).toMatchObject({ act: "publish", advisory: "" });
  expect(proposeAct(before, before)).toEqual({ act: "publish", advisory: "", facts: [] });
});

test("the headline has its own words, each language its own sentence, and a long list is cut", () => {
  const said = (language: "en" | "de" | "pt"): string =>
    proposeAct(story([], { language, headline: "Halden 2.3" }), story([], { language, headline: "Halden 3.2" }))
      .advisory;
  expect(said("en")).toBe("Corrects in the headline to 3.2, not 2.3.");
  expect(said("de")).toBe("Berichtigt in der Überschrift: 3.2 statt 2.3.");
  expect(said("pt")).toBe("Corrige no título: 3.2 em vez de 2.3.");
  const many = (add: number): StoryContent =>
    story([`Les ventes : ${[1, 2, 3, 4, 5, 6].map((one) => `${(one + add) * 11} tonnes`).join(", puis ")}.`]);
  const { advisory, facts } = proposeAct(many(0), many(10));
  expect(facts).toHaveLength(6);
  expect(advisory.split("au lieu de")).toHaveLength(5);
});
