import { expect, test } from "vitest";
import { openCore } from "../core.fixture.ts";
import { asked, learnt, NOW, openEngine } from "./memory.fixture.ts";

const SALES = { source: "Sales rose in March.", target: "Les ventes ont progressé en mars." };
const MINE = { source: "Sales rose in March.", target: "Les ventes ont augmenté en mars." };
const ORDERS = { source: "Orders were lower.", target: "Les commandes ont reculé." };
const LANGUAGES = { from: "en", to: "fr" } as const;

test("of two translations of the same text the desk's comes first, and each says whose it is", () => {
  const engine = openEngine();
  engine.learn(learnt([SALES]));
  engine.learn(learnt([MINE], { shelf: "own" }));
  const shown = engine.lookUp(asked(SALES.source)).matches.map(({ shelf, target }) => [shelf, target]);
  expect(shown).toEqual([
    ["desk", SALES.target],
    ["own", MINE.target],
  ]);
  const [found] = engine.search({ text: "augment", ...LANGUAGES, side: "target", limit: 5 });
  expect(found).toMatchObject({ shelf: "own" });
});

test("an entry of one's own is given to the desk by hand, or when the desk learns the same; never the other way round", () => {
  const engine = openEngine();
  engine.learn(learnt([MINE, ORDERS], { shelf: "own" }));
  const [mine] = engine.lookUp(asked(MINE.source)).matches;
  expect(engine.shelve({ ids: [mine?.id ?? 0], shelf: "desk" })).toBe(1);
  expect(engine.shelve({ ids: [mine?.id ?? 0], shelf: "desk" })).toBe(0);
  engine.learn(learnt([ORDERS]));
  engine.learn(learnt([ORDERS], { shelf: "own" }));
  expect(engine.counts({})).toMatchObject({ units: 2, pairs: [{ shelf: "desk", units: 2 }] });
});

test("each memory is exported by itself, and a file goes into the one that was chosen", () => {
  const engine = openEngine();
  engine.learn(learnt([SALES]));
  engine.learn(learnt([ORDERS], { shelf: "own" }));
  const exported = (shelf: "desk" | "own"): string => {
    const { job, total } = engine.exportStart({ version: "1", shelf, now: NOW });
    expect(total).toBe(1);
    let text = "";
    for (let next = engine.exportNext({ job }); next; next = engine.exportNext({ job })) text += next.text;
    return text;
  };
  expect(exported("desk")).toContain(SALES.target);
  const mine = exported("own");
  expect(mine).toContain(ORDERS.target);
  expect(mine).not.toContain(SALES.target);

  const other = openEngine();
  const job = other.importStart({ name: "mine.tmx", shelf: "own", now: NOW });
  other.importFeed({ job, bytes: Buffer.from(mine) });
  other.importEnd({ job });
  expect(other.lookUp(asked(ORDERS.source)).matches).toMatchObject([{ shelf: "own" }]);
});

test("what is learnt goes where the person's settings say", async () => {
  const core = openCore();
  await core.call("memory.learn", { ...LANGUAGES, pairs: [SALES] });
  await core.call("settings.save", { memoryShelf: "own" });
  await core.call("memory.learn", { ...LANGUAGES, pairs: [ORDERS] });
  const shelfOf = async (text: string) =>
    (await core.call("memory.lookUp", { ...LANGUAGES, text })).matches.map(({ shelf }) => shelf);
  expect(await shelfOf(SALES.source)).toEqual(["desk"]);
  expect(await shelfOf(ORDERS.source)).toEqual(["own"]);
});
