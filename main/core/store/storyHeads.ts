import { z } from "zod";
import type { Basket } from "#shared/contract/desk.ts";
import type { StoryId, WireItemId } from "#shared/domain/ids.ts";
import { StoryHead, type StoryStatus } from "#shared/domain/story.ts";
import { parseStored } from "./json.ts";
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
  const head = {
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
    rics: parseStored(z.array(z.string()), row.rics, `story ${row.id}`),
    source: row.source ? JSON.parse(row.source) : undefined,
    forkedFrom: row.forked_from ?? undefined,
    owner: JSON.parse(row.owner),
    createdAt: row.created_at,
    savedAt: row.saved_at,
  };
  return StoryHead.parse(head);
}

export function storyHead(db: ReadDb, id: StoryId): StoryHead | undefined {
  const row = db.get<StoryRow>(sql`SELECT * FROM story WHERE id = ${id}`);
  return row && toHead(row);
}

/** The person's own open story made from this wire item in this language, if there is one. */
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

function basketWhere(basket: Basket, personId: string): Sql {
  switch (basket) {
    case "mine":
      return sql`owner_id = ${personId} AND status IN ('draft', 'queued')`;
    case "toTranslate":
      return sql`source IS NOT NULL AND json_extract(source, '$.language') <> language AND status = 'draft'`;
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

export type StoryPageQuery = { basket: Basket; personId: string; text: string; offset: number; limit: number };

/** One page of a basket, newest first; a row that cannot be read is left out and counted in `unreadable`. */
export function listStories(
  db: ReadDb,
  query: StoryPageQuery,
): { rows: StoryHead[]; total: number; unreadable: number } {
  const like = `%${query.text.toLowerCase().replace(/[%_\\]/g, "\\$&")}%`;
  const where = sql`${basketWhere(query.basket, query.personId)}
    AND (lower(headline) LIKE ${like} ESCAPE '\\' OR lower(slug) LIKE ${like} ESCAPE '\\')`;
  const rows = db.all<StoryRow>(
    sql`SELECT * FROM story WHERE ${where} ORDER BY saved_at DESC, id DESC LIMIT ${query.limit} OFFSET ${query.offset}`,
  );
  const heads: StoryHead[] = [];
  let unreadable = 0;
  for (const row of rows) {
    try {
      heads.push(toHead(row));
    } catch {
      unreadable += 1; // one bad row must not close the whole list
    }
  }
  return { rows: heads, total: countStories(db, query.basket, query.personId, where), unreadable };
}

export function countStories(db: ReadDb, basket: Basket, personId: string, where?: Sql): number {
  const rows = db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM story WHERE ${where ?? basketWhere(basket, personId)}`,
  );
  return rows?.n ?? 0;
}

export type StoryStateChange = { status?: StoryStatus; publishedRev?: number; publicUrl?: string };

/** Moves a story through publishing; leaves alone what is not named. */
export function setStoryState(db: WriteDb, id: StoryId, change: StoryStateChange): void {
  db.run(sql`
    UPDATE story SET status = coalesce(${change.status ?? null}, status),
      published_rev = coalesce(${change.publishedRev ?? null}, published_rev),
      public_url = coalesce(${change.publicUrl ?? null}, public_url)
    WHERE id = ${id}`);
  if (change.status === "published") {
    db.run(sql`
      UPDATE wire_family SET published = 1
      WHERE guid = (SELECT json_extract(source, '$.guid') FROM story WHERE id = ${id})`);
  }
}

/** Puts a story aside, or back to where it was. */
export function setSpiked(db: WriteDb, id: StoryId, spiked: boolean): void {
  if (spiked) {
    db.run(
      sql`UPDATE story SET status_before_spike = status, status = 'spiked' WHERE id = ${id} AND status <> 'spiked'`,
    );
  } else {
    db.run(sql`
      UPDATE story SET status = coalesce(status_before_spike, 'draft'), status_before_spike = NULL
      WHERE id = ${id} AND status = 'spiked'`);
  }
}
