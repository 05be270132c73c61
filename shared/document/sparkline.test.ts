import { expect, test } from "vitest";
import { sparkPath } from "./sparkline.ts";

test("a line goes from the oldest price to the newest, the lowest at the foot", () => {
  expect(sparkPath(["10", "12", "11"])).toBe("M2 18L36 2L70 10");
  expect(sparkPath(["5.00", "5.00"])).toBe("M2 10L70 10");
});

test("one price, or none that is a figure, is no line", () => {
  expect(sparkPath(["10"])).toBe("");
  expect(sparkPath([])).toBe("");
  expect(sparkPath(["10", "n/a"])).toBe("");
});
