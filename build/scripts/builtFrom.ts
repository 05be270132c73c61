import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, ROOT, run } from "./run.ts";

const STAMP = join(ROOT, "out/built-from");

/** A hash over everything that a build reads. */
function sourceHash(): string {
  const hash = createHash("sha256");
  for (const top of ["main", "renderer", "shared"]) {
    const entries = readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of entries) hash.update(file).update(readFileSync(file));
  }
  for (const file of ["electron.config.ts", "package-lock.json"]) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}

/** Builds when the sources are not those of the last build. @returns the exit code */
export async function buildIfChanged(): Promise<number> {
  const now = sourceHash();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === now) return 0;
  const code = await run(bin("electron-vite"), ["build", "--config", "electron.config.ts", "--logLevel", "warn"]);
  if (code === 0) writeFileSync(STAMP, now);
  return code;
}
