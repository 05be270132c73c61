import { existsSync } from "node:fs";

/**
 * The file a worker thread runs: the TypeScript source when started from the sources, the bundle when built.
 * @param source path below main/, for instance "core/coreWorker.ts"
 * @param built name of the entry below out/main/, for instance "coreWorker.js"
 */
export function workerFile(source: string, built: string): URL {
  if (import.meta.url.endsWith(".ts")) return new URL(source, import.meta.url);
  const beside = new URL(built, import.meta.url);
  // shared code is bundled into out/main/chunks/, one folder below the entries
  return existsSync(beside) ? beside : new URL(`../${built}`, import.meta.url);
}
