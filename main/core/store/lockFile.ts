import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "#shared/domain/errors.ts";

type Owner = { readonly pid: number; readonly started: string; readonly nonce: string };

/** The start time of a process in clock ticks, so that a reused pid is not taken for the old owner. "" where unknown. */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return ""; // no /proc on this system: the pid alone has to do
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return owner.started === "" || startTime(owner.pid) === "" || startTime(owner.pid) === owner.started;
}

function readOwner(file: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(file, "utf8")) as Owner;
    return typeof owner.pid === "number" ? owner : undefined;
  } catch {
    return undefined; // half written by a process that died: stale
  }
}

/**
 * Makes this process the only one that opens the desk folder. Two SQLite writers on one file, or a second copy of the
 * program, are how stores get damaged; so the database is not even opened before the lock is won.
 * @returns a function that gives the lock back
 * @throws AppError `store.locked` when a living process has it
 */
export function takeLock(dir: string): () => void {
  const file = join(dir, "desk.lock");
  const mine: Owner = { pid: process.pid, started: startTime(process.pid), nonce: crypto.randomUUID() };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = openSync(file, "wx", 0o600);
      writeSync(handle, JSON.stringify(mine));
      closeSync(handle);
      return () => {
        if (readOwner(file)?.nonce === mine.nonce) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const owner = readOwner(file);
      // our own pid: a core thread of this process that died left its lock
      if (owner && owner.pid !== process.pid && isAlive(owner)) {
        throw new AppError(
          "store.locked",
          `The desk folder ${dir} is already open in another Depeche (process ${owner.pid}).`,
          {
            folder: dir,
            pid: owner.pid,
          },
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new AppError("store.locked", `The desk folder ${dir} could not be locked.`, { folder: dir });
}
