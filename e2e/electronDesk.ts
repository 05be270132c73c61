import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { _electron, type Page } from "@playwright/test";

const ROOT = resolve(import.meta.dirname, "..");

/** Electron's program when its runtime was fetched; the package alone does not bring it. */
export function electronProgram(): string | undefined {
  const dir = join(ROOT, "node_modules/electron");
  const pathFile = join(dir, "path.txt");
  if (!existsSync(pathFile)) return undefined;
  const program = join(dir, "dist", readFileSync(pathFile, "utf8").trim());
  return existsSync(program) ? program : undefined;
}

/** Starts the built Electron shell on a desk folder and waits for its window. */
export async function startElectron(
  deskDir: string,
): Promise<{ page: Page; kill(): Promise<void>; stop(): Promise<void> }> {
  const executablePath = electronProgram();
  if (!executablePath) throw new Error("Electron's runtime is not installed");
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const app = await _electron.launch({ executablePath, args: [ROOT], env: { ...env, DEPECHE_DESK: deskDir } });
  const page = await app.firstWindow();
  return {
    page,
    kill: async () => {
      const gone = new Promise((done) => app.process().once("exit", done));
      app.process().kill("SIGKILL");
      await gone;
    },
    stop: () => app.close(),
  };
}
