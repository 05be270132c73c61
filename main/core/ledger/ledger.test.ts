import { expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newWireItemId } from "#shared/domain/ids.ts";
import type { LedgerRow } from "#shared/domain/ledger.ts";
import { pairedTexts } from "../checks/pairedTexts.ts";
import { BUILT_IN_DIRECTORY } from "../instruments/directory.ts";
import { storyContent, wireContent } from "../store/store.fixture.ts";
import { figureRows } from "./figureRows.ts";
import { ledgerPairs } from "./ledgerPair.ts";
import { nameRows } from "./nameRows.ts";
import { quoteRows } from "./quoteRows.ts";
import { spellingRows } from "./spellingRows.ts";

const SOURCE = [
  'Volkswagen will invest $2.5 billion in London by 2027, analyst Ilse Brandt said. "We looked at every way out."',
  "Germany has 340 plants; Microsoft MSFT.O runs 12 of them in Geneva.",
  "Shares fell 3.4% on Monday.",
];
const TARGET = [
  "Volkswagen investira 2,7 milliards de dollars à Londres d'ici 2027, a dit l'analyste Ilse Brandtt. \"Nous avons tout examiné.\"",
  "L'Allemagne compte 340 usines; Microsoft MSFT.O en exploite 12 à Genève, selon le S&P 500 et le S&P-500, et 7 ailleurs.",
];

const pairs = (target: readonly string[]) =>
  ledgerPairs(
    pairedTexts(storyContent({ body: body(target.map(paragraph)) }), {
      item: newWireItemId(),
      content: wireContent({ body: body(SOURCE.map(paragraph)) }),
    }),
  );
const lines = (rows: readonly LedgerRow[]): string[] =>
  rows.map(({ kind, state, source, target }) => `${kind} ${state}: ${source} = ${target}`);

test("figures and dates are ticked by value; a changed one, one too many and one to come stand out", () => {
  const rows = lines(figureRows(pairs(TARGET), "en", "fr"));
  expect(rows).toContain("figure changed: $2.5 billion = 2,7 milliards de dollars");
  expect(rows).toContain("figure found: 340 = 340");
  expect(rows).toContain("figure extra:  = 7");
  expect(rows).toContain("figure open: 3.4% = ");
  expect(rows).toContain("date open: Monday = ");
});

test("people, companies, codes and places, each in the translation's own form", () => {
  const rows = lines(nameRows(pairs(TARGET), BUILT_IN_DIRECTORY, { from: "en", to: "fr" }));
  expect(rows).toContain("company found: Volkswagen = Volkswagen");
  expect(rows).toContain("code found: MSFT.O = MSFT.O");
  expect(rows).toContain("place found: London = Londres");
  expect(rows).toContain("place found: Geneva = Genève");
  expect(rows).toContain("person found: Ilse Brandt = Ilse Brandt");
});

test("a quotation has its speaker, and is missing where its paragraph is written without it", () => {
  expect(quoteRows(pairs(TARGET))).toMatchObject([{ state: "found", speaker: "Ilse Brandt" }]);
  expect(
    quoteRows(pairs(["Volkswagen investira 2,5 milliards de dollars à Londres d'ici 2027, a dit Ilse Brandt."])),
  ).toMatchObject([{ state: "missing", source: "We looked at every way out." }]);
});

test("a name that the translation writes in two ways", () => {
  expect(lines(spellingRows(pairs(TARGET)))).toEqual(["company inconsistent: S&P 500 = S&P-500"]);
});
