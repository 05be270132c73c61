import type Database from "better-sqlite3";
import { AppError } from "#shared/domain/errors.ts";
import { APPLICATION_ID } from "./connection.ts";
import type { Migration } from "./migrations/migration.ts";

export const schemaVersion = (database: Database.Database): number =>
  Number(database.pragma("user_version", { simple: true }));

/**
 * Brings a database to the newest schema in one transaction: either every step is done or none.
 * @throws AppError `store.newer` when the file was written by a later program; nothing has been changed then
 */
export function migrate(database: Database.Database, steps: readonly Migration[]): void {
  steps.forEach((step, index) => {
    if (step.version !== index + 1) throw new Error(`migration ${step.name} must have version ${index + 1}`);
  });
  const from = schemaVersion(database);
  if (from > steps.length) throw newerError(from, steps.length);
  if (from === steps.length) return;
  database
    .transaction(() => {
      for (const step of steps.slice(from)) database.exec(step.sql);
      database.pragma(`user_version = ${steps.length}`);
      database.pragma(`application_id = ${APPLICATION_ID}`);
      const broken = database.pragma("foreign_key_check") as unknown[];
      if (broken.length > 0) throw new Error(`migration left ${broken.length} rows without their parent`);
    })
    .immediate();
}

export const newerError = (found: number, known: number): AppError =>
  new AppError(
    "store.newer",
    `This desk folder was written by a newer version of Depeche (schema ${found}, this version knows ${known}). Nothing was changed; please update.`,
    { found, known },
  );
