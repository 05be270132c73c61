import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildIfChanged } from "./builtFrom.ts";
import { ROOT, run } from "./run.ts";

/* npm start: Electron where its runtime is installed and there is a display, otherwise the http shell. */

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Electron's program, when the runtime was really fetched: the package alone holds none. */
function electronProgram(): string | undefined {
  const dir = join(ROOT, "node_modules/electron");
  const pathFile = join(dir, "path.txt");
  if (!existsSync(pathFile)) return undefined;
  const program = join(dir, "dist", readFileSync(pathFile, "utf8").trim());
  return existsSync(program) ? program : undefined;
}

const [mode = "auto", ...flags] = process.argv.slice(2).filter((arg) => arg !== "--");
const isMode = ["--electron", "--http"].includes(mode);
const args = isMode ? flags : process.argv.slice(2);
const electron = electronProgram();
const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const built = await buildIfChanged();
if (built !== 0) process.exit(built);
if (mode === "--electron" && !electron) {
  process.stderr.write("Electron's runtime is not installed: run npx install-electron, or use npm run start:http.\n");
  process.exit(1);
}
if (electron && (mode === "--electron" || (mode !== "--http" && hasDisplay))) {
  say("Starting the Electron shell: its runtime is installed.");
  process.exitCode = await run(electron, [ROOT, ...args]);
} else {
  const why = mode === "--http" ? "as asked" : electron ? "there is no display" : "Electron's runtime is not installed";
  say(`Starting the http shell: ${why}.`);
  process.exitCode = await run(process.execPath, ["out/main/http.js", ...args]);
}
