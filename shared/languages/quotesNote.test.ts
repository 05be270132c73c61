import { expect, test } from "vitest";
import { quotesNote } from "./quotesNote.ts";

const value = (source: string, at?: string) => ({
  ric: "A.PA",
  name: "A",
  quote: { price: "1", currency: "EUR", source, ...(at ? { at } : {}) },
});

test("the newest time and every source once, in the story's language and zone", () => {
  const values = [
    value("Cours Exemple", "2025-02-05T12:34:00Z"),
    value("typed", "2025-02-05T10:00:00Z"),
    value("Cours Exemple", "2025-02-05T11:00:00Z"),
  ];
  expect(quotesNote(values, "fr", "Europe/Paris")).toBe(
    "Cours du 5 février 2025 à 13:34 · Cours Exemple · saisis par la rédaction",
  );
  expect(quotesNote(values, "en", "Europe/London")).toMatch(
    /^Prices of 5 February 2025 at 12:34 · Cours Exemple · entered by the desk$/,
  );
});

test("prices without a time have no note", () => {
  expect(quotesNote([value("typed")], "fr", "Europe/Paris")).toBe("");
  expect(quotesNote([], "fr", "Europe/Paris")).toBe("");
});
