import { bodyText, countWords, tickersIn } from "#shared/document/paragraphs.ts";
import { newWireItemId, type WireItemId } from "#shared/domain/ids.ts";
import type { Actor } from "#shared/domain/story.ts";
import { formOfVersion, slugRoot } from "#shared/domain/storyForm.ts";
import { WireContent, type WireItem, WireVersion } from "#shared/domain/wire.ts";
import { parseStored } from "./json.ts";
import { readable } from "./readable.ts";
import { isSavedBy } from "./savedStore.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";
import { expectPrevious, familyOf } from "./wireFamilies.ts";
import { type FamilyRow, toWireRow } from "./wireRows.ts";
import { indexWire, type WireWords } from "./wireSearch.ts";

export { listWire } from "./wireRows.ts";

export type NewWireItem = {
  readonly content: WireContent;
  readonly format: string;
  readonly fileName: string;
  readonly raw: string;
  /** ISO 8601: when the item was imported; stands in for a missing time of the agency. */
  readonly at: string;
};

export type AddedWireItem = {
  readonly id: WireItemId;
  readonly added: boolean;
  /** What the family showed before, when this version took its place. */
  readonly replaced: WireItemId | undefined;
};

/**
 * Keeps one version of one item in its family. A version that is there already changes nothing, unless it is taken back
 * under its own number.
 * @param words takes what the Wire basket will find it by; whoever gives it calls `indexWire` in the same transaction
 */
export function addWireItem(db: WriteDb, item: NewWireItem, words?: WireWords): AddedWireItem {
  const { content } = item;
  return db.transaction(() => {
    if (!words) return addIndexed(db, item);
    const known = db.get<Known>(
      sql`SELECT id, family, content FROM wire_item WHERE guid = ${content.guid} AND version = ${content.version}`,
    );
    if (known) return takeBack(db, known, item, words);
    const id = newWireItemId();
    const at = timeOf(content, item.at);
    const family = familyOf(db, content, at) ?? content.guid;
    const newest = newestOf(db, family);
    const isNewest = !newest || follows(content, at, newest);
    if (isNewest) showInBasket(db, { family, id, item }, words);
    db.run(sql`
      INSERT INTO wire_item (id, family, guid, version, at, format, file_name, imported_at, content, raw)
      VALUES (${id}, ${family}, ${content.guid}, ${content.version}, ${at}, ${item.format}, ${item.fileName},
        ${item.at}, ${JSON.stringify(content)}, ${item.raw})`);
    expectPrevious(db, content, family);
    if (newest) db.run(sql`UPDATE wire_family SET versions = versions + 1 WHERE guid = ${family}`);
    return { id, added: true, replaced: isNewest ? newest?.id : undefined };
  });
}

function addIndexed(db: WriteDb, item: NewWireItem): AddedWireItem {
  const words: WireWords = new Map();
  const added = addWireItem(db, item, words);
  indexWire(db, words);
  return added;
}

type Known = { readonly id: WireItemId; readonly family: string; readonly content: string };

const GRAVITY = { usable: 0, withheld: 1, canceled: 2 } as const;

/**
 * An agency may kill a version without counting on. What it says of itself counts, the text stays to be compared with.
 * The usable file that is loaded once more does not bring it back.
 */
function takeBack(
  db: WriteDb,
  { id, family, content: json }: Known,
  item: NewWireItem,
  words: WireWords,
): AddedWireItem {
  const { pubStatus, signal, signalCodes, headline, edNote } = item.content;
  const before = parseStored(WireContent, json, `wire item ${id}`);
  if (GRAVITY[pubStatus] <= GRAVITY[before.pubStatus]) return { id, added: false, replaced: undefined };
  const content = { ...before, pubStatus, signal, signalCodes, edNote, headline: headline || before.headline };
  db.run(sql`UPDATE wire_item SET content = ${JSON.stringify(content)} WHERE id = ${id}`);
  const isShown = newestOf(db, family)?.id === id;
  if (isShown) {
    showInBasket(db, { family, id, item: { ...item, content } }, words);
    db.run(sql`UPDATE wire_family SET read_item = NULL WHERE guid = ${family}`);
  }
  return { id, added: true, replaced: isShown ? id : undefined };
}

type Newest = { readonly id: WireItemId; readonly guid: string; readonly version: number; readonly at: string };

const newestOf = (db: ReadDb, family: string): Newest | undefined =>
  db.get<Newest>(sql`
    SELECT i.id, i.guid, i.version, i.at FROM wire_family f JOIN wire_item i ON i.id = f.item_id
    WHERE f.guid = ${family}`);

/** Versions may arrive out of order: of one guid the highest number counts, of several the latest time. */
const follows = (content: WireContent, at: string, newest: Newest): boolean =>
  content.guid === newest.guid ? content.version > newest.version : at >= newest.at;

type Shown = { readonly family: string; readonly id: WireItemId; readonly item: NewWireItem };

