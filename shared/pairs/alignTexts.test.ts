import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../domain/language.ts";
import { alignTexts, type Bead } from "./alignTexts.ts";

const align = (source: readonly string[], target: readonly string[], from: Language = "en", to: Language = "fr") =>
  alignTexts({ texts: source, language: from }, { texts: target, language: to });
const shape = (beads: readonly Bead[]): string[] =>
  beads.map(({ source, target }) => `${source.join("+")}=${target.join("+")}`);

const MILL = [
  "The paper mill in Corvel will close at the end of May, its owner Halden said on Tuesday.",
  "Some 340 people work there, 12% fewer than two years ago.",
  '"We looked at every way out," chief executive Ilse Brandt said.',
  "Halden HLDN.ST shares fell 3.4% to 81.20 crowns.",
  "Unions asked for talks with the government this week.",
];
const PAPETERIE = [
  "La papeterie de Corvel fermera fin mai, a annoncé mardi son propriétaire, Halden.",
  "Quelque 340 personnes y travaillent, 12% de moins qu'il y a deux ans.",
  '"Nous avons examiné toutes les issues", a dit la directrice générale Ilse Brandt.',
  "L'action Halden HLDN.ST a cédé 3,4% à 81,20 couronnes.",
  "Les syndicats demandent à être reçus cette semaine par le gouvernement.",
];

describe("blocks are laid beside those they say the same as", () => {
  test("one by one", () => expect(shape(align(MILL, PAPETERIE))).toEqual(["0=0", "1=1", "2=2", "3=3", "4=4"]));

  test("two that became one, one that became two", () => {
    const [a = "", b = "", c = "", d = "", e = ""] = PAPETERIE;
    expect(shape(align(MILL, [`${a} ${b}`, c, d, e]))).toEqual(["0+1=0", "2=1", "3=2", "4=3"]);
    const [first = "", ...others] = MILL;
    const two = ["La papeterie de Corvel fermera fin mai.", "Son propriétaire, Halden, l'a annoncé mardi."];
    expect(shape(align([first, ...others], [...two, b, c, d, e]))[0]).toBe("0=0+1");
  });

  test("one that was left out in the middle is known by its figures", () => {
    const [a = "", , c = "", d = "", e = ""] = PAPETERIE;
    expect(shape(align(MILL, [a, c, d, e]))).toEqual(["0=0", "1=", "2=1", "3=2", "4=3"]);
  });

  test("one that the translator added", () => {
    const added = "Corvel compte 9.000 habitants, selon le recensement de 2019.";
    expect(shape(align(MILL, PAPETERIE.toSpliced(3, 0, added)))).toEqual(["0=0", "1=1", "2=2", "=3", "3=4", "4=5"]);
  });

  test("a translation that has only begun", () =>
    expect(shape(align(MILL, PAPETERIE.slice(0, 2)))).toEqual(["0=0", "1=1", "2=", "3=", "4="]));

  test("in a language whose figures nobody reads by value", () => {
    const german = [
      "Die Papierfabrik in Corvel schließt Ende Mai, wie der Eigentümer Halden am Dienstag mitteilte.",
      '"Wir haben jeden Ausweg geprüft", sagte Vorstandschefin Ilse Brandt.',
      "Halden HLDN.ST gaben 3,4 Prozent auf 81,20 Kronen nach.",
    ];
    expect(shape(align(MILL, german, "en", "de"))).toEqual(["0=0", "1=", "2=1", "3=2", "4="]);
  });
});

test("every block of both sides is in one bead, in order", () => {
  const texts = fc.array(fc.string({ maxLength: 120 }), { maxLength: 9 });
  fc.assert(
    fc.property(texts, texts, (source, target) => {
      const beads = align(source, target);
      expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, at) => at));
      expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, at) => at));
    }),
    { numRuns: 60 },
  );
});
