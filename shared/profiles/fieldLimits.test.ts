import { expect, test } from "vitest";
import { countCharacters, fieldLimits, overflowStart } from "./fieldLimits.ts";

test("a house's own limit goes before the usual one", () => {
  expect(fieldLimits("reuters-fr").headline).toBe(64);
  expect(fieldLimits("afp-fr").headline).toBe(110);
  expect(fieldLimits("no such house")).toEqual({ headline: 110, deck: 300, slug: 80 });
});

test("characters are counted as they are read, and an overflow begins behind a whole one", () => {
  expect(countCharacters("e\u0301te\u0301 🇫🇷")).toBe(5);
  expect(overflowStart("e\u0301te\u0301 🇫🇷!", 4)).toBe(6);
  expect(overflowStart("e\u0301te\u0301 🇫🇷!", 5)).toBe(10);
  expect(overflowStart("court", 64)).toBe(5);
});