/** Makes a version the one that the Wire basket shows and finds. */
function showInBasket(db: WriteDb, { family, id, item: { content, at } }: Shown, words: WireWords): void {
  const shown = shownOf(content, at);
  const row = db.get<{ seq: number }>(sql`
    INSERT INTO wire_family (guid, item_id, version, language, provider, headline, slug, slug_root, urgency, at, words,
      rics, signal, pub_status, embargo, sample)
    VALUES (${family}, ${id}, ${content.version}, ${content.language}, ${content.provider}, ${content.headline},
      ${content.slug}, ${slugRoot(content.slug)}, ${content.urgency}, ${shown.at}, ${shown.words},
      ${JSON.stringify(shown.rics)}, ${content.signal}, ${content.pubStatus},
      ${content.embargo ? JSON.stringify(content.embargo) : null}, ${content.sample ? 1 : 0})
    ON CONFLICT (guid) DO UPDATE SET item_id = excluded.item_id, version = excluded.version,
      language = excluded.language, provider = excluded.provider, headline = excluded.headline, slug = excluded.slug,
      slug_root = excluded.slug_root, urgency = excluded.urgency, at = excluded.at, words = excluded.words,
      rics = excluded.rics, signal = excluded.signal, pub_status = excluded.pub_status, embargo = excluded.embargo,
      sample = excluded.sample
    RETURNING seq`);
  const { headline, slug, provider } = content;
  if (row) words.set(row.seq, [headline, slug, provider, ...shown.rics, shown.text].join("\n"));
}

/** What a list shows of a version beyond its own fields, and the text that it is found by. */
function shownOf(
  content: WireContent,
  importedAt: string,
): { at: string; words: number; rics: string[]; text: string } {
  const named = content.instruments.flatMap((instrument) => (instrument.ric ? [instrument.ric] : []));
  const text = bodyText(content.body);
  return {
    at: timeOf(content, importedAt),
    words: countWords(text),
    rics: [...new Set([...named, ...tickersIn(content.body)])],
    text,
  };
}

const timeOf = (content: WireContent, importedAt: string): string =>
  new Date(content.versionCreated ?? content.firstCreated ?? importedAt).toISOString();

/**
 * One version of an item with its whole content; an older version is shown with its own headline and time.
 * @param personId whose star is shown
 */
export function wireItem(db: ReadDb, id: WireItemId, personId = ""): WireItem | undefined {
  type Row = FamilyRow & { format: string; file_name: string; imported_at: string; content: string };
  const row = db.get<Row>(sql`
    SELECT wire_family.*, item_id AS id, ${isSavedBy(personId)} AS saved, i.format, i.file_name, i.imported_at, i.content
    FROM wire_item i JOIN wire_family ON wire_family.guid = i.family WHERE i.id = ${id}`);
  if (!row) return undefined;
  const content = parseStored(WireContent, row.content, `wire item ${id}`);
  const { version, language, provider, headline, slug, urgency, signal, pubStatus, embargo, sample } = content;
  const own = { version, language, provider, headline, slug, urgency, signal, pubStatus, embargo, sample };
  const family = toWireRow(row);
  const { text: _text, ...shown } = shownOf(content, row.imported_at);
  const isRead = family.read || family.id !== id; // an older version has nothing new
  return {
    row: { ...family, ...own, id, ...shown, read: isRead },
    format: row.format,
    fileName: row.file_name,
    content,
  };
}

/** The item as it arrived. A file that held several items is kept with none of them: then this is what was read of it. */
export function wireRaw(db: ReadDb, id: WireItemId): { raw: string; format: string; fileName: string } | undefined {
  return db.get(sql`
    SELECT iif(raw = '', content, raw) AS raw, format, file_name AS fileName FROM wire_item WHERE id = ${id}`);
}

/** How many items lie in the Wire basket, or among the spiked. */
export const countWire = (db: ReadDb, spiked = false): number =>
  db.get<{ n: number }>(sql`SELECT count(*) AS n FROM wire_family WHERE spiked = ${spiked ? 1 : 0}`)?.n ?? 0;

/** The versions of an item's family, newest first, whatever guid each has. */
export function wireVersions(db: ReadDb, id: WireItemId): WireVersion[] {
  type Row = { id: string; version: number; at: string; content: string };
  const rows = db.all<Row>(sql`
    SELECT i.id, i.version, i.at, i.content FROM wire_item i
    WHERE i.family = (SELECT family FROM wire_item WHERE id = ${id})
    ORDER BY i.id = (SELECT item_id FROM wire_family f WHERE f.guid = i.family) DESC, i.at DESC, i.version DESC
    LIMIT 200`);
  return readable("wire_item", rows, (row) => {
    const { headline, slug, signal, pubStatus } = parseStored(WireContent, row.content, `wire item ${row.id}`);
    return WireVersion.parse({
      id: row.id,
      version: row.version,
      at: row.at,
      headline,
      form: formOfVersion(headline, slug),
      signal,
      pubStatus,
    });
  });
}

/** @returns whether anything changed, so that no event is sent for nothing */
export function markWireRead(db: WriteDb, id: WireItemId): boolean {
  return (
    db.run(sql`UPDATE wire_family SET read_item = item_id WHERE item_id = ${id} AND read_item IS NOT item_id`).changes >
    0
  );
}

/** Puts a whole family aside, or back. @returns whether anything changed */
export function spikeWire(db: WriteDb, id: WireItemId, spiked: boolean): boolean {
  const value = spiked ? 1 : 0;
  return (
    db.run(sql`
      UPDATE wire_family SET spiked = ${value}
      WHERE guid = (SELECT family FROM wire_item WHERE id = ${id}) AND spiked <> ${value}`).changes > 0
  );
}

/** Notes who works on the item, and from which version. */
export function takeWire(db: WriteDb, id: WireItemId, by: Actor): void {
  db.run(sql`
    UPDATE wire_family SET taken_by = ${JSON.stringify(by)}, taken_version = i.version, taken_item = i.id
    FROM wire_item i WHERE i.id = ${id} AND wire_family.guid = i.family`);
}
