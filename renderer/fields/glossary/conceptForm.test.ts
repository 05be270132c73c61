import { expect, test } from "vitest";
import type { Concept } from "#shared/domain/glossary.ts";
import { conceptOf, emptyForm, formOf } from "./conceptForm.ts";

test("a concept that goes through its form unchanged is the same", () => {
  const concept: Concept = {
    key: "k",
    subject: "bourse",
    note: "",
    terms: [
      { language: "en", text: "bond", status: "preferred" },
      { language: "fr", text: "obligation", status: "preferred" },
      { language: "fr", text: "emprunt", status: "admitted" },
      { language: "fr", text: "bond", status: "forbidden" },
    ],
  };
  expect(conceptOf(formOf(concept))).toEqual(concept);
});

test("a form without a wording is no entry", () => {
  expect(conceptOf(emptyForm())).toBeUndefined();
  expect(conceptOf(emptyForm("en", " | "))).toBeUndefined();
  expect(conceptOf(emptyForm("en", "bond"))?.terms).toEqual([{ language: "en", text: "bond", status: "preferred" }]);
});
