import fc from "fast-check";
import { expect, test } from "vitest";
import { body, paragraph } from "./makeBody.ts";
import { type MergeRow, mergeBodies } from "./mergeBodies.ts";

const text = (...lines: string[]) => body(lines.map((line) => paragraph(line)));
const ONE = "Le groupe a relevé sa prévision de chiffre d'affaires pour l'année.";
const TWO = "Les analystes attendaient une hausse plus faible des ventes en Europe.";
const THREE = "Le titre gagnait deux pour cent dans les premiers échanges à Paris.";
const kinds = (rows: readonly MergeRow[]) => rows.map(({ kind }) => kind);

test("what only one side changed is that side's, what both changed is a clash", () => {
  const ours = text(ONE.replace("relevé", "abaissé"), TWO, THREE.replace("deux", "trois"));
  const theirs = text(ONE, TWO.replace("Europe", "Asie"), THREE.replace("deux", "quatre"));
  expect(kinds(mergeBodies(text(ONE, TWO, THREE), ours, theirs))).toEqual(["ours", "theirs", "clash"]);
});

test("a paragraph that one side took out and the other rewrote is a clash, one that both took out is gone", () => {
  const rows = mergeBodies(text(ONE, TWO, THREE), text(TWO), text(ONE.replace("relevé", "abaissé"), TWO));
  expect(rows).toEqual([
    { kind: "clash", base: 0, theirs: 0 },
    { kind: "same", base: 1, ours: 0, theirs: 1 },
  ]);
});

test("the same paragraph added on both sides stands once", () => {
  const rows = mergeBodies(text(ONE), text(ONE, TWO), text(ONE, TWO, THREE));
  expect(kinds(rows)).toEqual(["same", "same", "theirs"]);
});

test("without a common text every difference is for somebody to decide", () => {
  expect(kinds(mergeBodies(undefined, text(ONE, TWO), text(ONE, THREE)))).toContain("clash");
  expect(kinds(mergeBodies(undefined, text(ONE), text(ONE)))).toEqual(["same"]);
});

test("every paragraph of both sides stands in exactly one row, in its order", () => {
  const lines = fc.array(fc.constantFrom(ONE, TWO, THREE, "Court.", "Un autre paragraphe, ajouté."), { maxLength: 6 });
  fc.assert(
    fc.property(lines, lines, lines, (base, ours, theirs) => {
      const rows = mergeBodies(text(...base), text(...ours), text(...theirs));
      for (const [side, list] of [
        ["ours", ours],
        ["theirs", theirs],
      ] as const) {
        expect(rows.flatMap((row) => row[side] ?? [])).toEqual(list.map((_, at) => at));
      }
    }),
  );
});
