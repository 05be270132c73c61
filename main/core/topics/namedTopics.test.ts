import { expect, test } from "vitest";
import lines from "./mediaTopics.json" with { type: "json" };
import { namedTopics } from "./namedTopics.ts";

test.each(["medtop:04000000", "04000000", "http://cv.iptc.org/newscodes/mediatopic/04000000", "subj:04000000"])(
  "%s has its labels in both languages",
  (code) => {
    expect(namedTopics([{ code, name: "ECO" }])).toEqual([
      { code, en: "economy, business and finance", fr: "Économie et finances" },
    ]);
  },
);

test("a code of somebody else keeps its name, or itself; nothing is shown twice", () => {
  expect(
    namedTopics([
      { code: "N2:FR", name: "France" },
      { code: "PORTS", name: "" },
      { code: "medtop:04000000", name: "" },
      { code: "04000000", name: "" },
      { code: "", name: "" },
    ]).map(({ fr }) => fr),
  ).toEqual(["France", "PORTS", "Économie et finances"]);
});

test("nearly every topic has a French label, and every topic an English one", () => {
  const french = lines.topics.filter(([, , fr]) => fr !== "");
  expect(lines.topics.length).toBeGreaterThan(1300);
  expect(french.length / lines.topics.length).toBeGreaterThan(0.97);
  expect(lines.topics.every(([code, en]) => /^\d{8}$/.test(code ?? "") && en !== "")).toBe(true);
});
