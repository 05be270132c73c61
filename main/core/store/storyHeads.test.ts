import { expect, test } from "vitest";
import { body, paragraph, ticker } from "#shared/document/makeBody.ts";
import { newId } from "#shared/domain/ids.ts";
import { saveRevision } from "./saveRevision.ts";
import { sql } from "./sql.ts";
import { AUTHOR, newStory, openStore, storyContent, tempFolder } from "./store.fixture.ts";
import { listStories, setSpiked, setStoryState, storyHead } from "./storyStore.ts";

const list = (db: Parameters<typeof listStories>[0], basket: "desk" | "mine" | "published" | "spiked", text = "") =>
  listStories(db, basket, AUTHOR.id, text, 0, 200).rows.map((row) => row.headline);

test("stories are found by headline without accents, by the beginning of a word, by slug and by ticker", () => {
  const { db } = openStore(tempFolder());
  const chip = body([paragraph([ticker("GOOGL.O")])]);
  newStory(db, storyContent({ headline: "Énergie : l’été coûtera cher", slug: "ENERGY/PRICES" }));
  newStory(db, storyContent({ headline: "Google investit", body: chip }));
  expect(list(db, "desk", "energie ete")).toEqual(["Énergie : l’été coûtera cher"]);
  expect(list(db, "desk", "PRIC")).toEqual(["Énergie : l’été coûtera cher"]);
  expect(list(db, "desk", "googl.o")).toEqual(["Google investit"]);
  expect(list(db, "desk", 'reuters "invest')).toEqual(["Google investit"]);
  expect(list(db, "desk", "invest NOT google)")).toEqual([]);
  expect(list(db, "desk", " - ")).toHaveLength(2);
});

test("a headline is found as it is now, not as it was", () => {
  const { db } = openStore(tempFolder());
  const id = newStory(db, storyContent({ headline: "Ancien" }));
  saveRevision(
    db,
    { id, baseRev: 1, saveId: newId(), content: storyContent({ headline: "Nouveau" }) },
    { by: AUTHOR, now: Date.now() },
  );
  expect(list(db, "desk", "ancien")).toEqual([]);
  expect(list(db, "desk", "nouveau")).toEqual(["Nouveau"]);
});

test("a story moves through the baskets and comes back from the spike to where it was", () => {
  const { db } = openStore(tempFolder());
  const id = newStory(db);
  setStoryState(db, id, { status: "published", publishedRev: 1, publicUrl: "http://127.0.0.1/story" });
  expect([list(db, "desk"), list(db, "published")]).toEqual([[], ["Un titre"]]);
  setSpiked(db, id, true);
  expect([list(db, "published"), list(db, "spiked")]).toEqual([[], ["Un titre"]]);
  setSpiked(db, id, false);
  expect(storyHead(db, id)).toMatchObject({ status: "published", publishedRev: 1 });
});

test("one row that cannot be read does not close the list", () => {
  const { db } = openStore(tempFolder());
  const bad = newStory(db, storyContent({ headline: "Illisible" }));
  newStory(db, storyContent({ headline: "Lisible" }));
  db.run(sql`UPDATE story SET owner = '{"id"' WHERE id = ${bad}`);
  expect(list(db, "desk")).toEqual(["Lisible"]);
});
