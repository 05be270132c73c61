import fc from "fast-check";
import { expect, test } from "vitest";
import { createFinder, type FindQuery, replacementOf } from "./find.ts";

const query = (words: string, change: Partial<FindQuery> = {}): FindQuery => ({
  words,
  isPattern: false,
  isWholeWord: false,
  matchesCase: false,
  matchesAccents: false,
  ...change,
});
const found = (text: string, words: string, change: Partial<FindQuery> = {}): string[] | undefined =>
  createFinder(query(words, change))?.(text).map((one) => `${one.start} ${one.text}`);

const TEXT = "L'État et l'Etat : les ETATS, un état, 3.5 (3,5)";

test.each<[string, Partial<FindQuery>, string[] | undefined]>([
  ["etat", {}, ["2 État", "12 Etat", "23 ETAT", "33 état"]],
  ["etat", { matchesAccents: true }, ["12 Etat", "23 ETAT"]],
  ["Etat", { matchesCase: true, matchesAccents: true }, ["12 Etat"]],
  ["etat", { isWholeWord: true }, ["2 État", "12 Etat", "33 état"]],
  ["3.5", {}, ["39 3.5"]],
  ["\\d[.,]\\d", { isPattern: true }, ["39 3.5", "44 3,5"]],
  ["(", {}, ["43 ("]],
  ["(", { isPattern: true }, undefined],
  ["x*", { isPattern: true }, []],
  ["", {}, []],
])("%s with %j", (words, change, expected) => expect(found(TEXT, words, change)).toEqual(expected));

test("an expression's groups can be used in what replaces it; plain words stay plain", () => {
  const dates = query("(\\d+)/(\\d+)", { isPattern: true });
  const [first] = createFinder(dates)?.("le 5/2") ?? [];
  expect(first && replacementOf(dates, first, "$2.$1")).toBe("2.5");
  const plain = query("a");
  const [letter] = createFinder(plain)?.("a") ?? [];
  expect(letter && replacementOf(plain, letter, "$1")).toBe("$1");
});

test("what is found is there, wherever it is, and plain words never fail", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, words, after) => {
      const hits = createFinder(query(words, { matchesCase: true, matchesAccents: true }))?.(before + words + after);
      expect(hits?.length).toBeGreaterThan(0);
      for (const { start, end, text } of hits ?? []) expect((before + words + after).slice(start, end)).toBe(text);
    }),
  );
});

test("groups are replaced as they stand in the text, with the accents that did not count, and looking around helps", () => {
  const found = (words: string, text: string) => {
    const query = { words, isPattern: true, isWholeWord: false, matchesCase: false, matchesAccents: false };
    const [first] = createFinder(query)?.(text) ?? [];
    return (by: string) => first && replacementOf(query, first, by);
  };
  expect(found("(e)tat (?<name>\\w+)", "L'État généreux")("$1/$<name>/$&/$$/$12/$3")).toBe(
    "É/généreux/État généreux/$/É2/$3",
  );
  expect(found("(?<=de )(\\d+)", "plus de 30")("$1 000")).toBe("30 000");
  expect(found("(a)|(b)", "b")("[$1$2]")).toBe("[b]");
});
