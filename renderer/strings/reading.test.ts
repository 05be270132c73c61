import { expect, test } from "vitest";
import { READING_REASONS } from "#shared/domain/readingReasons.ts";
import { readingEn } from "./reading.en.ts";
import { readingFr } from "./reading.fr.ts";

const filled = (clause: string): string[] => (clause.match(/\{\{\w+\}\}/g) ?? []).sort();

test.each(Object.entries(READING_REASONS))("the reason %s says the same in French", (code, clause) => {
  const french = readingFr[`reading.${code as keyof typeof READING_REASONS}`]; // the codes of the table itself
  expect(french).not.toBe(clause);
  // the fault of a field is told by a library, in English only
  expect(filled(french)).toEqual(filled(clause).filter((one) => one !== "{{fault}}"));
  expect(french).not.toMatch(/[ '](?=[:;?!»])|'/);
});

test("the English interface says what the command line says", () => {
  expect(readingEn["reading.pdf"]).toBe(READING_REASONS.pdf);
});
