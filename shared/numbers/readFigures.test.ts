import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNumbers } from "./compareNumbers.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { readFigures } from "./readFigures.ts";

const read = (text: string, language = english): string[] =>
  readFigures(text, language)
    .filter(({ demand }) => demand === "must")
    .map(({ readings: [{ kind, value, unit }], sign }) => [kind, sign + value, unit].filter(Boolean).join(" "));

test.each([
  ["$2.5bn", ["amount 2500000000 USD"]],
  ["US$84.12 a barrel", ["amount 84.12 USD"]],
  ["EUR 1.5 million", ["amount 1500000 EUR"]],
  ["two hundred and fifty thousand", ["amount 250000"]],
  ["two-thirds", ["amount 2/3"]],
  ["2-1/2 percent", ["amount 2.5 %"]],
  ["0030 GMT", ["time 00:30 GMT"]],
  ["12:15 a.m.", ["time 00:15"]],
  ["Feb. 29, 2024", ["date 02-29", "amount 2024"]],
  ["the 1990s", ["decade 1990"]],
  ["1.5 trillion yen", ["amount 1500000000000 JPY"]],
  ["S&P 500, CAC 40, Covid-19 and G20", []],
  ["Apple <AAPL.O>, 0700.HK, US10YT=RR, LCOc1, [nL8N3OX1AB]", []],
  ["call +44 20 7250 1122 or write to desk24@example.com", []],
])("in English: %s", (text, figures) => expect(read(text)).toEqual(figures));

test.each([
  ["2,5 milliards d’euros", ["amount 2500000000 EUR"]],
  ["1.234,5 points", ["amount 1234.5 point"]],
  ["1\u202f234,5 points", ["amount 1234.5 point"]],
  ["1\u00a0234\u00a0567", ["amount 1234567"]],
  ["0,25 point de pourcentage", ["amount 0.25 pp"]],
  ["quatre-vingt-dix-sept mille", ["amount 97000"]],
  ["soixante et onze", ["amount 71"]],
  ["mille deux cents", ["amount 1200"]],
  ["le 1er mai 2025", ["date 05-01", "amount 2025"]],
  ["18H45 GMT", ["time 18:45 GMT"]],
  ["1h34 de l'après-midi", ["time 13:34"]],
  ["au XXIe siècle", ["ordinal 21"]],
  ["une vingtaine", ["amount 20"]],
  ["un milliard et demi", ["amount 1500000000"]],
  ["(-1,62%)", ["amount -1.62 %"]],
  ["au moins 5 degrés, moins 5 degrés", ["amount 5 deg", "amount -5 deg"]],
  ["Tél. 01 49 49 50 00", []],
])("in French: %s", (text, figures) => expect(read(text, french)).toEqual(figures));

const grouped = (whole: number, separator: string): string => String(whole).replace(/\B(?=(?:\d{3})+$)/g, separator);
const amount = fc.record({
  whole: fc.integer({ min: 2, max: 99_999_999 }),
  cents: fc.integer({ min: 0, max: 99 }),
  separator: fc.constantFrom(".", " ", "\u00a0", "\u202f", ""),
});

test("an amount is the same however its thousands are set, and another one as soon as a digit is", () => {
  fc.assert(
    fc.property(amount, fc.nat(), ({ whole, cents, separator }, pick) => {
      const decimals = String(cents).padStart(2, "0");
      const source = `It paid $${grouped(whole, ",")}.${decimals}.`;
      const figure = `${grouped(whole, separator)},${decimals}`;
      expect(compareNumbers(source, `Il a payé ${figure} dollars.`, "en", "fr")).toEqual([]);
      const places = [...figure.matchAll(/\d/g)].map(({ index }) => index);
      const at = places[pick % places.length] ?? 0;
      const wrong = `${figure.slice(0, at)}${(Number(figure[at]) + 1) % 10}${figure.slice(at + 1)}`;
      expect(compareNumbers(source, `Il a payé ${wrong} dollars.`, "en", "fr")).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("no text breaks the reader, and every figure is where it says", () => {
  const piece = fc.constantFrom(
    ..."3 12,5 1.000 $ € % M m million billions d' de et - ( ) . , : ½ 2/3 1h 13h34 XIV un cent vingt mai 5e ' à".split(
      " ",
    ),
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), fc.constantFrom(english, french), (pieces, language) => {
      const text = pieces.join("");
      for (const { start, end, text: printed } of readFigures(text, language)) {
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(printed);
      }
    }),
    { numRuns: 2000 },
  );
});
