import { describe, expect, test } from "vitest";
import type { Language } from "#shared/domain/language.ts";
import { createTermFinder } from "./createTermFinder.ts";

const found = (language: Language, terms: readonly string[], text: string): string[] =>
  createTermFinder(
    terms.map((one) => ({ text: one })),
    language,
  )
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe("a term is found in the forms that copy gives it", () => {
  test.each<[Language, string, string, string[]]>([
    ["fr", "taux directeur", "La BCE a relevé ses taux directeurs.", ["taux directeurs"]],
    ["fr", "banque centrale", "Les banques centrales temporisent.", ["banques centrales"]],
    ["fr", "action", "L’action gagne 2 %, les actions reculent.", ["action", "actions"]],
    ["fr", "journal", "deux journaux français", ["journaux"]],
    ["fr", "bénéfice net", "BÉNÉFICE NET EN BAISSE", ["BÉNÉFICE NET"]],
    ["fr", "résultat", "RESULTATS DU TRIMESTRE", ["RESULTATS"]],
    ["fr", "taux d'intérêt", "les taux d’intérêt", ["taux d’intérêt"]],
    ["fr", "sous-jacent", "l’inflation sous\u2011jacente", ["sous\u2011jacente"]],
    ["en", "share buyback", "two share buybacks, one share-buyback", ["share buybacks", "share-buyback"]],
    ["en", "layoff", "The layoffs began.", ["layoffs"]],
    ["de", "Anleihe", "Die Anleihen legten zu.", ["Anleihen"]],
    ["es", "acción", "las acciones de la empresa", ["acciones"]],
    ["it", "obbligazione", "le obbligazioni", ["obbligazioni"]],
    ["pt", "ação", "as ações caíram", []], // an irregular plural that the stemmer does not know
    ["en", "Fed", "He fed the cat while the Fed met.", ["Fed"]],
    ["en", "ETF", "Two ETFs and an ETF", ["ETFs", "ETF"]],
    ["fr", "CAC", "le cac 40 et le CAC 40", ["CAC"]],
  ])("%s %s in “%s”", (language, term, text, hits) => expect(found(language, [term], text)).toEqual(hits));
});

test("the longest term wins, and a comma or a full stop parts two words", () => {
  expect(found("en", ["rate", "interest rate"], "The interest rate rose.")).toEqual(["interest rate"]);
  expect(found("en", ["interest rate"], "of interest, rate moves; interest. Rate")).toEqual([]);
});

test("two entries with one wording are both met", () => {
  const finder = createTermFinder(
    [
      { text: "share", id: 1 },
      { text: "shares", id: 2 },
    ],
    "en",
  );
  expect(finder.find("the shares").map(({ term }) => term.id)).toEqual([1, 2]);
});
