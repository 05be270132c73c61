import { z } from "zod";
import { DestinationConfig } from "#shared/domain/destination.ts";
import { log } from "../log.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

const ROW = "destinations";

/** The places that were set up, in the order in which they were. One that can no longer be read costs only itself. */
export function storedDestinations(db: ReadDb): DestinationConfig[] {
  const row = db.get<{ json: string }>(sql`SELECT json FROM setting WHERE key = ${ROW}`);
  const list = row ? z.array(z.unknown()).safeParse(JSON.parse(row.json)).data : [];
  return (list ?? []).flatMap((one) => {
    const read = DestinationConfig.safeParse(one);
    if (!read.success) log("bad row", { table: "setting", id: ROW });
    return read.data ?? [];
  });
}

const keep = (db: WriteDb, list: readonly DestinationConfig[]): void => {
  db.run(sql`
    INSERT INTO setting (key, json) VALUES (${ROW}, ${JSON.stringify(list)})
    ON CONFLICT (key) DO UPDATE SET json = excluded.json`);
};

/** Puts a place in, or in place of the one with its id. */
export const putDestination = (db: WriteDb, one: DestinationConfig): void =>
  db.transaction(() => {
    const list = storedDestinations(db);
    keep(
      db,
      list.some(({ id }) => id === one.id) ? list.map((old) => (old.id === one.id ? one : old)) : [...list, one],
    );
  });

/** @returns whether it was there */
export const removeDestination = (db: WriteDb, id: string): boolean =>
  db.transaction(() => {
    const list = storedDestinations(db);
    keep(
      db,
      list.filter((one) => one.id !== id),
    );
    return list.some((one) => one.id === id);
  });
