import { closeSync, constants, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { log } from "../log.ts";

/**
 * The number of the last committed change, kept outside the database. SQLite calls an emptied file, or one whose
 * write-ahead log was deleted, perfectly sound; only a mark from outside can tell that something is gone.
 */
const fileOf = (dir: string): string => join(dir, "watermark");

/** The mark, or undefined in a folder whose store was never opened to the end. */
export function readWatermark(dir: string): number | undefined {
  const file = fileOf(dir);
  if (!existsSync(file)) return undefined;
  const value = Number(readFileSync(file, "utf8"));
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}

export type Watermark = { write(seq: number): void; close(): void };

/**
 * Opens the mark for writing after each commit. Always the same number of bytes in place, so that a kill leaves the old
 * or the new number; synced only on closing, because a mark that lags behind after a power cut raises no false alarm.
 */
export function openWatermark(dir: string): Watermark {
  const handle = openSync(fileOf(dir), constants.O_RDWR | constants.O_CREAT, 0o600);
  return {
    write: (seq) => {
      try {
        writeSync(handle, `${String(seq).padStart(15, "0")}\n`, 0);
      } catch (error) {
        // the change itself is committed: a mark that lags must not turn it into a failure
        log("no watermark", { error: error instanceof Error ? error.message : String(error) });
      }
    },
    close: () => {
      fsyncSync(handle);
      closeSync(handle);
    },
  };
}
