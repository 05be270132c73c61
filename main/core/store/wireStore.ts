import { bodyText, countWords, tickersIn } from "#shared/document/paragraphs.ts";
import { newWireItemId, type WireItemId } from "#shared/domain/ids.ts";
import type { Actor } from "#shared/domain/story.ts";
import { WireContent, type WireItem } from "#shared/domain/wire.ts";
import { parseStored } from "./json.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";
import { type FamilyRow, toWireRow } from "./wireRows.ts";

export { listWire } from "./wireRows.ts";

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
    // versions may arrive out of order: the highest number is the one that counts
    const newest = db.get<{ version: number }>(sql`SELECT version FROM wire_family WHERE guid = ${content.guid}`);
    if (!newest || newest.version < content.version) showInBasket(db, id, item);
    db.run(sql`
      INSERT INTO wire_item (id, guid, version, format, file_name, imported_at, content, raw)
      VALUES (${id}, ${content.guid}, ${content.version}, ${item.format}, ${item.fileName}, ${item.at},
        ${JSON.stringify(content)}, ${item.raw})`);
    return { id, added: true };
  });
}

/** Makes a version the one that the Wire basket shows and finds. */
function showInBasket(db: WriteDb, id: WireItemId, { content, at }: NewWireItem): void {
  const shown = shownOf(content, at);
  db.run(sql`
    INSERT INTO wire_family (guid, item_id, version, language, provider, headline, slug, urgency, at, words, rics, signal,
      pub_status, embargo, sample)
    VALUES (${content.guid}, ${id}, ${content.version}, ${content.language}, ${content.provider}, ${content.headline},
      ${content.slug}, ${content.urgency}, ${shown.at}, ${shown.words}, ${JSON.stringify(shown.rics)}, ${content.signal},
      ${content.pubStatus}, ${content.embargo ? JSON.stringify(content.embargo) : null}, ${content.sample ? 1 : 0})
    ON CONFLICT (guid) DO UPDATE SET item_id = excluded.item_id, version = excluded.version,
      language = excluded.language, provider = excluded.provider, headline = excluded.headline, slug = excluded.slug,
      urgency = excluded.urgency, at = excluded.at, words = excluded.words, rics = excluded.rics,
      signal = excluded.signal, pub_status = excluded.pub_status, embargo = excluded.embargo,
      sample = excluded.sample`);
  const text = [content.headline, content.slug, content.provider, ...shown.rics, bodyText(content.body)].join("\n");
  db.run(sql`
    INSERT OR REPLACE INTO wire_search (rowid, text)
    SELECT seq, ${text.normalize("NFC")} FROM wire_family WHERE guid = ${content.guid}`);
}

/** What a list shows of a version beyond its own fields. */
function shownOf(content: WireContent, importedAt: string): { at: string; words: number; rics: string[] } {
  const named = content.instruments.flatMap((instrument) => (instrument.ric ? [instrument.ric] : []));
  return {
    at: new Date(content.versionCreated ?? content.firstCreated ?? importedAt).toISOString(),
    words: countWords(bodyText(content.body)),
    rics: [...new Set([...named, ...tickersIn(content.body)])],
  };
}

/** One version of an item with its whole content; an older version is shown with its own headline and time. */
export function wireItem(db: ReadDb, id: WireItemId): WireItem | undefined {
  type Row = FamilyRow & { format: string; file_name: string; imported_at: string; content: string };
  const row = db.get<Row>(sql`
    SELECT f.*, f.item_id AS id, i.format, i.file_name, i.imported_at, i.content
    FROM wire_item i JOIN wire_family f ON f.guid = i.guid WHERE i.id = ${id}`);
  if (!row) return undefined;
  const content = parseStored(WireContent, row.content, `wire item ${id}`);
  const { version, language, provider, headline, slug, urgency, signal, pubStatus, embargo, sample } = content;
  const own = { version, language, provider, headline, slug, urgency, signal, pubStatus, embargo, sample };
  const family = toWireRow(row);
  return {
    row: { ...family, ...own, id, ...shownOf(content, row.imported_at), read: row.read_version >= version },
    format: row.format,
    fileName: row.file_name,
    content,
  };
}

/** How many items lie in the Wire basket, or among the spiked. */
export const countWire = (db: ReadDb, spiked = false): number =>
  db.get<{ n: number }>(sql`SELECT count(*) AS n FROM wire_family WHERE spiked = ${spiked ? 1 : 0}`)?.n ?? 0;

/** @returns whether anything changed, so that no event is sent for nothing */
export function markWireRead(db: WriteDb, id: WireItemId): boolean {
  return (
    db.run(sql`
      UPDATE wire_family SET read_version = i.version FROM wire_item i
      WHERE i.id = ${id} AND wire_family.guid = i.guid AND wire_family.read_version < i.version`).changes > 0
  );
}

/** Puts a whole family aside, or back. @returns whether anything changed */
export function spikeWire(db: WriteDb, id: WireItemId, spiked: boolean): boolean {
  const value = spiked ? 1 : 0;
  return (
    db.run(sql`
      UPDATE wire_family SET spiked = ${value}
      WHERE guid = (SELECT guid FROM wire_item WHERE id = ${id}) AND spiked <> ${value}`).changes > 0
  );
}

/** Notes who works on the item, and from which version. */
export function takeWire(db: WriteDb, id: WireItemId, by: Actor): void {
  db.run(sql`
    UPDATE wire_family SET taken_by = ${JSON.stringify(by)}, taken_version = i.version FROM wire_item i
    WHERE i.id = ${id} AND wire_family.guid = i.guid`);
}
