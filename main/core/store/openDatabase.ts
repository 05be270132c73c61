import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { backUp, backupsIn, isSound } from "./backups.ts";
import { APPLICATION_ID, connect, writeDb } from "./connection.ts";
import { takeLock } from "./lockFile.ts";
import { migrate, newerError, schemaVersion } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { WriteDb } from "./sql.ts";
import { readWatermark, writeWatermark } from "./watermark.ts";

export type OpenedStore = {
  readonly db: WriteDb;
  /** What a person should know: damage found, a backup restored. */
  readonly notices: readonly string[];
  close(): void;
};

/**
 * Opens the desk folder's store: lock, checks, backup before a migration, migration.
 * Damage is put aside, never deleted, and the newest sound backup is restored.
 * @throws AppError `store.locked` or `store.newer`; the file is untouched then
 */
export function openDatabase(dir: string, now: () => number = Date.now): OpenedStore {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (process.platform !== "win32") chmodSync(dir, 0o700);
  const unlock = takeLock(dir);
  try {
    return open(dir, now, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function open(dir: string, now: () => number, unlock: () => void): OpenedStore {
  const file = join(dir, "desk.db");
  const notices: string[] = [];
  const damage = damageOf(file, readWatermark(dir));
  if (damage) notices.push(restore(dir, file, damage, now()));
  const database = connect(file);
  try {
    if (schemaVersion(database) > 0 && schemaVersion(database) < MIGRATIONS.length) backUp(database, dir, now());
    migrate(database, MIGRATIONS);
    database.pragma(`application_id = ${APPLICATION_ID}`);
  } catch (error) {
    database.close();
    throw error;
  }
  const db = writeDb(database);
  const atStart = lastSeq(database);
  writeWatermark(dir, atStart);
  const timer = setInterval(() => writeWatermark(dir, lastSeq(database)), 5000);
  timer.unref();
  return {
    db,
    notices,
    close: () => {
      clearInterval(timer);
      const seq = lastSeq(database);
      writeWatermark(dir, seq);
      if (seq !== atStart) backUp(database, dir, now());
      database.pragma("optimize");
      database.pragma("wal_checkpoint(TRUNCATE)");
      database.close();
      unlock();
    },
  };
}

const lastSeq = (database: Database.Database): number =>
  (database.prepare("SELECT coalesce(max(seq), 0) AS seq FROM revision").get() as { seq: number }).seq;

/** Why a store may not be used as it is, or undefined. A missing file is a new desk unless revisions were known. */
function damageOf(file: string, watermark: number): string | undefined {
  if (!existsSync(file)) return watermark > 0 ? "the database is missing" : undefined;
  if (statSync(file).size === 0 && !existsSync(`${file}-wal`))
    return watermark > 0 ? "the database is empty" : undefined;
  let database: Database.Database | undefined;
  try {
    // opened for writing, because a log left by a killed process must be replayed before anything can be judged
    database = new Database(file, { timeout: 250 });
    const version = schemaVersion(database);
    if (version > MIGRATIONS.length) throw newerError(version, MIGRATIONS.length);
    if (version === 0) return watermark > 0 ? "the database is empty" : undefined;
    if (database.pragma("application_id", { simple: true }) !== APPLICATION_ID)
      return "the file is not a Depeche database";
    const check = database.pragma("quick_check(1)", { simple: true });
    if (check !== "ok") return String(check);
    const seq = lastSeq(database);
    return seq < watermark ? `${watermark - seq} saved revisions are missing` : undefined;
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.message;
    throw error;
  } finally {
    database?.close();
  }
}

/** Puts the damaged files aside together and copies the newest sound backup in. @returns the sentence for the person */
function restore(dir: string, file: string, damage: string, now: number): string {
  const aside = join(dir, "quarantine", new Date(now).toISOString().replace(/[:.]/g, "-"));
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const suffix of ["", "-wal", "-shm"]) {
    if (existsSync(file + suffix)) renameSync(file + suffix, join(aside, basename(file) + suffix));
  }
  writeWatermark(dir, 0);
  const backup = backupsIn(dir).find(isSound);
  const found = `The store was damaged (${damage}). The damaged files were kept in ${aside}.`;
  if (!backup) return `${found} No backup was there: the desk starts empty.`;
  copyFileSync(backup, file);
  chmodSync(file, 0o600);
  return `${found} The backup ${basename(backup)} was restored.`;
}
