import { constants, copyFileSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "#shared/domain/errors.ts";

/** Who holds a lock. `session` tells two cores of one process apart; a core thread restarted keeps its session. */
type Owner = { readonly pid: number; readonly started: string; readonly session: string; readonly nonce: string };

/** The start time of a process in clock ticks, so that a reused pid is not taken for the old owner. "" where unknown. */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return ""; // no /proc on this system: the pid alone has to do
  }
}

function isAlive(owner: Owner, session: string): boolean {
  // our own process and session: the core thread that held it is gone, or it would not be starting again
  if (owner.pid === process.pid && owner.session === session) return false;
  if (owner.pid <= 0) return false; // unreadable; and a signal to -1 would go to every process
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return owner.started === "" || startTime(owner.pid) === "" || startTime(owner.pid) === owner.started;
}

/** The owner written in a lock; one that cannot be read (a power cut) has a nonce that no living owner has. */
function readOwner(file: string): Owner | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined; // given back meanwhile
  }
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null; // checked field by field below
    if (typeof owner?.pid === "number" && typeof owner.nonce === "string") {
      return { pid: owner.pid, started: owner.started ?? "", session: owner.session ?? "", nonce: owner.nonce };
    }
  } catch {
    // falls through: unreadable
  }
  return { pid: -1, started: "", session: "", nonce: "unreadable" };
}

/** Creates a lock with its whole content at once, so that nobody ever reads half of it. */
function create(file: string, owner: Owner): boolean {
  const draft = `${file}.${owner.nonce}.new`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    try {
      copyFileSync(draft, file, constants.COPYFILE_EXCL); // a file system without hard links
      return true;
    } catch (second) {
      if ((second as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw second;
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes a dead owner's lock. Two programs may find it at the same moment, and the slower one must not remove the
 * quicker one's fresh lock: only the holder of a guard named after the dead owner's nonce may remove that lock.
 */
function removeStale(file: string, stale: Owner, mine: Owner): void {
  const guard = `${file}.${stale.nonce}`;
  if (!create(guard, mine)) {
    const holder = readOwner(guard);
    if (holder && holder.nonce !== mine.nonce && !isAlive(holder, mine.session)) removeStale(guard, holder, mine);
    return;
  }
  if (readOwner(file)?.nonce === stale.nonce) rmSync(file, { force: true });
  rmSync(guard, { force: true });
}

/**
 * Makes this core the only one that opens the desk folder. Two SQLite writers on one file, or a second copy of the
 * program, are how stores get damaged; so the database is not even opened before the lock is won.
 * @param session the same for a core and the ones that replace it in the same process
 * @returns a function that gives the lock back; it removes nobody else's
 * @throws AppError `store.locked` when a living owner has it; the folder is unchanged then
 */
export function takeLock(dir: string, session: string): () => void {
  const file = join(dir, "desk.lock");
  const mine: Owner = { pid: process.pid, started: startTime(process.pid), session, nonce: crypto.randomUUID() };
  for (let attempt = 0; attempt < 20; attempt++) {
    const owner = readOwner(file);
    if (owner && isAlive(owner, session)) throw locked(dir, owner.pid);
    if (owner) removeStale(file, owner, mine);
    else if (create(file, mine)) {
      return () => {
        if (readOwner(file)?.nonce === mine.nonce) rmSync(file, { force: true });
      };
    }
  }
  throw locked(dir, readOwner(file)?.pid ?? 0);
}

const locked = (folder: string, pid: number): AppError =>
  new AppError("store.locked", `The desk folder ${folder} is already open in another Depeche (process ${pid}).`, {
    folder,
    pid,
  });
