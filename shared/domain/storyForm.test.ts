import { expect, test } from "vitest";
import { formOfVersion, formsDisagree, formsOfHeadline, formsOfSlug, slugRoot } from "./storyForm.ts";

test.each([
  ["CORRECTED-UPDATE 1-Chipmaker plans plant", ["correction", "update"]],
  ["UPDATE 3-Oil slips", ["update"]],
  ["ACTUALISATION 2 - Le port rouvre", ["update"]],
  ["CORRIGÉ-Airbus livre 40 appareils", ["correction"]],
  ["REFILE-Shares rise", ["refile"]],
  ["STORY WITHDRAWN-Bank denies", ["withdrawal"]],
  ["WRAPUP 1-Oil slips", []],
  ["US STOCKS-Wall Street ends mixed", []],
  ["Corrected figures shock markets", []],
  ["Update - nothing", ["update"]],
  ["", []],
])("the tags of %s", (headline, forms) => expect(formsOfHeadline(headline)).toEqual(forms));

test.each([
  ["USA-WEATHER/ (UPDATE 1, PIX, CORRECTED)", "USA-WEATHER/", ["update", "correction"]],
  ["usa-weather/", "USA-WEATHER/", []],
  ["OIL-PRICES/ (WRAPUP 1)", "OIL-PRICES/", []],
  ["BANK/ (UPDATE 2", "BANK/", ["update"]],
])("the slug %s", (slug, root, forms) => {
  expect(slugRoot(slug)).toBe(root);
  expect(formsOfSlug(slug)).toEqual(forms);
});

test("the gravest word of a version counts", () => {
  expect(formOfVersion("UPDATE 2-Oil", "OIL/ (CORRECTED)")).toBe("correction");
  expect(formOfVersion("Oil", "OIL/")).toBeUndefined();
});

test.each([
  ["CORRECTED-Oil", "OIL/ (CORRECTED)", "correction", false],
  ["CORRECTED-UPDATE 1-Oil", "OIL/ (UPDATE 1)", "none", false],
  ["CORRECTED-Oil", "OIL/", "refile", true],
  ["REFILE-Oil", "OIL/ (CORRECTED)", "none", false],
  ["STORY WITHDRAWN-Oil", "OIL/ (CORRECTED)", "none", true],
  ["REFILE-Oil", "OIL/ (CORRECTED)", "withdrawal", true],
  ["UPDATE 1-Oil", "OIL/", "correction", false],
  ["Oil", "OIL/", "update", false],
] as const)("%s, %s and signal %s disagree: %s", (headline, slug, signal, isMismatch) =>
  expect(formsDisagree(headline, slug, signal)).toBe(isMismatch),
);
