import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { APPLICATION_ID } from "./connection.ts";
import { schemaVersion } from "./migrate.ts";
import { syncFile, syncFolder } from "./sync.ts";

const KEPT = 10;

const folderOf = (dir: string): string => join(dir, "backups");

/** A file name from a moment, sortable. @param now milliseconds since 1970 */
export const stampOf = (now: number): string => new Date(now).toISOString().replace(/[:.]/g, "-");

/** Backup files, newest first. */
export function backupsIn(dir: string): string[] {
  const folder = folderOf(dir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".db"))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

/** The mark of a whole database of ours that this program can read; undefined when the file is not one. */
export function soundMark(file: string, known: number): number | undefined {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true });
    const sound =
      database.pragma("application_id", { simple: true }) === APPLICATION_ID &&
      schemaVersion(database) <= known &&
      database.pragma("quick_check(1)", { simple: true }) === "ok";
    return sound ? markOf(database) : undefined;
  } catch {
    return undefined; // unreadable is what this function is asked to find out
  } finally {
    database?.close();
  }
}

/** How many changes were committed to a database in its life. */
export const markOf = (database: Database.Database): number =>
  Number(database.prepare("SELECT seq FROM mark").pluck().get());

/**
 * Writes a checked copy beside the store. Under its final name there is only ever a whole, verified file.
 * @param now milliseconds since 1970, for the name
 */
export function backUp(database: Database.Database, dir: string, now: number): void {
  const folder = folderOf(dir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${stampOf(now)}.db`);
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  database.prepare("VACUUM INTO ?").run(draft);
  chmodSync(draft, 0o600);
  syncFile(draft);
  if (soundMark(draft, schemaVersion(database)) === undefined) throw new Error("the backup could not be verified");
  renameSync(draft, file);
  syncFolder(folder);
  for (const old of backupsIn(dir).slice(KEPT)) rmSync(old, { force: true });
}
