import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder with package.json: of the sources, of the built program, or of the packed archive. */
function appRoot(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, "package.json"))) {
    const parent = dirname(dir);
    if (parent === dir) throw new Error("package.json was not found above the program");
    dir = parent;
  }
  return dir;
}

const root = appRoot();

export const appVersion = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
export const samplesDir = join(root, "main/samples");
export const rendererDir = join(root, "out/renderer");

/** Where the desk keeps its data unless told otherwise: $DEPECHE_DESK, or the system's place for a program's data. */
export function defaultDeskDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env.DEPECHE_DESK) return env.DEPECHE_DESK;
  if (process.platform === "win32") return join(env.APPDATA ?? homedir(), "Depeche");
  if (process.platform === "darwin") return join(homedir(), "Library/Application Support/Depeche");
  return join(env.XDG_DATA_HOME ?? join(homedir(), ".local/share"), "depeche");
}
