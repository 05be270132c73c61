import { expect, test } from "vitest";
import { newStoryId } from "#shared/domain/ids.ts";
import { openCore } from "../core.fixture.ts";

test("words are kept for a story, a person and the desk, each once, and taken away again", async () => {
  const core = openCore();
  const { head } = await core.call("stories.create", { language: "fr" });
  const storyId = head.id;
  await core.call("spelling.add", { word: "Vroulac", scope: "story", storyId });
  await core.call("spelling.add", { word: "minoritaire", scope: "own" });
  await core.call("spelling.add", { word: "Zentara", scope: "desk" });
  await core.call("spelling.add", { word: "Zentara", scope: "desk" });
  expect(await core.call("spelling.words", { storyId })).toEqual([
    { word: "minoritaire", scope: "own" },
    { word: "Vroulac", scope: "story", storyId },
    { word: "Zentara", scope: "desk" },
  ]);
  const everywhere = await core.call("spelling.words", {});
  expect(everywhere.map(({ word }) => word)).toEqual(["minoritaire", "Zentara"]);
  expect(await core.call("spelling.remove", { word: "Zentara", scope: "desk" })).toEqual({ removed: true });
  expect(await core.call("spelling.remove", { word: "Zentara", scope: "desk" })).toEqual({ removed: false });
});

test("a word of a story needs a story that is there", async () => {
  const core = openCore();
  const add = (storyId?: ReturnType<typeof newStoryId>) =>
    core.dispatch("spelling.add", { word: "Vroulac", scope: "story", storyId });
  expect(await add()).toMatchObject({ ok: false, error: { code: "input.invalid" } });
  expect(await add(newStoryId())).toMatchObject({ ok: false, error: { code: "notFound" } });
});
