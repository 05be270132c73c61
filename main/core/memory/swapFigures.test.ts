import { expect, test } from "vitest";
import type { Language } from "#shared/domain/language.ts";
import { swapFigures } from "./swapFigures.ts";

type Case = [source: string, target: string, today: string, proposal: string, to?: Language];
const CASES: Case[] = [
  [
    "The CAC 40 fell 0.18% to 7,665.08 points.",
    "Le CAC 40 a cédé 0,18% à 7.665,08 points.",
    "The CAC 40 fell 1.2% to 7,590.5 points.",
    "Le CAC 40 a cédé 1,2% à 7.590,5 points.",
  ],
  [
    "Sales reached $1.5 trillion.",
    "Les ventes ont atteint 1.500 milliards de dollars.",
    "Sales reached $1.7 trillion.",
    "Les ventes ont atteint 1.700 milliards de dollars.",
  ],
  ["It closed at 1:34 p.m.", "Il a clôturé à 13h34.", "It closed at 2:05 p.m.", "Il a clôturé à 14h05."],
  [
    "At 1745 GMT oil rose.",
    "À 17h45 GMT le pétrole montait.",
    "At 0910 GMT oil rose.",
    "À 09h10 GMT le pétrole montait.",
  ],
  ["Apple <AAPL.O> lost 3%.", "Apple <AAPL.O> a perdu 3%.", "Apple <AAPL.OQ> lost 4%.", "Apple <AAPL.OQ> a perdu 4%."],
  [
    "12,000 jobs in 2024 and 2024 cars",
    "12 000 postes en 2024 et 2024 voitures",
    "9,500 jobs in 2025 and 2024 cars",
    "9 500 postes en 2025 et 2024 voitures",
  ],
  ["Up 2.5% at 1,250", "Um 2,5 % auf 1.250", "Up 3.75% at 980", "Um 3,75 % auf 980", "de"],
];

test.each<Case>(CASES)("%s → %s", (source, target, today, proposal, to = "fr") => {
  expect(swapFigures({ source, target, today }, "en", to)).toMatchObject({ proposal, isComplete: true });
});

test("a figure that the translation words otherwise is left alone, and that is said", () => {
  const texts = { source: "Profit rose 50% to 3 million.", target: "Le bénéfice a crû de moitié à 3 millions." };
  expect(swapFigures({ ...texts, today: "Profit rose 40% to 4 million." }, "en", "fr")).toEqual({
    proposal: "Le bénéfice a crû de moitié à 4 millions.",
    swapped: [{ start: 30, end: 31, was: "3" }],
    isComplete: false,
  });
  expect(swapFigures({ ...texts, today: "Profit rose to 4 million." }, "en", "fr")).toMatchObject({
    proposal: texts.target,
    isComplete: false,
  });
});
