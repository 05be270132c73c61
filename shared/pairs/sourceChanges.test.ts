import { describe, expect, test } from "vitest";
import type { Pair } from "../domain/pair.ts";
import { figureEdits } from "./figuresOnly.ts";
import { FIRST, SECOND, version } from "./pairs.fixture.ts";
import { carryPairs, sourceChanges } from "./sourceChanges.ts";
import { createSourceVersions } from "./sourceVersions.ts";

const old = version(["The mill will close in May.", "Some 340 people work there.", "Unions asked for talks."]);
const now = version(
  ["The mill will close in May.", "Owner Halden declined to comment.", "Some 430 people work there."],
  { item: SECOND, number: 2, prefix: "n" },
);
const versions = createSourceVersions([old, now]);
const pairs: Pair[] = ["1", "2", "3"].map((at) => ({ source: [`s${at}`], target: [`t${at}`], item: FIRST }));

describe("a new version touches exactly the pairs whose source it changed", () => {
  test("what changed and what went, each with its words", () => {
    const changes = sourceChanges(pairs, versions, now);
    expect(changes.map(({ pair, kind, taken }) => [pair.target, kind, taken.source])).toEqual([
      [["t2"], "changed", ["n3"]],
      [["t3"], "removed", []],
    ]);
    expect(changes[0]?.words.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "340" },
      { kind: "added", text: "430" },
    ]);
  });

  test("a change that was followed is over; one that was ignored comes back with the next version only", () => {
    const [one, two, three] = pairs;
    if (!one || !two || !three) throw new Error("three pairs");
    const followed = { source: ["n3"], target: ["t2"], item: SECOND };
    const ignored: Pair = { ...three, answer: { item: SECOND, kind: "ignored", reason: "still true" } };
    expect(sourceChanges([one, followed, ignored], versions, now)).toEqual([]);
    const third = version(["The mill will close in May."], { item: "x" as typeof FIRST, number: 3, prefix: "d" });
    const later = createSourceVersions([old, now, third]);
    expect(sourceChanges([ignored], later, third).map(({ kind }) => kind)).toEqual(["removed"]);
  });

  test("standing on the new version carries along what did not change and nothing else", () => {
    expect(carryPairs(pairs, versions, now).map(({ source, item }) => [source, item])).toEqual([
      [["n1"], SECOND],
      [["s2"], FIRST],
      [["s3"], FIRST],
    ]);
  });
});

describe("a change of figures alone is a ready edit, and nothing else is", () => {
  const edits = (before: string, after: string, target: string) =>
    figureEdits({ before, after, target, from: "en", to: "fr" })?.map(({ from, to }) => `${from} > ${to}`);
  test.each([
    [
      "Some 340 people work there.",
      "Some 430 people work there.",
      "Quelque 340 personnes y travaillent.",
      ["340", "430"],
    ],
    ["It fell 0.18% to 33,665.08.", "It fell 0.21% to 33,665.08.", "Il cède 0,18% à 33.665,08.", ["0,18%", "0,21%"]],
    [
      "Worth 1.5 million euros.",
      "Worth 2.5 million euros.",
      "D'une valeur de 1,5 million d'euros.",
      ["1,5 million d'euros", "2,5 millions d'euros"],
    ],
    ["It meets on Feb. 5.", "It meets on Feb. 6.", "Il se réunit le 5 février.", ["5 février", "6 février"]],
    ["Sales of $12,000.", "Sales of $12,500.", "Des ventes de 12 000 dollars.", ["12 000 dollars", "12 500 dollars"]],
  ])("%s -> %s", (before, after, target, [from = "", to = ""]) => {
    expect(edits(before, after, target)).toEqual([`${from} > ${to}`]);
  });

  test.each([
    ["words changed too", "Some 340 people work there.", "Some 430 women work there.", "Quelque 340 personnes."],
    ["the figure is not in the target", "Some 340 people.", "Some 430 people.", "Quelques centaines de personnes."],
    ["the scale changed", "Worth 2.5 million.", "Worth 2.5 billion.", "D'une valeur de 2,5 millions."],
    ["the clock has twelve hours", "At 1:34 p.m.", "At 2:10 p.m.", "A 13h34."],
  ])("not when %s", (_, before, after, target) => expect(edits(before, after, target)).toBeUndefined());
});
