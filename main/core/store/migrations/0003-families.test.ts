import { expect, test } from "vitest";
import { WireFilter } from "#shared/contract/wire.ts";
import { newWireItemId } from "#shared/domain/ids.ts";
import { type Sql, sql, type WriteDb } from "../sql.ts";
import { AUTHOR, openStore, tempFolder, wireContent } from "../store.fixture.ts";
import { addWireItem, listWire, wireItem, wireVersions } from "../wireStore.ts";
import { MIGRATIONS } from "./index.ts";

const at = (version: number): string => `2025-02-05T1${version}:00:00.000Z`;
const content = (version: number) =>
  wireContent({ version, headline: `Version ${version}`, versionCreated: at(version), slug: "SHARES/" });

/** A family as it was kept when it had one guid only: version 2 is shown, 1 was read and taken. */
function oldWire(db: WriteDb): { first: string; second: string } {
  const [first, second] = [newWireItemId(), newWireItemId()];
  const { guid, language, provider, slug } = content(2);
  db.run(sql`
    INSERT INTO wire_family (guid, item_id, version, language, provider, headline, slug, urgency, at, words, rics, signal,
      pub_status, sample, read_version, taken_by, taken_version)
    VALUES (${guid}, ${second}, 2, ${language}, ${provider}, 'Version 2', ${slug}, 4, ${at(2)}, 4, '[]', 'none',
      'usable', 0, 1, ${JSON.stringify(AUTHOR)}, 1)`);
  for (const [version, id] of [first, second].entries()) {
    db.run(sql`
      INSERT INTO wire_item (id, guid, version, format, file_name, imported_at, content, raw)
      VALUES (${id}, ${guid}, ${version + 1}, 'ninjs', 'a.json', ${at(3)}, ${JSON.stringify(content(version + 1))}, '')`);
  }
  return { first, second };
}

test("a wire from before families keeps its versions, what was read and what was taken", () => {
  const dir = tempFolder();
  const before = openStore(dir, { migrations: MIGRATIONS.slice(0, 2) });
  const { first, second } = oldWire(before.db);
  before.close();
  const { db } = openStore(dir);
  const [row, ...others] = listWire(db, WireFilter.parse({})).rows;
  expect(others).toEqual([]);
  expect(row).toMatchObject({ id: second, versions: 2, read: false, takenVersion: 1, takenBy: AUTHOR, saved: false });
  if (!row) return;
  expect(wireVersions(db, row.id).map(({ id, at: time }) => [id, time])).toEqual([
    [second, at(2)],
    [first, at(1)],
  ]);
  addWireItem(db, { content: content(3), format: "ninjs", fileName: "b.json", raw: "", at: at(4) });
  expect(listWire(db, WireFilter.parse({})).rows).toMatchObject([{ version: 3, versions: 3 }]);
  expect(wireItem(db, row.id)?.content.headline).toBe("Version 2");
});

test("families, alerts and refused files are found through their indexes", () => {
  const { db } = openStore(tempFolder());
  const plan = (query: Sql): string =>
    db
      .all<{ detail: string }>({ text: `EXPLAIN QUERY PLAN ${query.text}`, params: query.params })
      .map(({ detail }) => detail)
      .join("; ");
  expect(plan(sql`SELECT * FROM wire_item WHERE family = ${"g"} ORDER BY at`)).toContain("wire_item_by_family");
  expect(plan(sql`SELECT * FROM story_alert WHERE story_id = ${"s"} AND handled_at IS NULL`)).toContain("alert_open");
  expect(
    plan(sql`
      SELECT guid FROM wire_family WHERE slug_root = ${"X/"} AND slug_root <> '' AND provider = ${"p"}
        AND language = ${"en"} AND at BETWEEN ${at(1)} AND ${at(2)}`),
  ).toContain("wire_by_slug");
});
