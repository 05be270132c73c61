import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { createHunspellFromStrings } from "hunspell-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import { checkPassage } from "./checkPassage.ts";
import { type Dictionary, eitherOf, misspellings, suggestions } from "./checkWords.ts";
import { capitalisedWords, wordsOfNames } from "./knownNames.ts";
import { isSpelled, spelledAs } from "./spelledLanguages.ts";

/* On the dictionaries that ship: what they accept is what a writer sees. */

const dictionaries = new Map<string, Dictionary>();
const dictionary = (language: string): Dictionary =>
  dictionaries.get(language) ?? { has: () => false, suggest: () => [] };

beforeAll(async () => {
  const { resolve } = createRequire(import.meta.url);
  for (const [language, name] of [
    ["fr", "fr"],
    ["en-US", "en"],
    ["en-GB", "en-gb"],
  ] as const) {
    const dir = dirname(resolve(`dictionary-${name}`));
    const [affixes = "", words = ""] = ["aff", "dic"].map((end) => readFileSync(join(dir, `index.${end}`), "utf8"));
    const hunspell = await createHunspellFromStrings(affixes, words);
    dictionaries.set(language, {
      has: (word) => hunspell.testSpelling(word),
      suggest: (word) => hunspell.getSpellingSuggestions(word),
    });
  }
  dictionaries.set("en", eitherOf(dictionary("en-GB"), dictionary("en-US")));
});

test("each kind of English knows its own spelling, both together know both, and neither passes a slip", () => {
  const text =
    "The labour board cancelled the programme; the labor board canceled the program of an airplane. Definately.";
  expect(wrong(text, "en-GB")).toEqual(["labor", "canceled", "airplane", "Definately"]);
  expect(wrong(text, "en-US")).toEqual(["labour", "cancelled", "programme", "Definately"]);
  expect(wrong(text, "en")).toEqual(["Definately"]);
  expect(suggestions("labuor", dictionary("en"))).toEqual(expect.arrayContaining(["labour", "labor"]));
});

test.each([
  ["en", undefined, "en-GB", "en-GB"],
  ["en", "en-US", "en-GB", "en-US"],
  ["en", undefined, "en", "en"],
  ["fr", undefined, "en-GB", "fr"],
] as const)("%s in a house of %s for somebody of %s is checked as %s", (language, house, own, expected) =>
  expect(spelledAs(language, house, own)).toBe(expected),
);

const wrong = (text: string, language = "fr"): string[] =>
  misspellings(text, dictionary(language)).map(({ word }) => word);

describe("French as it is written in news", () => {
  test.each([
    "L'économie d'aujourd'hui, qu'il dirige, n'a rien perdu ; lorsqu'elle s'arrête, c'est tout.",
    "L’économie d’aujourd’hui, jusqu’à l’été, presqu’île et prud’homme.",
    "Y a-t-il, dit-elle, celui-ci, là-bas, sous-traitant, peut-être, rendez-vous ?",
    "Le cœur de l'œuvre, les vœux et l’ex æquo.",
    "La BCE et l'Opep (GOOGL.O) $AAPL, à 13h34, +2,4 % : https://exemple.test/xyzzy",
    "États-Unis, École, À Paris, Ça va, ÉTATS-UNIS",
    "les élec\ufb01x".replace("élec\ufb01x", "e\ufb00orts"),
  ])("%s", (text) => {
    expect(wrong(text).filter((word) => word !== "Opep")).toEqual([]);
  });

  test("of an elided or compound word only the wrong part is meant, where it stands", () => {
    const text = "Selon l’éconnomie, d'un porte-paroll et qu'un gouvernemnt.";
    const found = misspellings(text, dictionary("fr"));
    expect(found.map(({ word }) => word)).toEqual(["éconnomie", "paroll", "gouvernemnt"]);
    for (const { word, start, end } of found) expect(text.slice(start, end)).toBe(word);
  });

  test("a capital without its accent is told from other faults, and its accent comes first", () => {
    const found = misspellings("Les Etats-Unis et l'Ecole, ETATS-UNIS, DECEMBRE", dictionary("fr"));
    expect(found.map(({ word, isBare }) => [word, isBare])).toEqual([
      ["Etats-Unis", true],
      ["Ecole", true],
      ["ETATS-UNIS", true],
      ["DECEMBRE", true],
    ]);
    expect(suggestions("Etats-Unis", dictionary("fr"))[0]).toBe("États-Unis");
    expect(suggestions("Ecole", dictionary("fr"))[0]).toBe("École");
    expect(suggestions("coeur", dictionary("fr"))[0]).toBe("cœur");
    expect(suggestions("éconnomie", dictionary("fr"))).toContain("économie");
  });

  test("a suggestion keeps the apostrophe that the text is written with", () => {
    expect(suggestions("aujourd’hiu", dictionary("fr"))).toContain("aujourd’hui");
    expect(suggestions("aujourd'hiu", dictionary("fr"))).toContain("aujourd'hui");
  });
});

test("English possessives and short forms are right, with either apostrophe", () => {
  expect(wrong("The company's well-known board isn't there; they’ve met, the firm’s said.", "en")).toEqual([]);
  expect(wrong("Teh goverment's plan", "en")).toEqual(["Teh", "goverment's"]);
});

test("no span of any text leaves the text or holds another word", () => {
  const pieces = fc.array(
    fc.constantFrom(
      "l'",
      "d’",
      "étta",
      "Etat",
      "-",
      "\u2011",
      " ",
      "\u00a0",
      "\ufb01",
      "œ",
      "A",
      "'",
      "e\u0301",
      "🙂",
      "x1",
    ),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("");
      let before = 0;
      for (const { word, start, end } of misspellings(text, dictionary("fr"))) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(text.slice(start, end)).toBe(word);
        expect(word).not.toBe("");
        before = end;
      }
    }),
    { numRuns: 200 },
  );
});

describe("a passage is checked in its own language", () => {
  const check = (text: string, language: string) =>
    checkPassage(text, language, ["fr", "en"], (one) =>
      isSpelled(one) ? Promise.resolve(dictionary(one)) : undefined,
    );
  test("an English paragraph in a French story", async () => {
    const text = "The board will decide next week whether the plants are to be sold, the comany said.";
    expect(await check(text, "fr")).toMatchObject({ language: "en", wrong: [{ word: "comany" }] });
  });
  test("a French one with faults stays French", async () => {
    const text = "Le conseil décidera la semaine prochane si les uzines seront vendues.";
    expect(await check(text, "fr")).toMatchObject({
      language: "fr",
      wrong: [{ word: "prochane" }, { word: "uzines" }],
    });
  });
  test("a language without a dictionary has no faults", async () => {
    expect(await check("Der Vorstand entscheidet über den Verkauf der Werke bald.", "de")).toEqual({
      language: "de",
      wrong: [],
    });
  });
});

test("names are known whole and in their parts, without what is glued to them", () => {
  expect([...wordsOfNames(["Jean-Luc Delorbe", "l'Insee"])]).toEqual(["Jean-Luc", "Jean", "Luc", "Delorbe", "Insee"]);
  expect([...capitalisedWords("Shares of Zentara's unit rose, Mirova said.")]).toEqual(["Shares", "Zentara", "Mirova"]);
});
