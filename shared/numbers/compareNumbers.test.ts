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
