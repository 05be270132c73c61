import { expect, test } from "vitest";
import { copySuggesting, isSuggesting, toggleSuggesting } from "./reviewing.ts";

test("a story's mode is its own, and goes along with its copy", () => {
  expect(toggleSuggesting("one")).toBe(true);
  copySuggesting("one", "copy");
  copySuggesting("two", "other");
  expect(["one", "copy", "two", "other"].map(isSuggesting)).toEqual([true, true, false, false]);
  expect(toggleSuggesting("one")).toBe(false);
  expect([isSuggesting("one"), isSuggesting("copy")]).toEqual([false, true]);
  expect(JSON.parse(localStorage.getItem("depeche.suggesting") ?? "")).toEqual(["copy"]);
});
