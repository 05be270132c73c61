import { MachineSource } from "#shared/contract/machine.ts";
import { type ReadDb, sql, type WriteDb } from "./sql.ts";

const ROW = "machineSource";

/** The translation service, or undefined when none was set up or what was kept is no longer one. */
export function machineSource(db: ReadDb): MachineSource | undefined {
  const row = db.get<{ json: string }>(sql`SELECT json FROM setting WHERE key = ${ROW}`);
  return row && MachineSource.safeParse(JSON.parse(row.json)).data;
}

/** Keeps the service, or forgets it. */
export function keepMachineSource(db: WriteDb, source: MachineSource | undefined): void {
  if (source === undefined) db.run(sql`DELETE FROM setting WHERE key = ${ROW}`);
  else {
    db.run(sql`
      INSERT INTO setting (key, json) VALUES (${ROW}, ${JSON.stringify(source)})
      ON CONFLICT (key) DO UPDATE SET json = excluded.json`);
  }
}
