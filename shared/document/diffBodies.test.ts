import fc from "fast-check";
import { expect, test } from "vitest";
import { diffBodies } from "./diffBodies.ts";
import { diffWords } from "./diffWords.ts";
import { body, crosshead, paragraph } from "./makeBody.ts";

const bodyOf = (...texts: string[]) => body(texts.map((text) => paragraph(text)));
const marked = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

test.each([
  ["worth 2.4 billion euros", "worth 1.4 billion euros", "worth [-2.4-]{+1.4+} billion euros"],
  ["il a dit oui hier", "il a répondu non hier", "il a [-dit oui-]{+répondu non+} hier"],
  ["un deux", "un deux trois", "un deux{+ trois+}"],
  ["l'usine", "l'atelier", "l'[-usine-]{+atelier+}"],
  ["1\u202f234,5 points", "1\u202f234,6 points", "[-1\u202f234,5-]{+1\u202f234,6+} points"],
  ["pareil", "pareil", "pareil"],
])("%s → %s", (before, after, expected) => expect(marked(before, after)).toBe(expected));

test("blocks that stayed, changed, came and went are told apart, and none is crossed", () => {
  const before = bodyOf(
    "The plant will cost 2.4 billion euros, two people said.",
    "The mayor welcomed it.",
    "Shares fell 3%.",
  );
  const after = bodyOf(
    "The plant will cost 1.4 billion euros, two people said.",
    "Unions asked for talks on pay.",
    "Shares fell 3%.",
    "The company declined to comment.",
  );
  expect(
    diffBodies(before, after).map(({ kind, after: block, before: old }) => [kind, (block ?? old)?.text.slice(0, 10)]),
  ).toEqual([
    ["changed", "The plant "],
    ["removed", "The mayor "],
    ["added", "Unions ask"],
    ["same", "Shares fel"],
    ["added", "The compan"],
  ]);
});

test("a paragraph that became a crosshead with the same words is a change", () => {
  const [only] = diffBodies(bodyOf("NO RULES"), body([crosshead("NO RULES")]));
  expect(only).toMatchObject({ kind: "changed", words: [{ kind: "same", text: "NO RULES" }] });
});

test("both sides are there whole and in order, whatever changed", () => {
  const texts = fc.array(fc.constantFrom("a b c d", "a b c e", "x y z", "f g", "", "a b x"), { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const diff = diffBodies(bodyOf(...one), bodyOf(...other));
      const side = (name: "before" | "after") => diff.flatMap((block) => block[name]?.text ?? []);
      expect(side("before")).toEqual(one);
      expect(side("after")).toEqual(other);
      for (const { words, before, after } of diff) {
        const read = (kind: string) =>
          words.flatMap((piece) => (piece.kind === "same" || piece.kind === kind ? piece.text : [])).join("");
        if (before) expect(read("removed")).toBe(before.text);
        if (after) expect(read("added")).toBe(after.text);
      }
    }),
  );
});
