import { expect, test } from "vitest";
import { body, figure, paragraph } from "#shared/document/makeBody.ts";
import { newStoryId } from "#shared/domain/ids.ts";
import { fileOf, wireItemOf } from "../publishing/adapters/folder/droppedItem.ts";
import { publishedStory } from "../publishing/freeze.ts";
import { storyContent } from "../store/store.fixture.ts";
import { SCHEMAS } from "./schemas.fixture.ts";

const FILM = { mediaId: "a".repeat(64), mediaType: "video/mp4", caption: "Le bac", credit: "Exemple", alt: "Un bac" };

test.each([
  ["ninjs", /\.mp4","type":"video"/],
  ["newsml-g2", /ninat:video[\s\S]*contenttype="video\/mp4"/],
  ["nitf", /media-type="video"[\s\S]*mime-type="video\/mp4"/],
] as const)("a film is one in %s too, by the standard's own schema", (format, said) => {
  const content = storyContent({ headline: "Le bac part", body: body([paragraph("Texte."), figure(FILM)]) });
  const story = publishedStory(newStoryId(), 1, content, "Europe/Paris", { advisory: "" });
  const { text } = fileOf(wireItemOf(story, "publish", "2025-02-05T12:34:00Z"), format);
  expect(text).toMatch(said);
  expect(text).toContain(".mp4");
  expect(SCHEMAS[format]?.(text)).toEqual([]);
});
