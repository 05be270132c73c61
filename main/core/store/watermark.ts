import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The number of the last revision known to be committed, kept outside the database. SQLite calls an emptied file, or one
 * whose write-ahead log was deleted, perfectly sound; only a mark from outside can tell that rows are gone.
 */
const fileOf = (dir: string): string => join(dir, "watermark");

export function readWatermark(dir: string): number {
  const file = fileOf(dir);
  if (!existsSync(file)) return 0;
  const value = Number(readFileSync(file, "utf8"));
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/** Not synced on purpose: a mark that lags behind after a power cut raises no false alarm. */
export function writeWatermark(dir: string, seq: number): void {
  writeFileSync(fileOf(dir), String(seq), { mode: 0o600 });
}
