import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUILT_IN_DIRECTORY } from "./directory.ts";

/** Each place with its words and its best code. */
const detected = (text: string): string[] =>
  BUILT_IN_DIRECTORY.detect(text).map(({ start, end, rics }) => `${text.slice(start, end)} ${rics[0]}`);

describe("names are found as they are inflected and quoted", () => {
  test.each([
    ["Le cours d'Alphabet a reculé.", ["Alphabet GOOGL.O"]],
    ["L’action Google gagne 2 %.", ["Google GOOGL.O"]],
    ["We asked Google's chief and McDonald’s.", ["Google GOOGL.O", "McDonald’s MCD.N"]],
    ["Chez L'Oréal et chez L’Oreal, on se tait.", ["L'Oréal OREP.PA", "L’Oreal OREP.PA"]],
    ["Societe Generale and Société Générale are one bank.", ["Societe Generale SOGN.PA", "Société Générale SOGN.PA"]],
    ["Procter and Gamble, Procter & Gamble", ["Procter and Gamble PG.N", "Procter & Gamble PG.N"]],
    ["NVIDIA, Nvidia et easyJet montent.", ["NVIDIA NVDA.O", "Nvidia NVDA.O", "easyJet EZJ.L"]],
    ["the S&P 500, the CAC 40 and Brent", ["S&P 500 .SPX", "CAC 40 .FCHI", "Brent LCOc1"]],
    [
      "Morgan Stanley a relevé LVMH, BNP Paribas et AXA",
      ["Morgan Stanley MS.N", "LVMH LVMH.PA", "BNP Paribas BNPP.PA", "AXA AXAF.PA"],
    ],
    ["Le Dax perd 1 %, Dell et Generali aussi", ["Dax .GDAXI", "Dell DELL.N", "Generali G.MI"]],
    ["former Facebook staff", ["Facebook META.O"]],
  ])("%s", (text, expected) => expect(detected(text)).toEqual(expected));
});

describe("a word that is a company's name too is taken for it only on evidence", () => {
  test.each([
    ["She baked an apple pie.", []],
    ["Apple pie was served.", []],
    ["Orange is a colour.", []],
    ["Le client d'Orange se plaint.", ["Orange ORAN.PA"]],
    ["Orange a annoncé un accord.", ["Orange ORAN.PA"]],
    ["Orange, premier opérateur du pays, a perdu le procès contre Orange.", ["Orange ORAN.PA", "Orange ORAN.PA"]],
    ["Target missed. The Target chief left.", ["Target TGT.N", "Target TGT.N"]],
    ["The gap widened. Visa rules changed; shell companies grew.", []],
    ["The actor Harrison Ford and the town of Orange County", []],
    ["Shell plc will drill; so will Shell.", ["Shell SHEL.L", "Shell SHEL.L"]],
    ["Payments with Visa and Mastercard", ["Visa V.N", "Mastercard MA.N"]],
    ["Il faut voir l'or et l'argent. Or, le prix monte.", []],
    ["Ups and downs, ing forms, sap and axa", []],
    ["ORANGE ET APPLE EN HAUSSE", []],
    ["In Phoenix, Mr Ball met Ms Waters, and Waters said no.", []],
    ["L'accident a eu lieu à Orange; le maire d'Orange l'a dit.", ["Orange ORAN.PA"]],
    ["Code GB et LB, BP et 3M", ["BP BP.L", "3M MMM.N"]],
  ])("%s", (text, expected) => expect(detected(text)).toEqual(expected));
});

test("one name of several shares gives them all, the verified first", () => {
  const [only] = BUILT_IN_DIRECTORY.detect("le groupe Alphabet");
  expect(only?.rics.slice(0, 2)).toEqual(["GOOGL.O", "GOOG.O"]);
});

test("a name beside its code gives the code once, and a new code is kept as it is", () => {
  expect(detected("Google Inc <GOOGL.O> and Newco <NEWC.O>")).toEqual(["GOOGL.O GOOGL.O", "NEWC.O NEWC.O"]);
  expect(detected("Microsoft <MSFT.OQ> rose; Microsoft said so")).toEqual(["MSFT.OQ MSFT.O", "Microsoft MSFT.O"]);
});

test("whatever the text, places are in order, apart, and inside it", () => {
  const piece = fc.constantFrom(
    "Apple",
    "Société Générale",
    " ",
    "<",
    "GOOGL.O",
    ">",
    "’",
    "d'",
    ".",
    "é",
    "\n",
    "Orange SA",
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((parts) => parts.join("")),
      (text) => {
        let from = 0;
        for (const { start, end, rics } of BUILT_IN_DIRECTORY.detect(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(rics.length).toBeGreaterThan(0);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
