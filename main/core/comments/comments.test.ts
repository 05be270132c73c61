import { expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newId } from "#shared/domain/ids.ts";
import { openCore } from "../core.fixture.ts";

async function story() {
  const core = openCore();
  const { head } = await core.call("stories.create", { language: "fr" });
  const storyId = head.id;
  const id = newId();
  return { core, storyId, id, list: () => core.call("comments.list", { storyId }) };
}

test("a comment is answered, settled and opened again by an answer", async () => {
  const { core, storyId, id, list } = await story();
  await core.call("comments.add", { storyId, id, quote: "le bac", text: "  Lequel ?  " });
  expect(core.events.at(-1)).toEqual({ name: "comments.changed", storyId });
  await core.call("comments.reply", { storyId, id, text: "Celui de midi." });
  expect(await list()).toMatchObject([
    { id, quote: "le bac", text: "Lequel ?", replies: [{ text: "Celui de midi." }] },
  ]);
  await core.call("comments.resolve", { storyId, id, isResolved: true });
  expect((await list())[0]?.resolved?.by.name).toBe((await list())[0]?.by.name);
  await core.call("comments.reply", { storyId, id, text: "Non, du soir." });
  expect((await list())[0]).not.toHaveProperty("resolved");
});

test("a comment is taken back with its answers, an answer alone", async () => {
  const { core, storyId, id, list } = await story();
  await core.call("comments.add", { storyId, id, quote: "", text: "Un" });
  const { replies } = await core.call("comments.reply", { storyId, id, text: "Deux" });
  await core.call("comments.reply", { storyId, id, text: "Trois" });
  await core.call("comments.remove", { storyId, id: replies[0]?.id ?? "" });
  expect((await list())[0]?.replies.map(({ text }) => text)).toEqual(["Trois"]);
  await core.call("comments.remove", { storyId, id });
  expect(await list()).toEqual([]);
});

test("what is not there, or not one's own, is refused in words", async () => {
  const { core, storyId, id } = await story();
  const refused = async (method: Parameters<typeof core.dispatch>[0], input: object) => {
    const reply = await core.dispatch(method, input);
    return reply.ok ? undefined : reply.error.code;
  };
  expect(await refused("comments.reply", { storyId, id, text: "x" })).toBe("notFound");
  expect(await refused("comments.add", { storyId: newId(), id, quote: "", text: "x" })).toBe("notFound");
  expect(await refused("comments.add", { storyId, id, quote: "", text: "   " })).toBe("input.invalid");
  await core.call("comments.add", { storyId, id, quote: "", text: "Un" });
  expect(await refused("comments.add", { storyId, id, quote: "", text: "Encore" })).toBe("input.invalid");
});

test("a text that goes on as a copy takes its comments along", async () => {
  const { core, storyId, id } = await story();
  await core.call("comments.add", { storyId, id, quote: "le bac", text: "Lequel ?" });
  const { content } = await core.call("stories.open", { id: storyId });
  const save = (words: string) =>
    core.call("stories.save", {
      id: storyId,
      baseRev: 1,
      saveId: newId(),
      content: { ...content, body: body([paragraph(words)]) },
    });
  await save("Un");
  const copy = await save("Deux");
  expect(copy.forked).toBe(true);
  expect(await core.call("comments.list", { storyId: copy.id })).toMatchObject([{ id, text: "Lequel ?" }]);
});
