import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#shared/domain/errors.ts";
import { LIMITS } from "../limits.ts";
import type { FoundFile, Look } from "./look.ts";

/** Files of one look: what is left comes with the next one. */
const AT_ONCE = 200;
/** What gateways call a file that they have not finished. */
const UNFINISHED = /^\.|^~|\.(?:tmp|part|partial|crdownload|filepart|swp)$|~$/i;

/** Sizes and times of the last look: a file that is still growing is left for the next one. */
export type LastLook = Map<string, string>;

/**
 * Looks at a folder. A file counts once two looks in a row saw the same size and time, so that one which is being
 * written is not read in half; that also holds on network drives that tell nobody of changes.
 * @param isNew whether a name is not known under that mark yet
 */
export async function lookAtFolder(
  path: string,
  last: LastLook,
  isNew: (name: string, mark: string) => boolean,
): Promise<Look> {
  const names = await namesIn(path);
  const files: FoundFile[] = [];
  const now: LastLook = new Map();
  for (const name of names) {
    if (files.length === AT_ONCE) break;
    const file = join(path, name);
    const found = await stat(file).catch(() => undefined); // taken away meanwhile
    if (!found?.isFile()) continue;
    const mark = `${found.size} ${found.mtimeMs}`;
    now.set(name, mark);
    if (last.get(name) !== mark || !isNew(name, mark)) continue;
    // a file that is far too large is refused by its size; its bytes are not worth the memory
    const bytesOf = (): Promise<Uint8Array> =>
      found.size > LIMITS.fileBytes * 3 ? Promise.resolve(new Uint8Array(LIMITS.fileBytes + 1)) : readFile(file);
    files.push({ name, mark, read: async () => ({ name, bytes: await bytesOf() }) });
  }
  last.clear();
  for (const [name, mark] of now) last.set(name, mark);
  return { files };
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).filter((name) => !UNFINISHED.test(name)).sort();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "not there" : code === "EACCES" ? "not readable" : code;
    throw new AppError(
      "source.unreachable",
      `The folder ${path} cannot be read (${reason}).`,
      { name: path, reason },
      true,
    );
  }
}
