import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** How another program of the same user (the command line) finds a desk that runs. Private to the user: 0600. */
const RunFile = z.object({ pid: z.int(), port: z.int(), token: z.string() });
export type RunFile = z.infer<typeof RunFile>;

const fileIn = (deskDir: string): string => join(deskDir, "run.json");

/** @returns a function that removes the file again */
export function writeRunFile(deskDir: string, run: RunFile): () => void {
  writeFileSync(fileIn(deskDir), JSON.stringify(run), { mode: 0o600 });
  return () => rmSync(fileIn(deskDir), { force: true });
}

/** The desk that runs on this folder, or undefined. A file left by a killed process does not count. */
export function runningDesk(deskDir: string): RunFile | undefined {
  const file = fileIn(deskDir);
  if (!existsSync(file)) return undefined;
  try {
    const run = RunFile.parse(JSON.parse(readFileSync(file, "utf8")));
    process.kill(run.pid, 0);
    return run;
  } catch {
    return undefined; // half written, or its process is gone
  }
}
