import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { APPLICATION_ID } from "./connection.ts";

const KEPT = 10;

const folderOf = (dir: string): string => join(dir, "backups");

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

/** Whether a file is a whole database of ours. */
export function isSound(file: string): boolean {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true });
    return (
      database.pragma("application_id", { simple: true }) === APPLICATION_ID &&
      database.pragma("quick_check(1)", { simple: true }) === "ok"
    );
  } catch {
    return false; // unreadable is what this function is asked to find out
  } finally {
    database?.close();
  }
}

/**
 * Writes a checked copy beside the store. Under its final name there is only ever a whole, verified file.
 * @param now milliseconds since 1970, for the name
 */
export function backUp(database: Database.Database, dir: string, now: number): string {
  const folder = folderOf(dir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date(now).toISOString().replace(/[:.]/g, "-");
  const file = join(folder, `${stamp}.db`);
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  database.prepare("VACUUM INTO ?").run(draft);
  syncFile(draft);
  if (!isSound(draft)) throw new Error("the backup could not be verified");
  renameSync(draft, file);
  if (process.platform !== "win32") syncFile(folder);
  for (const old of backupsIn(dir).slice(KEPT)) rmSync(old, { force: true });
  return file;
}

function syncFile(file: string): void {
  const handle = openSync(file, process.platform === "win32" ? "r+" : "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
