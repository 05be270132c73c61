import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { backupsIn, soundMark, stampOf } from "./backups.ts";
import type { Damage } from "./examine.ts";
import { syncFile, syncFolder } from "./sync.ts";

const PARTS = ["", "-wal", "-shm"] as const;

/**
 * Brings the desk back after damage. Database, log and index are put aside together, never deleted. Then the newest
 * sound backup is restored, unless the file itself is whole and holds more than any backup.
 * A kill at any step leaves a folder that is found damaged again, and the work starts over.
 * @param known the newest schema version of this program
 * @param now milliseconds since 1970
 * @returns the sentence for the person
 */
export function recover(dir: string, file: string, damage: Damage, known: number, now: number): string {
  const aside = join(dir, "quarantine", stampOf(now));
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  const parts = PARTS.filter((part) => existsSync(file + part));
  const found = `The store was damaged: ${damage.reason}. The damaged files are kept in ${aside}.`;
  const backup = newestSound(dir, known);
  if (damage.mark !== undefined && damage.mark >= (backup?.mark ?? 0)) {
    for (const part of parts) copyFileSync(file + part, join(aside, basename(file) + part));
    return `${found} Everything before them is here.`;
  }
  const restored = `${file}.restored`;
  rmSync(restored, { force: true });
  if (backup) {
    copyFileSync(backup.file, restored);
    chmodSync(restored, 0o600);
    syncFile(restored);
  }
  for (const part of parts) renameSync(file + part, join(aside, basename(file) + part));
  if (!backup) return `${found} There was no backup: the desk starts empty.`;
  renameSync(restored, file);
  syncFolder(dir);
  return `${found} The backup ${basename(backup.file)} was restored.`;
}

function newestSound(dir: string, known: number): { file: string; mark: number } | undefined {
  for (const file of backupsIn(dir)) {
    const mark = soundMark(file, known);
    if (mark !== undefined) return { file, mark };
  }
  return undefined;
}
