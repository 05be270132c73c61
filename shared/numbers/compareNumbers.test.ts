import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareNumbers } from "./compareNumbers.ts";

type Row = { line: number; from: "en" | "fr"; expected: string; source: string; target: string };

/** One pair a line: language of the source, the kind of finding ("-" for none), source, target. */
const rows: Row[] = readFileSync(join(import.meta.dirname, "pairs.tsv"), "utf8")
  .split("\n")
  .flatMap((text, index) => {
    const [from = "", expected = "", source = "", target = ""] = text.split("\t");
    return from === "en" || from === "fr" ? [{ line: index + 1, from, expected, source, target }] : [];
  });

const found = ({ from, source, target }: Row): string[] =>
  compareNumbers(source, target, from, from === "en" ? "fr" : "en").map(({ kind }) => kind);

test("right translations raise no alarm", () => {
  const alarms = rows.filter(({ expected }) => expected === "-").filter((row) => found(row).length > 0);
  expect(alarms).toEqual([]);
});

test("each wrong figure is found and called what it is", () => {
  const missed = rows.filter((row) => row.expected !== "-" && !found(row).includes(row.expected));
  expect(missed).toEqual([]);
});

test.each([
  ["The plan costs $1.5 trillion.", "Le plan coûte 1,5 trillion de dollars.", "1.500 milliards"],
  ["Debt is $34 billion.", "La dette est de 34 billions de dollars.", "34 milliards"],
  ["It is worth $2 trillion.", "Il vaut 2 billions de dollars.", "2.000 milliards"],
  ["It cost a billion dollars.", "Il a coûté un billion de dollars.", "1 milliard"],
  ["Trillions of dollars were lost.", "Des trillions de dollars ont été perdus.", "Des milliers de milliards"],
  ["Up 12%.", "En hausse de 3 trillions.", "3.000 milliards"],
  ["Between 2.5 and 3 trillion euros.", "Entre 2,5 et 3 trillions d'euros.", undefined],
])("a billion or trillion in French is told, with what to print: %s", (source, target, mended) => {
  const findings = compareNumbers(source, target, "en", "fr").filter(({ kind }) => kind === "scale");
  expect(findings.map(({ fix }) => fix?.to)).toEqual([mended]);
  const fix = findings[0]?.fix;
  if (fix) expect(target.slice(fix.start, fix.end)).toBe(fix.from);
});
