import { expect, test } from "vitest";
import { openCore } from "../core.fixture.ts";

const PAIR = { source: "Shares in Airbus rose on Monday.", target: "L'action Airbus a progressé lundi." };
const LANGUAGES = { from: "en", to: "fr" } as const;

test("the core asks the memory's thread; what is learnt is found at once and everybody is told", async () => {
  const core = openCore();
  const ask = () => core.call("memory.lookUp", { ...LANGUAGES, text: PAIR.source });
  expect((await ask()).matches).toEqual([]);
  await core.call("memory.learn", { ...LANGUAGES, pairs: [PAIR] });
  expect(core.events).toContainEqual({ name: "memory.changed" });
  const [match] = (await ask()).matches;
  expect(match).toMatchObject({ kind: "exact", score: 100, target: PAIR.target, penalties: [] });
  const id = match?.id ?? 0;
  await core.call("memory.correct", { id, language: "fr", text: "Le titre Airbus a progressé lundi." });
  expect(await core.call("memory.search", { ...LANGUAGES, text: "titre airb" })).toHaveLength(1);
  expect(await core.call("memory.forget", { ids: [id] })).toEqual({ forgotten: 1 });
  await expect(core.call("memory.correct", { id, language: "fr", text: "x" })).rejects.toThrow("no longer");
});

test("a file that is no TMX is refused with a code that the screen has a sentence for", async () => {
  const core = openCore();
  const { job } = await core.call("memory.importStart", { name: "a.tmx" });
  await core.call("memory.importFeed", { job, base64: Buffer.from("<html/>").toString("base64") });
  await expect(core.call("memory.importEnd", { job })).rejects.toMatchObject({ code: "memory.unreadable" });
});
