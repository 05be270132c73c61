import { expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { newWireItemId } from "#shared/domain/ids.ts";
import { markOf } from "#shared/pairs/pairState.ts";
import { storyContent, wireContent } from "../store/store.fixture.ts";
import { storyProgress } from "./storyProgress.ts";

const item = newWireItemId();
const source = body(
  ["The mill will close.", "Some 340 people work there.", "Unions asked.", "It opened."].map(paragraph),
);
const target = body(["L'usine fermera.", "Quelque 340 personnes", ""].map(paragraph));
const [s1 = "", s2 = "", s3 = "", s4 = ""] = paragraphsOf(source).map((one) => one.paragraphId);
const [t1 = "", t2 = "", t3 = ""] = paragraphsOf(target).map((one) => one.paragraphId);
const taken = { item, content: wireContent({ body: source }) };

test("words of the source count as done, begun or left, paragraph by paragraph", () => {
  const pairs = [
    { source: [s1], target: [t1], item, done: markOf("L'usine fermera.") },
    { source: [s2], target: [t2], item },
    { source: [s3], target: [t3], item },
  ];
  expect(storyProgress(storyContent({ body: target, pairs }), [taken])).toEqual({ words: 13, done: 4, begun: 5 });
});

test("what is left out on purpose is done; what changed after it was done is only begun", () => {
  const pairs = [
    { source: [s1], target: [t1], item, done: markOf("L'usine a fermé.") },
    { source: [s4], target: [], item },
  ];
  expect(storyProgress(storyContent({ body: target, pairs }), [taken])).toEqual({ words: 13, done: 2, begun: 4 });
});

test("a longer paragraph of an older version does not make more than the whole", () => {
  const older = { item: newWireItemId(), content: wireContent({ body: body([paragraph("word ".repeat(40))]) }) };
  const [old = ""] = paragraphsOf(older.content.body).map((one) => one.paragraphId);
  const pairs = [{ source: [old], target: [t1], item: older.item, done: markOf("L'usine fermera.") }];
  expect(storyProgress(storyContent({ body: target, pairs }), [taken, older])).toEqual({
    words: 13,
    done: 13,
    begun: 0,
  });
});
