import fc from "fast-check";
import { expect, test } from "vitest";
import { Language } from "#shared/domain/language.ts";
import { formsOfHeadline } from "#shared/domain/storyForm.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { tagHeadline, untagHeadline } from "./headlineTags.ts";

test.each([
  ["reuters-en", "en", "prefix", { of: "correct" }, "CORRECTED-Oil rises"],
  ["reuters-en", "en", "prefix", { of: "update", updates: 1 }, "UPDATE 2-Oil rises"],
  ["ap-en", "en", "prefix", { of: "update", updates: 1 }, "UPDATE - Oil rises"],
  ["ap-en", "en", "suffix", { of: "correct" }, "Oil rises (CORRECTED)"],
  ["reuters-fr", "fr", "prefix", { of: "correct" }, "RECTIFICATIF-Oil rises"],
  ["afp-fr", "fr", "suffix", { of: "correct" }, "Oil rises (RECTIFICATIF)"],
  ["reuters-en", "en", "none", { of: "correct" }, "Oil rises"],
  ["reuters-en", "en", "prefix", { of: undefined }, "Oil rises"],
  // a house of another language than the story's has nothing to say
  ["reuters-en", "de", "prefix", { of: "correct" }, "KORREKTUR - Oil rises"],
] as const)("%s in %s, %s, %o", (profile, language, place, tagging, printed) => {
  expect(tagHeadline("Oil rises", { language, profile }, place, tagging)).toBe(printed);
});

test.each(["CORRECTED-Oil rises", "CORRECTED-UPDATE 1-Oil rises", "Oil rises (CORRECTED)"])(
  "%s is not tagged twice",
  (headline) => {
    const story = { language: "en", profile: "reuters-en" } as const;
    expect(tagHeadline(headline, story, "prefix", { of: "correct" })).toBe(headline);
  },
);

test("a tag comes off as it came on, and French and English ones are read as what they are", () => {
  const houses = HOUSE_PROFILES.all.map(({ id, language }) => ({ profile: id, language }));
  const others = Language.options.map((language) => ({ profile: "", language }));
  fc.assert(
    fc.property(
      fc.constantFrom(...houses, ...others),
      fc.constantFrom("prefix", "suffix"),
      fc.constantFrom("correct", "update"),
      fc.nat(20),
      fc.constantFrom("Oil rises", "Le port (enfin) rouvre", "2024-25: ein Jahr", "La fin - ou presque"),
      (story, place, of, updates, headline) => {
        const printed = tagHeadline(headline, story, place, { of, updates });
        expect(printed).not.toBe(headline);
        expect(untagHeadline(printed, story.language)).toBe(headline);
        if (place === "suffix" || (story.language !== "fr" && story.language !== "en")) return;
        expect(formsOfHeadline(printed)).toEqual([of === "correct" ? "correction" : "update"]);
      },
    ),
    { numRuns: 300 },
  );
});
