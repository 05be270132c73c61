import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Credit } from "#shared/domain/credits.ts";
import { LANGUAGES, Language } from "#shared/domain/language.ts";
import { formatCreditLine } from "./formatCredits.ts";
import { isCreditLine, parseCreditLine } from "./parseCredits.ts";

type Row = { readonly language: Language; readonly line: string; readonly people: string; readonly rest: string };

const ROWS: readonly Row[] = readFileSync(new URL("creditLines.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((row) => row !== "" && !row.startsWith("#"))
  .map((row) => {
    const [language, line = "", people = "", rest = ""] = row.split("\t");
    return { language: Language.parse(language), line, people, rest };
  });

const shown = ({ role, of, name, org, place }: Credit): string =>
  `${role}${of ? `/${of}` : ""}:${name}${org ? ` of ${org}` : ""}${place ? `@${place}` : ""}`;

describe("every line gives the people in it, and keeps what it does not understand", () => {
  test.each(ROWS)("$language: $line", ({ language, line, people, rest }) => {
    const read = parseCreditLine(line, language);
    expect(read.credits.map(shown).join(" | ")).toBe(people);
    expect(read.rest).toBe(rest);
    expect(isCreditLine(line, language)).toBe(people !== "");
  });
});

test("what is read and printed reads and prints the same again", () => {
  for (const { language, line } of ROWS) {
    const { credits } = parseCreditLine(line, language);
    const printed = formatCreditLine(credits, language);
    expect(parseCreditLine(printed, language)).toEqual({ credits, rest: "" });
    expect(formatCreditLine(parseCreditLine(printed, language).credits, language)).toBe(printed);
  }
});

test.each([
  ["((Traduction automatisée par Exemple Presse))", "fr"],
  ["(Machine translated by Example Press)", "en"],
  ["(Maschinell übersetzt)", "de"],
  ["(Traducido automáticamente)", "es"],
  ["(Traduzione automatica)", "it"],
  ["(Texto traduzido por inteligência artificial)", "pt"],
] as const)("a machine's notice says so, and credits nobody: %s", (line, language) => {
  expect(parseCreditLine(line, language)).toMatchObject({ credits: [], isMachine: true });
});

test("there are enough lines in every language to mean something", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(120);
  for (const language of LANGUAGES) {
    expect(ROWS.filter((row) => row.language === language).length).toBeGreaterThanOrEqual(15);
  }
});
