import { constants, existsSync } from "node:fs";
import { copyFile, link, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { AppError } from "#shared/domain/errors.ts";
import { UsageError } from "./output.ts";

export type OutFolder = {
  /**
   * Writes the items of one input file, named after it. Each is written beside its name and then put under it, so that
   * nobody reads half of one.
   * @returns where they are
   * @throws AppError `input.invalid` when a file of that name is there already
   */
  write(file: string, texts: readonly string[], extension: string): Promise<string[]>;
};

/** @throws UsageError when there can be no such folder */
export async function createOutFolder(dir: string, isForced: boolean): Promise<OutFolder> {
  await mkdir(dir, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${dir}: the folder cannot be made (${error.code ?? error.message}).`);
  });
  const ours = new Set<string>();
  const put = async (path: string, text: string): Promise<void> => {
    const draft = `${path}.${process.pid}.tmp`;
    try {
      await writeFile(draft, text, { flag: "wx" });
      // of two inputs with one name the second must not eat the first, forced or not
      if (isForced && !ours.has(path)) await rename(draft, path);
      else await claim(draft, path);
    } catch (error) {
      throw sayWhy(path, error as NodeJS.ErrnoException); // the file system throws nothing else
    } finally {
      await rm(draft, { force: true });
    }
    ours.add(path);
  };
  return {
    async write(file, texts, extension) {
      const stem = file === "-" ? "stdin" : basename(file, extname(file));
      const paths = texts.map((_, at) => join(dir, `${stem}${texts.length > 1 ? `-${at + 1}` : ""}${extension}`));
      const taken = paths.find((path) => existsSync(path) && (!isForced || ours.has(path)));
      if (taken !== undefined) throw new AppError("input.invalid", isThere(taken), { name: basename(taken) });
      for (const [at, path] of paths.entries()) await put(path, texts[at] ?? "");
      return paths;
    },
  };
}

/** Puts a file under a name that nobody else has. A disk without hard links, such as a stick's, gets a copy. */
async function claim(draft: string, path: string): Promise<void> {
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw error;
    return copyFile(draft, path, constants.COPYFILE_EXCL);
  });
}

const isThere = (path: string): string => `${path} is there already and is not written over.`;

function sayWhy(path: string, { code, message }: NodeJS.ErrnoException): AppError {
  const sentence = code === "EEXIST" ? isThere(path) : `${path} cannot be written (${code ?? message}).`;
  return new AppError("input.invalid", sentence, { name: basename(path) });
}
