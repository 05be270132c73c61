import { expect, test } from "vitest";
import { body, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { mergeBodies } from "#shared/document/mergeBodies.ts";
import { bodyText } from "#shared/document/paragraphs.ts";
import { StoryContent } from "#shared/domain/story.ts";
import { type Choices, mergedContent } from "./mergedContent.ts";

const first = paragraph([text("Le titre d’Alphabet "), ticker("GOOGL.O"), text(" gagnait deux pour cent lundi.")]);
const second = paragraph("Trois navires attendaient encore au large.");
const content = StoryContent.parse({
  language: "fr",
  headline: "Nous",
  provider: { name: "Reuters" },
  body: body([first, second]),
});
const side = (headline: string, ...blocks: Parameters<typeof body>[0]) => ({
  headline,
  deck: "",
  body: body(blocks),
  around: [],
});
const theirs = side("Eux", paragraph("Le titre d’Alphabet GOOGL.O gagnait trois pour cent lundi."), second);
const ours = side("Nous", first, second);
const rows = mergeBodies(ours.body, ours.body, theirs.body);
const merged = (choices: Choices) => mergedContent(content, { ours, theirs }, rows, choices);

test("what the desk keeps is its own block, codes and all; what it takes stands in the same place under the same id", () => {
  const kept = merged(new Map([["0", "ours"]]));
  expect(kept.body.root.children).toEqual([first, second]);
  const taken = merged(new Map([["headline", "theirs"]]));
  expect(taken.headline).toBe("Eux");
  expect(bodyText(taken.body)).toContain("trois pour cent");
  expect(taken.body.root.children[0]).toMatchObject({ $: (first as { $: object }).$ });
});

test("both stand one behind the other", () => {
  expect(merged(new Map([["0", "both"]])).body.root.children).toHaveLength(3);
});
