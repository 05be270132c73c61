import { expect, test } from "vitest";
import { StoryContent } from "#shared/domain/story.ts";
import { diffRaw } from "./diffRaw.ts";
import { body, paragraph } from "./makeBody.ts";

/** Once, because every paragraph is born with an id of its own. */
const BODY = body([paragraph("Un.")]);

const content = (change: object): StoryContent =>
  StoryContent.parse({
    language: "fr",
    headline: "Un titre",
    provider: { name: "Reuters" },
    body: BODY,
    ...change,
  });

test("every field that differs is there as it is stored, and nothing far from it", () => {
  const lines = diffRaw(content({ slug: "USINE/" }), content({ slug: "USINE/BIS", urgency: 2 }));
  const changed = lines
    .filter(({ kind }) => kind !== "same" && kind !== "gap")
    .map(({ kind, text }) => `${kind} ${text}`);
  expect(changed).toEqual([
    'removed  "slug": "USINE/",',
    'removed  "urgency": 4,',
    'added  "slug": "USINE/BIS",',
    'added  "urgency": 2,',
  ]);
  expect(lines.some(({ text }) => text.includes('"related"'))).toBe(true); // two lines around a change stay
  expect(lines.some(({ text }) => text.includes('"text"'))).toBe(false);
});

test("a text compared with itself has no lines", () => {
  expect(diffRaw(content({}), content({}))).toEqual([]);
});

test("the order of fields is no difference", () => {
  const { slug, ...rest } = content({ slug: "USINE/" });
  expect(diffRaw({ slug, ...rest }, { ...rest, slug })).toEqual([]);
});
