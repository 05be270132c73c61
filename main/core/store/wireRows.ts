import { z } from "zod";
import type { WireFilter } from "#shared/contract/wire.ts";
import { Embargo } from "#shared/domain/embargo.ts";
import { Actor } from "#shared/domain/story.ts";
import { WireRow } from "#shared/domain/wire.ts";
import { parseStored } from "./json.ts";
import { readable } from "./readable.ts";
import { isSavedBy } from "./savedStore.ts";
import { searched } from "./search.ts";
import { type ReadDb, sql } from "./sql.ts";

/** A row of wire_family; `id` is the item_id of its newest version. */
export type FamilyRow = {
  id: string;
  item_id: string;
  guid: string;
  version: number;
  provider: string;
  language: string;
  headline: string;
  slug: string;
  urgency: number;
  at: string;
  words: number;
  rics: string;
  signal: string;
  pub_status: string;
  embargo: string | null;
  sample: number;
  read_item: string | null;
  spiked: number;
  taken_by: string | null;
  taken_version: number | null;
  taken_item: string | null;
  versions: number;
  published: number;
  saved: number;
};

/** @throws AppError or ZodError when a stored value is not what it should be */
export function toWireRow(row: FamilyRow): WireRow {
  const place = `wire item ${row.id}`;
  const takenBy = row.taken_by === null ? undefined : parseStored(Actor, row.taken_by, place);
  const isOutdated = row.taken_item !== null && row.taken_item !== row.item_id;
  return WireRow.parse({
    id: row.id,
    guid: row.guid,
    version: row.version,
    provider: row.provider,
    language: row.language,
    headline: row.headline,
    slug: row.slug,
    urgency: row.urgency,
    at: row.at,
    words: row.words,
    rics: parseStored(z.array(z.string()), row.rics, place),
    signal: row.signal,
    pubStatus: row.pub_status,
    embargo: row.embargo === null ? undefined : parseStored(Embargo, row.embargo, place),
    read: row.read_item === row.item_id,
    spiked: row.spiked === 1,
    saved: row.saved === 1,
    takenBy,
    takenVersion: isOutdated ? (row.taken_version ?? undefined) : undefined,
    versions: row.versions,
    published: row.published === 1,
    sample: row.sample === 1,
  });
}

/**
 * The Wire basket: the newest version of each family, newest first.
 * @param personId whose stars are shown
 */
export function listWire(db: ReadDb, filter: WireFilter, personId = ""): { rows: WireRow[]; total: number } {
  let where = sql`spiked = ${filter.spiked ? 1 : 0} AND ${searched("wire_search", filter.text)}`;
  if (filter.language) where = sql`${where} AND language = ${filter.language}`;
  if (filter.urgent) where = sql`${where} AND urgency <= 3`;
  if (filter.withValues) where = sql`${where} AND rics <> '[]'`;
  if (filter.untaken) where = sql`${where} AND taken_by IS NULL`;
  if (filter.saved) where = sql`${where} AND ${isSavedBy(personId)}`;
  if (filter.rics) {
    const wanted = JSON.stringify(filter.rics);
    where = sql`${where} AND EXISTS (
      SELECT 1 FROM json_each(rics) AS named WHERE named.value IN (SELECT value FROM json_each(${wanted})))`;
  }
  const rows = db.all<FamilyRow>(sql`
    SELECT *, item_id AS id, ${isSavedBy(personId)} AS saved FROM wire_family WHERE ${where}
    ORDER BY at DESC, seq DESC LIMIT ${filter.limit} OFFSET ${filter.offset}`);
  // a first page that is not full is the whole basket
  const isAll = filter.offset === 0 && rows.length < filter.limit;
  const counted = isAll ? undefined : db.get<{ n: number }>(sql`SELECT count(*) AS n FROM wire_family WHERE ${where}`);
  const total = counted?.n ?? rows.length;
  return { rows: readable("wire_family", rows, toWireRow), total };
}
