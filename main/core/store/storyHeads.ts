import { z } from "zod";
import type { Basket } from "#shared/contract/desk.ts";
import type { StoryId, WireItemId } from "#shared/domain/ids.ts";
import { Actor, StoryHead, StorySource, type StoryStatus } from "#shared/domain/story.ts";
import { parseStored } from "./json.ts";
import { readable } from "./readable.ts";
import { searched } from "./search.ts";
import { type ReadDb, type Sql, sql, type WriteDb } from "./sql.ts";

type StoryRow = {
  id: string;
  rev: number;
  status: string;
  published_rev: number | null;
  public_url: string | null;
  headline: string;
  slug: string;
  language: string;
  provider: string;
  words: number;
  rics: string;
  source: string | null;
  forked_from: string | null;
  owner: string;
  created_at: string;
  saved_at: string;
};

function toHead(row: StoryRow): StoryHead {
  const place = `story ${row.id}`;
  return StoryHead.parse({
    id: row.id,
    rev: row.rev,
    status: row.status,
    publishedRev: row.published_rev ?? undefined,
    publicUrl: row.public_url ?? undefined,
    headline: row.headline,
    slug: row.slug,
    language: row.language,
    provider: row.provider,
    words: row.words,
    rics: parseStored(z.array(z.string()), row.rics, place),
    source: row.source === null ? undefined : parseStored(StorySource, row.source, place),
    forkedFrom: row.forked_from ?? undefined,
    owner: parseStored(Actor, row.owner, place),
    createdAt: row.created_at,
    savedAt: row.saved_at,
  });
}

export function storyHead(db: ReadDb, id: StoryId): StoryHead | undefined {
  const row = db.get<StoryRow>(sql`SELECT * FROM story WHERE id = ${id}`);
  return row && toHead(row);
}

/** The person's own story made from this wire item in this language, unless it is spiked. */
export function storyFromWire(
  db: ReadDb,
  personId: string,
  wireItemId: WireItemId,
  language: string,
): StoryId | undefined {
  return db.get<{ id: StoryId }>(sql`
    SELECT id FROM story
    WHERE source_item_id = ${wireItemId} AND owner_id = ${personId} AND language = ${language} AND status <> 'spiked'
    ORDER BY created_at DESC`)?.id;
}

/** Other stories made from any version of a wire story that readers see or will see. @param guid of the wire story */
export function storiesOfSource(db: ReadDb, guid: string, but: StoryId): StoryHead[] {
  const rows = db.all<StoryRow>(sql`
    SELECT * FROM story
    WHERE status IN ('published', 'scheduled', 'queued') AND json_extract(source, '$.guid') = ${guid} AND id <> ${but}
    ORDER BY saved_at DESC LIMIT 50`);
  return readable("story", rows, toHead);
}

/** The conditions are those of the partial indexes. */
function inBasket(basket: Basket, personId: string): Sql {
  switch (basket) {
    case "mine":
      return sql`status IN ('draft', 'queued') AND owner_id = ${personId}`;
    case "toTranslate":
      return sql`status IN ('draft', 'queued') AND status <> 'queued' AND source_language <> language`;
    case "desk":
      return sql`status IN ('draft', 'queued')`;
    case "scheduled":
      return sql`status = 'scheduled'`;
    case "published":
      return sql`status IN ('published', 'withdrawn')`;
    case "spiked":
      return sql`status = 'spiked'`;
  }
}

/** One page of a basket, last saved first; a row that cannot be read is reported and left out. */
export function listStories(
  db: ReadDb,
  basket: Basket,
  personId: string,
  text: string,
  offset: number,
  limit: number,
): { rows: StoryHead[]; total: number } {
  const where = sql`${inBasket(basket, personId)} AND ${searched("story_search", text)}`;
  const rows = db.all<StoryRow>(
    sql`SELECT * FROM story WHERE ${where} ORDER BY saved_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`,
  );
  // a first page that is not full is the whole basket
  const total = offset === 0 && rows.length < limit ? rows.length : count(db, where);
  return { rows: readable("story", rows, toHead), total };
}

export const countStories = (db: ReadDb, basket: Basket, personId: string): number =>
  count(db, inBasket(basket, personId));

const count = (db: ReadDb, where: Sql): number =>
  db.get<{ n: number }>(sql`SELECT count(*) AS n FROM story WHERE ${where}`)?.n ?? 0;

/** Where a story comes onto a page or goes from it. */
const SEEN_OR_GONE: readonly StoryStatus[] = ["published", "withdrawn", "draft"];

export type StoryStateChange = {
  readonly status?: StoryStatus;
  readonly publishedRev?: number;
  readonly publicUrl?: string;
};

/** Moves a story through publishing; leaves alone what is not named. */
export function setStoryState(db: WriteDb, id: StoryId, change: StoryStateChange): void {
  db.transaction(() => {
    db.run(sql`
      UPDATE story SET status = coalesce(${change.status ?? null}, status),
        published_rev = coalesce(${change.publishedRev ?? null}, published_rev),
        public_url = coalesce(${change.publicUrl ?? null}, public_url)
      WHERE id = ${id}`);
    if (change.status === undefined || !SEEN_OR_GONE.includes(change.status)) return;
    // the wire shows whether any story of this item is on a page
    db.run(sql`
      UPDATE wire_family SET published = EXISTS (
        SELECT 1 FROM wire_item i JOIN story s ON s.source_item_id = i.id
        WHERE i.family = wire_family.guid AND s.status = 'published')
      WHERE guid = (SELECT i.family FROM wire_item i JOIN story s ON s.source_item_id = i.id WHERE s.id = ${id})`);
  });
}

/** Puts a story on a version of its source. */
export function setStorySource(db: WriteDb, id: StoryId, source: StorySource): void {
  db.run(sql`
    UPDATE story SET source = ${JSON.stringify(source)}, source_item_id = ${source.wireItemId},
      source_language = ${source.language} WHERE id = ${id}`);
}

/** Puts a story aside, or back to where it was. @returns whether anything changed */
export function setSpiked(db: WriteDb, id: StoryId, spiked: boolean): boolean {
  const change = spiked
    ? sql`UPDATE story SET status_before_spike = status, status = 'spiked' WHERE id = ${id} AND status <> 'spiked'`
    : sql`UPDATE story SET status = coalesce(status_before_spike, 'draft'), status_before_spike = NULL
        WHERE id = ${id} AND status = 'spiked'`;
  return db.run(change).changes > 0;
}
