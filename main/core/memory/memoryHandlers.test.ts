import { describe, expect, test } from "vitest";
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

describe("a published pair", () => {
  const file = (name: string, text: string) => ({ name, base64: Buffer.from(text).toString("base64") });
  const ENGLISH = `Halden cuts its forecast

PARIS, March 12 (Reuters) - Halden cut its 2025 sales forecast to 2.5 billion euros on Wednesday after a weak start to the year.

The shares fell 3.2 percent in early trade.

"Orders came back in March," chief executive Mira Solberg said.
`;
  const FRENCH = `Halden abaisse sa prévision

PARIS, 12 mars (Reuters) - Halden a ramené mercredi à 2,5 milliards d'euros sa prévision de chiffre d'affaires pour 2025 après un mauvais début d'année.

L'action perdait 3,6% dans les premiers échanges.

"Les commandes sont revenues en mars", a déclaré la directrice générale, Mira Solberg.
`;

  test("two files are laid side by side; a pair whose figures differ is not sure; what is learnt says it was aligned", async () => {
    const core = openCore();
    const sides = { source: file("a.txt", ENGLISH), target: file("b.txt", FRENCH) };
    const { from, to, pairs, alone } = await core.call("memory.align", sides);
    expect({ from, to, alone }).toEqual({ from: "en", to: "fr", alone: { source: 0, target: 0 } });
    expect(pairs.map(({ source, isSure }) => [source.slice(0, 10), isSure])).toEqual([
      ["Halden cut", true],
      ["Halden cut", true],
      ["The shares", false],
      ['"Orders ca', true],
    ]);
    const [, kept] = pairs;
    if (!kept) throw new Error("nothing was aligned");
    await core.call("memory.learn", { ...LANGUAGES, pairs: [kept], origin: "aligned" });
    const { matches } = await core.call("memory.lookUp", { ...LANGUAGES, text: kept.source });
    expect(matches[0]).toMatchObject({
      origin: "aligned",
      target: kept.target,
      penalties: [{ kind: "alignment", points: 3 }],
    });
  });

  test("the same text twice is refused with a code that the screen has a sentence for", async () => {
    const sides = { source: file("a.txt", ENGLISH), target: file("b.txt", ENGLISH) };
    await expect(openCore().call("memory.align", sides)).rejects.toMatchObject({ code: "memory.oneLanguage" });
  });
});
