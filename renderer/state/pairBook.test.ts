import { expect, test } from "vitest";
import { blocks, FIRST, version } from "#shared/pairs/pairs.fixture.ts";
import { createPairBook, type PairBook } from "./pairBook.ts";

const SOURCE = version([
  "The mill will close.",
  "Some 340 people work there.",
  "Unions asked for talks.",
  "It opened in 1931.",
]);

function book(): PairBook {
  const made = createPairBook(
    [],
    () => "fr",
    () => {},
  );
  made.sourceIs(SOURCE, []);
  return made;
}
const links = (one: PairBook): string[] =>
  one
    .pairs()
    .map(({ source, target }) => `${source.join("+")}=${target.join("+")}`)
    .sort();
const para = (...all: [id: string, text: string][]) =>
  all.map(([paragraphId, text]) => ({ paragraphId, text, kind: "paragraph" }));

test("Enter goes on where the source does, and to what is written already", () => {
  const one = book();
  const first = para(["a", "La papeterie fermera."]);
  one.blocksChanged([], first);
  expect(one.nextOf("a", "b")).toEqual({ add: "paragraph", id: "b" });
  one.blocksChanged(first, [...first, ...para(["b", ""])]);
  expect(links(one)).toEqual(["s1=a", "s2=b"]);
  expect(one.nextOf("a", "c")).toEqual({ go: "b" });
});

test("a split keeps the source on both halves; undo makes it one again", () => {
  const one = book();
  const whole = para(["a", "La papeterie va fermer."], ["b", "Quelque 340 personnes y travaillent."]);
  one.blocksChanged([], whole);
  const before = links(one);
  const split = para(["a", "La papeterie "], ["x", "va fermer."], ["b", "Quelque 340 personnes y travaillent."]);
  one.blocksChanged(whole, split);
  expect(links(one)).toEqual(["s1=a+x", "s2=b"]);
  one.blocksChanged(split, whole);
  expect(links(one)).toEqual(before);
});

test("joined paragraphs stand for both sources; undo gives each its own back", () => {
  const one = book();
  const two = para(["a", "La papeterie fermera."], ["b", "Quelque 340 personnes y travaillent."]);
  one.blocksChanged([], two);
  const joined = para(["a", "La papeterie fermera. Quelque 340 personnes y travaillent."]);
  one.blocksChanged(two, joined);
  expect(links(one)).toEqual(["s1+s2=a"]);
  one.blocksChanged(joined, two);
  expect(links(one)).toEqual(["s1=a", "s2=b"]);
});

test("a paragraph that is cut and pasted elsewhere keeps its source; one that is only deleted frees it", () => {
  const one = book();
  const two = para(["a", "La papeterie fermera."], ["b", "Quelque 340 personnes y travaillent."]);
  one.blocksChanged([], two);
  const cut = two.slice(0, 1);
  one.blocksChanged(two, cut);
  expect(links(one)).toEqual(["s1=a"]);
  one.blocksChanged(cut, two.toReversed());
  expect(links(one)).toEqual(["s1=a", "s2=b"]);
});

test("a story whose pairs nobody knows is laid beside its source by what it says", () => {
  const one = book();
  one.blocksChanged(
    [],
    para(
      ["a", "La papeterie fermera."],
      ["b", "Les syndicats demandent à être reçus."],
      ["c", "Elle a ouvert en 1931."],
    ),
  );
  expect(links(one)).toContain("s4=c");
  expect(one.pairOf("a")).toMatchObject({ source: ["s1"], item: FIRST });
});

test("a paragraph that becomes a crosshead is still the same one", () => {
  const one = book();
  const before = blocks("t", ["La papeterie va fermer.", "Quelque 340 personnes y travaillent."]);
  one.blocksChanged([], before);
  const [first] = before;
  if (!first) throw new Error("two blocks");
  one.blocksChanged(before, [
    first,
    { paragraphId: "new", kind: "crosshead", text: "Quelque 340 personnes y travaillent." },
  ]);
  expect(one.pairOf("new")?.source).toEqual(["s2"]);
});
