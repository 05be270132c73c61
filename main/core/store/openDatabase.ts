import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { log } from "../log.ts";
import { backUp, markOf } from "./backups.ts";
import { connect, writeDb } from "./connection.ts";
import { examine } from "./examine.ts";
import { takeLock } from "./lockFile.ts";
import { migrate, schemaVersion } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import { recover } from "./recover.ts";
import type { WriteDb } from "./sql.ts";
import { openWatermark, readWatermark } from "./watermark.ts";

export type OpenedStore = {
  readonly db: WriteDb;
  /** What a person should know: damage found, a backup restored. */
  readonly notices: string[];
  /** Backs up what changed and gives the folder free. */
  close(): void;
};

export type OpenOptions = {
  /** Milliseconds since 1970; names backups. */
  readonly now?: () => number;
  /** Tells two cores of one process apart; a core that replaces a dead one keeps its session. */
  readonly session?: string;
  readonly migrations?: readonly Migration[];
};

/**
 * Opens the desk folder's store: lock, examination, backup before a migration, migration.
 * @throws AppError `store.locked` or `store.newer`; nothing was changed then
 */
export function openDatabase(dir: string, options: OpenOptions = {}): OpenedStore {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (process.platform !== "win32") chmodSync(dir, 0o700);
  const unlock = takeLock(dir, options.session ?? crypto.randomUUID());
  try {
    return open(dir, options.now ?? Date.now, options.migrations ?? MIGRATIONS, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function open(dir: string, now: () => number, steps: readonly Migration[], unlock: () => void): OpenedStore {
  const file = join(dir, "desk.db");
  const damage = examine(file, steps.length, readWatermark(dir));
  const notices = damage ? [recover(dir, file, damage, steps.length, now())] : [];
  const database = connect(file);
  try {
    const from = schemaVersion(database);
    if (from > 0 && from < steps.length) backUp(database, dir, now());
    migrate(database, steps);
    if (from < steps.length) database.pragma("optimize");
  } catch (error) {
    database.close();
    throw error;
  }
  const watermark = openWatermark(dir);
  const atStart = markOf(database);
  watermark.write(atStart);
  return {
    db: writeDb(database, watermark.write),
    notices,
    close: () => {
      if (!database.open) return;
      try {
        if (markOf(database) !== atStart) backUpOrSay(database, dir, now());
        database.pragma("optimize");
        database.pragma("wal_checkpoint(TRUNCATE)");
      } finally {
        database.close();
        watermark.close();
        unlock();
      }
    },
  };
}

/** A backup that cannot be written (a full disk) must not keep the desk from closing: the store itself is whole. */
function backUpOrSay(database: Database.Database, dir: string, now: number): void {
  try {
    backUp(database, dir, now);
  } catch (error) {
    log("no backup", { error: error instanceof Error ? error.message : String(error) });
  }
}
