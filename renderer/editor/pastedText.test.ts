import { expect, test } from "vitest";
import { body } from "#shared/document/makeBody.ts";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { plainTextBlocks } from "./pastedText.ts";

const read = (plain: string): string[] =>
  paragraphsOf(body(plainTextBlocks(plain))).map(({ kind, text }) => `${kind}: ${text}`);

test("a mail that was broken at its width is joined, with its quote marks gone", () => {
  expect(
    read(`> Le groupe Halden a annoncé mercredi la fermeture de sa papeterie de
> Corvel, où travaillent 340 personnes, en raison de la hausse du prix de
> l'énergie et d'une demande qui recule depuis 2023 dans toute l'Europe.
>
> Les syndicats demandent à être reçus.`),
  ).toEqual([
    "paragraph: Le groupe Halden a annoncé mercredi la fermeture de sa papeterie de Corvel, où travaillent 340 personnes, en raison de la hausse du prix de l'énergie et d'une demande qui recule depuis 2023 dans toute l'Europe.",
    "paragraph: Les syndicats demandent à être reçus.",
  ]);
});

test("a page of a PDF is one paragraph, a divided word is one; lines that a person ended stay apart", () => {
  expect(
    read(`The company said it would close the mill in the north of the coun-
try by the end of May and move the machines, which were bought in
2019, to a site in Portugal where energy is cheaper, its chairman
said.`),
  ).toHaveLength(1);
  expect(read("Premier point du jour\nDeuxième, plus long que lui\nTroisième")).toHaveLength(3);
});

test("lines with bullets or numbers are a list, with the no-break spaces they have", () => {
  expect(read("Trois raisons\n\n• les prix: 3\u202f000\u00a0€\n• les taux\n• le reste")).toEqual([
    "paragraph: Trois raisons",
    "list: les prix: 3\u202f000\u00a0€\nles taux\nle reste",
  ]);
  expect(read("1. un\n2. deux")).toEqual(["list: un\ndeux"]);
});
