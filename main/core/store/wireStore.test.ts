import { describe, expect, test } from "vitest";
import { WireFilter } from "#shared/contract/wire.ts";
import { body, paragraph, ticker } from "#shared/document/makeBody.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import type { WriteDb } from "./sql.ts";
import { AUTHOR, openStore, tempFolder, wireContent } from "./store.fixture.ts";
import { addWireItem, countWire, listWire, markWireRead, spikeWire, takeWire, wireItem } from "./wireStore.ts";

const add = (db: WriteDb, change: Partial<WireContent> = {}) =>
  addWireItem(db, {
    content: wireContent(change),
    format: "ninjs",
    fileName: "a.json",
    raw: "{}",
    at: "2025-02-06T00:00:00Z",
  });
const list = (db: WriteDb, filter: Partial<WireFilter> = {}) => listWire(db, WireFilter.parse(filter)).rows;

describe("a family of versions is one row", () => {
  test("the newest version is shown, in whatever order they came", () => {
    const { db } = openStore(tempFolder());
    add(db, { version: 2, headline: "Shares rise, then fall" });
    const first = add(db, { version: 1, headline: "Shares rise" });
    expect(list(db).map((row) => [row.version, row.headline])).toEqual([[2, "Shares rise, then fall"]]);
    expect(wireItem(db, first.id)).toMatchObject({ row: { version: 1, headline: "Shares rise" } });
    add(db, { version: 3, headline: "Shares close lower" });
    expect(list(db).map((row) => row.headline)).toEqual(["Shares close lower"]);
    expect(list(db, { text: "then" })).toEqual([]);
  });

  test("a version that is there already adds nothing", () => {
    const { db } = openStore(tempFolder());
    const { id } = add(db);
    expect(add(db, { headline: "Something else" })).toEqual({ id, added: false });
    expect(wireItem(db, id)?.content.headline).toBe("Shares rise");
  });

  test("a new version is unread again and tells from which one the story was taken", () => {
    const { db } = openStore(tempFolder());
    const { id } = add(db);
    takeWire(db, id, AUTHOR);
    expect([markWireRead(db, id), markWireRead(db, id)]).toEqual([true, false]);
    expect(list(db)[0]).toMatchObject({ read: true, takenBy: AUTHOR });
    expect(list(db)[0]?.takenVersion).toBeUndefined();
    add(db, { version: 2 });
    expect(list(db)[0]).toMatchObject({ read: false, takenBy: AUTHOR, takenVersion: 1 });
  });
});

test("the list is filtered by words, language, urgency, values, takers and spike", () => {
  const { db } = openStore(tempFolder());
  add(db, { guid: "1", urgency: 1, versionCreated: "2025-02-05T10:00:00Z" });
  add(db, {
    guid: "2",
    language: "fr",
    headline: "Les Bourses européennes",
    versionCreated: "2025-02-05T13:00:00+01:00",
  });
  add(db, { guid: "3", body: body([paragraph([ticker("TSLA.O")])]), versionCreated: "2025-02-05T11:00:00Z" });
  const guids = (filter: Partial<WireFilter>) => list(db, filter).map((row) => row.guid);
  expect(guids({})).toEqual(["2", "3", "1"]);
  expect(guids({ text: "europeen" })).toEqual(["2"]);
  expect(guids({ text: "tsla" })).toEqual(["3"]);
  expect(guids({ language: "fr" })).toEqual(["2"]);
  expect(guids({ urgent: true })).toEqual(["1"]);
  expect(guids({ withValues: true })).toEqual(["3"]);
  const [first] = list(db);
  if (!first) throw new Error("the list is empty");
  takeWire(db, first.id, AUTHOR);
  expect(guids({ untaken: true })).toEqual(["3", "1"]);
  spikeWire(db, first.id, true);
  expect([guids({}), guids({ spiked: true })]).toEqual([["3", "1"], ["2"]]);
  expect([countWire(db), countWire(db, true)]).toEqual([2, 1]);
});
