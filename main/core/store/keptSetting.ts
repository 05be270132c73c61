import type { z } from "zod";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

export type KeptSetting<T> = {
  /** The value, or undefined when none was kept or what was kept is no longer one. */
  read(db: ReadDb): T | undefined;
  /** Keeps the value, or forgets it. */
  keep(db: WriteDb, value: T | undefined): void;
};

/** One row of the settings that is no setting of the person's: a service that was set up. @param row its name, for good */
export const keptSetting = <T>(row: string, schema: z.ZodType<T>): KeptSetting<T> => ({
  read: (db) => {
    const kept = db.get<{ json: string }>(sql`SELECT json FROM setting WHERE key = ${row}`);
    return kept && schema.safeParse(JSON.parse(kept.json)).data;
  },
  keep: (db, value) => {
    if (value === undefined) db.run(sql`DELETE FROM setting WHERE key = ${row}`);
    else {
      db.run(sql`
        INSERT INTO setting (key, json) VALUES (${row}, ${JSON.stringify(value)})
        ON CONFLICT (key) DO UPDATE SET json = excluded.json`);
    }
  },
});
