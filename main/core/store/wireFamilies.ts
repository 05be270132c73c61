import { formOfVersion, slugRoot } from "#shared/domain/storyForm.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** How far apart two guids of one story may be when only their slugs say so, in milliseconds. */
const SLUG_REACH = 48 * 3_600_000;
/** Families of one slug that are looked at, the nearest in time first. */
const NEAREST = 5;

/**
 * The family that an item belongs to, by its guid, by the item it names as the one before it, or, where its tag says
 * that it follows another, by its slug; undefined for the first of a story. @param at the item's time, ISO 8601
 */
export function familyOf(db: ReadDb, content: WireContent, at: string): string | undefined {
  const own = db.get<{ family: string }>(sql`SELECT family FROM wire_item WHERE guid = ${content.guid} LIMIT 1`);
  if (own) return own.family;
  for (const guid of previousOf(content)) {
    const before = db.get<{ family: string }>(sql`SELECT family FROM wire_item WHERE guid = ${guid} LIMIT 1`);
    if (before) return before.family;
  }
  const expected = db.get<{ family: string }>(sql`SELECT family FROM wire_expected WHERE guid = ${content.guid}`);
  return expected?.family ?? bySlug(db, content, at);
}

/**
 * A daily report has the slug of yesterday's: only a version that says so of itself follows another. One that says
 * nothing is the first of its story; it joins when nothing but later, tagged versions of that slug have come before it.
 */
function bySlug(db: ReadDb, content: WireContent, at: string): string | undefined {
  const root = slugRoot(content.slug);
  if (root === "") return undefined;
  const isFirst = formOfVersion(content.headline, content.slug) === undefined;
  const [from, to] = [-SLUG_REACH, SLUG_REACH].map((reach) => new Date(Date.parse(at) + reach).toISOString());
  const moment = Date.parse(at);
  const near = db
    .all<{ guid: string; at: string }>(sql`
      SELECT guid, at FROM wire_family
      WHERE slug_root = ${root} AND slug_root <> '' AND provider = ${content.provider}
        AND language = ${content.language} AND at BETWEEN ${(isFirst ? at : from) ?? at} AND ${to ?? at}`)
    .sort((one, other) => Math.abs(Date.parse(one.at) - moment) - Math.abs(Date.parse(other.at) - moment))
    .slice(0, NEAREST);
  return near.find(({ guid }) => !isFirst || lacksItsFirst(db, guid, at))?.guid;
}

function lacksItsFirst(db: ReadDb, family: string, at: string): boolean {
  return db
    .all<{ at: string; headline: string; slug: string }>(sql`
      SELECT at, json_extract(content, '$.headline') AS headline, json_extract(content, '$.slug') AS slug
      FROM wire_item WHERE family = ${family}`)
    .every((item) => item.at >= at && formOfVersion(item.headline, item.slug) !== undefined);
}

/** Remembers the items that this one follows and that have not come yet. */
export function expectPrevious(db: WriteDb, content: WireContent, family: string): void {
  db.run(sql`DELETE FROM wire_expected WHERE guid = ${content.guid}`);
  for (const guid of previousOf(content)) {
    db.run(sql`
      INSERT INTO wire_expected (guid, family)
      SELECT ${guid}, ${family} WHERE NOT EXISTS (SELECT 1 FROM wire_item WHERE guid = ${guid})
      ON CONFLICT (guid) DO NOTHING`);
  }
}

const previousOf = ({ links, guid }: WireContent): string[] =>
  links.flatMap((link) => (link.rel === "previous" && link.guid !== "" && link.guid !== guid ? [link.guid] : []));
