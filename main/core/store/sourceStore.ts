import { z } from "zod";
import { SourceState, WireSource } from "#shared/domain/wireSource.ts";
import { parseStored } from "./json.ts";
import { readable } from "./readable.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** What a feed is asked with, so that it answers only when something is new (RFC 9110 §13). */
const Validators = z.object({ etag: z.string().optional(), lastModified: z.string().optional() });
export type Validators = z.infer<typeof Validators>;

export type KeptSource = {
  readonly source: WireSource;
  readonly state: SourceState;
  readonly validators: Validators;
};

type Row = { id: string; json: string; state: string; validators: string };

const toSource = (row: Row): KeptSource => ({
  source: parseStored(WireSource, row.json, `source ${row.id}`),
  state: parseStored(SourceState, row.state, `source ${row.id}`),
  validators: parseStored(Validators, row.validators, `source ${row.id}`),
});

export const listSources = (db: ReadDb): KeptSource[] =>
  readable("wire_source", db.all<Row>(sql`SELECT * FROM wire_source ORDER BY seq`), toSource);

export function sourceById(db: ReadDb, id: string): KeptSource | undefined {
  const row = db.get<Row>(sql`SELECT * FROM wire_source WHERE id = ${id}`);
  return row && toSource(row);
}

/**
 * Adds a source or changes one, which is due at once then: its trouble may be over. What it gave already is remembered
 * unless it looks somewhere else now.
 */
export function saveSource(db: WriteDb, source: WireSource): void {
  db.transaction(() => {
    const before = sourceById(db, source.id)?.source;
    if (before && placeOf(before) !== placeOf(source))
      db.run(sql`DELETE FROM source_seen WHERE source_id = ${source.id}`);
    db.run(sql`
      INSERT INTO wire_source (id, json, state) VALUES (${source.id}, ${JSON.stringify(source)}, '{}')
      ON CONFLICT (id) DO UPDATE SET json = excluded.json, validators = '{}'`);
    makeDue(db, source.id);
  });
}

const placeOf = (source: WireSource): string => (source.kind === "folder" ? source.path : source.url);

export function removeSource(db: WriteDb, id: string): void {
  db.run(sql`DELETE FROM wire_source WHERE id = ${id}`);
}

/** Writes down how a look went. */
export function setSourceState(db: WriteDb, id: string, state: SourceState): void {
  db.run(sql`UPDATE wire_source SET state = ${JSON.stringify(state)} WHERE id = ${id}`);
}

/** Lets a source be looked at without waiting for its hour. */
export function makeDue(db: WriteDb, id: string): void {
  db.run(sql`UPDATE wire_source SET state = json_remove(state, '$.nextAt') WHERE id = ${id}`);
}

/** Remembers what a feed is asked with next time. */
export function keepValidators(db: WriteDb, id: string, validators: Validators): void {
  db.run(sql`UPDATE wire_source SET validators = ${JSON.stringify(validators)} WHERE id = ${id}`);
}

/** The mark under which a file was read last, or undefined for a new one. */
export const seenMark = (db: ReadDb, id: string, name: string): string | undefined =>
  db.get<{ mark: string }>(sql`SELECT mark FROM source_seen WHERE source_id = ${id} AND name = ${name}`)?.mark;

export function markSeen(db: WriteDb, id: string, name: string, mark: string): void {
  db.run(sql`
    INSERT INTO source_seen (source_id, name, mark) VALUES (${id}, ${name}, ${mark})
    ON CONFLICT (source_id, name) DO UPDATE SET mark = excluded.mark`);
}

/** How many names that are gone from a folder are remembered. */
const GONE = 1000;

/**
 * Forgets files that are no longer in a folder, now and then. A folder that shows nothing at all may be a network drive
 * that is not there: then everything is remembered.
 */
export function forgetGone(db: WriteDb, id: string, present: readonly string[]): void {
  const seen = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM source_seen WHERE source_id = ${id}`)?.n ?? 0;
  if (present.length === 0 || seen <= present.length + GONE) return;
  db.run(sql`
    DELETE FROM source_seen WHERE source_id = ${id}
      AND name NOT IN (SELECT value FROM json_each(${JSON.stringify(present)}))`);
}
