import { OwnInstrument } from "#shared/domain/instrument.ts";
import { parseStored } from "./json.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

/** The desk's own list, in the order in which it was brought in. */
export function ownInstruments(db: ReadDb): OwnInstrument[] {
  return db
    .all<{ ric: string; json: string }>(sql`SELECT ric, json FROM own_instrument ORDER BY seq`)
    .map(({ ric, json }) => parseStored(OwnInstrument, json, `instrument ${ric}`));
}

/** Puts a line in, or in place of the one with its code. */
export function putOwnInstrument(db: WriteDb, one: OwnInstrument): void {
  db.run(sql`
    INSERT INTO own_instrument (ric, json) VALUES (${one.ric}, ${JSON.stringify(one)})
    ON CONFLICT (ric) DO UPDATE SET json = excluded.json`);
}

/** @returns whether it was there */
export const removeOwnInstrument = (db: WriteDb, ric: string): boolean =>
  db.run(sql`DELETE FROM own_instrument WHERE ric = ${ric}`).changes > 0;
