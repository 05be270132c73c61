import { expect, test } from "vitest";
import { openCore } from "../core.fixture.ts";

test("a name stays with its revision, can be changed and taken away, and is told to the screen", async () => {
  const core = openCore();
  const { head } = await core.call("stories.create", { language: "fr" });
  const names = async () => (await core.call("stories.revisions", { id: head.id })).map(({ name }) => name);
  const call = (name: string) => core.call("stories.nameRevision", { id: head.id, rev: 1, name });
  await call("Avant relecture");
  expect(await names()).toEqual(["Avant relecture"]);
  await call("  Relu  ");
  expect(await names()).toEqual(["Relu"]);
  expect(core.events.at(-1)).toEqual({ name: "story.changed", id: head.id });
  await call("");
  expect(await names()).toEqual([undefined]);
});

test("a revision that is not there gets no name", async () => {
  const core = openCore();
  const { head } = await core.call("stories.create", { language: "fr" });
  const reply = await core.dispatch("stories.nameRevision", { id: head.id, rev: 7, name: "Relu" });
  expect(reply).toMatchObject({ ok: false, error: { code: "notFound" } });
});
