import type { WireFilter } from "#shared/contract/wire.ts";
import { bodyText, countWords, tickersIn } from "#shared/document/paragraphs.ts";
import { newWireItemId, type WireItemId } from "#shared/domain/ids.ts";
import type { Actor } from "#shared/domain/story.ts";
import { WireContent, type WireItem, WireRow } from "#shared/domain/wire.ts";
import { parseStored } from "./json.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

type ListRow = {
  id: string;
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
  read_version: number | null;
  spiked: number | null;
  taken_by: string | null;
  taken_version: number | null;
  published: number | null;
};

const COLUMNS = sql`
  w.id, w.guid, w.version, w.provider, w.language, w.headline, w.slug, w.urgency, w.at, w.words, w.rics,
  json_extract(w.content, '$.signal') AS signal, json_extract(w.content, '$.pubStatus') AS pub_status,
  json_extract(w.content, '$.embargo') AS embargo, json_extract(w.content, '$.sample') AS sample,
  f.read_version, f.spiked, f.taken_by, f.taken_version, f.published`;

const SOURCE = sql`wire_item w JOIN wire_family f ON f.guid = w.guid`;

function toRow(row: ListRow): WireRow {
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
    rics: JSON.parse(row.rics),
    signal: row.signal,
    pubStatus: row.pub_status,
    embargo: row.embargo ? JSON.parse(row.embargo) : undefined,
    read: (row.read_version ?? -1) >= row.version,
    spiked: row.spiked === 1,
    takenBy: row.taken_by ? JSON.parse(row.taken_by) : undefined,
    takenVersion:
      row.taken_version !== null && row.taken_version < row.version && row.taken_by ? row.taken_version : undefined,
    published: row.published === 1,
    sample: row.sample === 1,
  });
}

export type NewWireItem = {
  readonly content: WireContent;
  readonly format: string;
  readonly fileName: string;
  readonly raw: string;
  /** ISO 8601: when the item was imported; stands in for a missing time of the agency. */
  readonly at: string;
};

/** Keeps one version of one item. A version that is there already changes nothing. */
export function addWireItem(db: WriteDb, item: NewWireItem): { id: WireItemId; added: boolean } {
  const { content } = item;
  return db.transaction(() => {
    const known = db.get<{ id: WireItemId }>(
      sql`SELECT id FROM wire_item WHERE guid = ${content.guid} AND version = ${content.version}`,
    );
    if (known) return { id: known.id, added: false };
    const id = newWireItemId();
    const words = bodyText(content.body);
    const rics = [
      ...new Set([...content.instruments.flatMap((i) => (i.ric ? [i.ric] : [])), ...tickersIn(content.body)]),
    ];
    const search = [content.headline, content.slug, content.provider, ...rics, words].join("\n").toLowerCase();
    const at = new Date(content.versionCreated ?? content.firstCreated ?? item.at).toISOString();
    db.run(sql`
      INSERT INTO wire_item (id, guid, version, is_newest, language, provider, headline, slug, urgency, at, words, rics,
        search, format, file_name, raw, content, imported_at)
      VALUES (${id}, ${content.guid}, ${content.version}, 0, ${content.language}, ${content.provider},
        ${content.headline}, ${content.slug}, ${content.urgency}, ${at}, ${countWords(words)},
        ${JSON.stringify(rics)}, ${search}, ${item.format}, ${item.fileName}, ${item.raw}, ${JSON.stringify(content)},
        ${item.at})`);
    db.run(sql`INSERT INTO wire_family (guid) VALUES (${content.guid}) ON CONFLICT (guid) DO NOTHING`);
    // versions may arrive out of order: the highest number is the one that counts
    db.run(sql`
      UPDATE wire_item SET is_newest = (version = (SELECT max(version) FROM wire_item WHERE guid = ${content.guid}))
      WHERE guid = ${content.guid}`);
    return { id, added: true };
  });
}

/** The Wire basket: the newest version of each family, newest first. */
export function listWire(db: ReadDb, filter: WireFilter): { rows: WireRow[]; total: number } {
  const like = `%${filter.text.toLowerCase().replace(/[%_\\]/g, "\\$&")}%`;
  const where = sql`w.is_newest = 1 AND f.spiked = ${filter.spiked ? 1 : 0}
    AND (${filter.text} = '' OR w.search LIKE ${like} ESCAPE '\\')
    AND (${filter.language ?? ""} = '' OR w.language = ${filter.language ?? ""})
    AND (${filter.urgent ? 1 : 0} = 0 OR w.urgency <= 3)
    AND (${filter.withValues ? 1 : 0} = 0 OR w.rics <> '[]')
    AND (${filter.untaken ? 1 : 0} = 0 OR f.taken_by IS NULL)`;
  const rows = db.all<ListRow>(
    sql`SELECT ${COLUMNS} FROM ${SOURCE} WHERE ${where} ORDER BY w.at DESC, w.id DESC LIMIT ${filter.limit} OFFSET ${filter.offset}`,
  );
  const total = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${SOURCE} WHERE ${where}`)?.n ?? 0;
  return { rows: rows.map(toRow), total };
}

export function wireItem(db: ReadDb, id: WireItemId): WireItem | undefined {
  const row = db.get<ListRow & { format: string; file_name: string; whole: string }>(
    sql`SELECT ${COLUMNS}, w.format, w.file_name, w.content AS whole FROM ${SOURCE} WHERE w.id = ${id}`,
  );
  if (!row) return undefined;
  const content = parseStored(WireContent, row.whole, `wire item ${id}`);
  return { row: toRow(row), format: row.format, fileName: row.file_name, content };
}

/** Wire items not put aside, for the basket's count. */
export function countWire(db: ReadDb): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${SOURCE} WHERE w.is_newest = 1 AND f.spiked = 0`)?.n ?? 0;
}

export function countSpikedWire(db: ReadDb): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${SOURCE} WHERE w.is_newest = 1 AND f.spiked = 1`)?.n ?? 0;
}

/** @returns whether anything changed, so that no event is sent for nothing */
export function markWireRead(db: WriteDb, id: WireItemId): boolean {
  return (
    db.run(sql`
      UPDATE wire_family SET read_version = w.version FROM wire_item w
      WHERE w.id = ${id} AND wire_family.guid = w.guid AND wire_family.read_version < w.version`).changes > 0
  );
}

export function spikeWire(db: WriteDb, id: WireItemId, spiked: boolean): void {
  db.run(sql`
    UPDATE wire_family SET spiked = ${spiked ? 1 : 0} WHERE guid = (SELECT guid FROM wire_item WHERE id = ${id})`);
}

/** Notes who works on the item, and from which version. */
export function takeWire(db: WriteDb, id: WireItemId, by: Actor): void {
  db.run(sql`
    UPDATE wire_family SET taken_by = ${JSON.stringify(by)}, taken_version = w.version FROM wire_item w
    WHERE w.id = ${id} AND wire_family.guid = w.guid`);
}
