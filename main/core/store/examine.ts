import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { markOf } from "./backups.ts";
import { APPLICATION_ID } from "./connection.ts";
import { newerError, schemaVersion } from "./migrate.ts";

/** `mark` is set when the file itself is whole but lacks changes that were known to be committed. */
export type Damage = { readonly reason: string; readonly mark?: number };

/**
 * Looks at the database without changing a byte of it.
 * @param known the newest schema version of this program
 * @param watermark the last change known to be committed; undefined in a new folder
 * @returns what is wrong, or undefined when it may be opened
 * @throws AppError `store.newer`
 */
export function examine(file: string, known: number, watermark: number | undefined): Damage | undefined {
  if (!existsSync(file)) {
    return watermark !== undefined || existsSync(`${file}-wal`) ? { reason: "the database is missing" } : undefined;
  }
  // a first start that was killed leaves an empty file or a half-made one with its journal: nothing was in it yet
  const isFirstStart = watermark === undefined;
  if (statSync(file).size === 0) return isFirstStart ? undefined : { reason: "the database is empty" };
  if (isFirstStart && existsSync(`${file}-journal`)) return undefined;
  const version = versionInHeader(file);
  if (version > known) throw newerError(version, known);
  let database: Database.Database | undefined;
  try {
    // read-only: it sees what a killed process left in the log, but does not write it back
    database = new Database(file, { readonly: true, timeout: 250 });
    return judge(database, known, watermark ?? 0);
  } catch (error) {
    if (error instanceof Database.SqliteError) return { reason: error.message };
    throw error;
  } finally {
    database?.close();
  }
}

/**
 * The schema version of a database of ours as it stands in the file's header, so that a newer one is not even opened;
 * 0 for any other file. Offsets: SQLite file format §1.3 (user version at 60, application id at 68).
 */
function versionInHeader(file: string): number {
  const header = Buffer.alloc(72);
  const handle = openSync(file, "r");
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return header.readUInt32BE(68) === APPLICATION_ID ? header.readInt32BE(60) : 0;
}

function judge(database: Database.Database, known: number, watermark: number): Damage | undefined {
  const version = schemaVersion(database);
  const isOurs = database.pragma("application_id", { simple: true }) === APPLICATION_ID;
  if (version === 0 && !isOurs) {
    const things = Number(database.prepare("SELECT count(*) FROM sqlite_master").pluck().get());
    if (things > 0) return { reason: "the file is not a Depeche database" };
    return watermark > 0 ? { reason: "the database is empty" } : undefined;
  }
  if (!isOurs) return { reason: "the file is not a Depeche database" };
  if (version > known) throw newerError(version, known);
  const check = database.pragma("quick_check(1)", { simple: true });
  if (check !== "ok") return { reason: String(check) };
  const mark = markOf(database);
  return mark < watermark ? { reason: `the last ${watermark - mark} changes are missing`, mark } : undefined;
}
