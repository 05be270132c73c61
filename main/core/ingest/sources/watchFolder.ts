import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createPatience } from "./inTime.ts";
import type { FoundFile, Look } from "./look.ts";
import { unreachable } from "./unreachable.ts";

/** What gateways call a file that they have not finished. */
const UNFINISHED = /^\.|^~|\.(?:tmp|part|partial|crdownload|filepart|swp)$|~$/i;
/** Milliseconds for one call to the file system: a network drive that is gone may never answer. */
const ANSWER = 20_000;

export type FolderWatch = {
  /** @throws AppError `source.unreachable` when the folder cannot be looked at */
  look(signal: AbortSignal): Promise<Look>;
};

/**
 * Watches a folder. A file counts once two looks in a row saw the same size and time, so that one which is being written
 * is not read in half; that also holds on network drives that tell nobody of changes. A link is no file: it may lead
 * anywhere.
 * @param isNew whether a name is not known under that mark yet
 */
export function createFolderWatch(path: string, isNew: (name: string, mark: string) => boolean): FolderWatch {
  const patience = createPatience(ANSWER, () => unreachable(path, "noAnswer"));
  let last: ReadonlyMap<string, string> = new Map();

  return {
    look: async (signal) => {
      const names = await patience(() => namesIn(path), signal);
      const files: FoundFile[] = [];
      const now = new Map<string, string>();
      for (const name of names) {
        const file = join(path, name);
        const found = await patience(() => lstat(file).catch(() => undefined), signal); // taken away meanwhile
        if (!found?.isFile()) continue;
        const mark = `${found.size} ${found.mtimeMs}`;
        now.set(name, mark);
        if (last.get(name) !== mark || !isNew(name, mark)) continue;
        const read = (): Promise<Uint8Array | undefined> =>
          patience(() => readFile(file).catch(() => undefined), signal);
        files.push({ name, mark, size: found.size, read });
      }
      last = now;
      return { files, present: names };
    },
  };
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).filter((name) => !UNFINISHED.test(name)).sort();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw unreachable(path, "notThere");
    throw code === "EACCES" ? unreachable(path, "notReadable") : unreachable(path, "system", { code });
  }
}
