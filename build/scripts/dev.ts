import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";
import { buildIfChanged } from "./builtFrom.ts";
import { ROOT } from "./run.ts";

/* npm run dev: the http shell, built and started again whenever a source changes. Same flags as npm start. */

/** Editors write a file in several steps; this long without another one, and it is done. Milliseconds. */
const PAUSE = 150;
let desk: ChildProcess | undefined;
let timer: NodeJS.Timeout | undefined;
let isBuilding = false;
let isStale = false;

async function restart(): Promise<void> {
  isStale = true;
  if (isBuilding) return;
  isBuilding = true;
  while (isStale) {
    isStale = false;
    const code = await buildIfChanged();
    if (code === 0 && !isStale) await startAgain();
    // else the builder has said why, and the desk that runs goes on
  }
  isBuilding = false;
}

async function startAgain(): Promise<void> {
  if (desk && desk.exitCode === null && desk.signalCode === null) {
    desk.kill("SIGTERM");
    await once(desk, "exit");
  }
  desk = spawn(process.execPath, ["out/main/http.js", ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit" });
}

for (const top of ["main", "renderer", "shared"]) {
  watch(join(ROOT, top), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void restart(), PAUSE);
  });
}
process.once("SIGINT", () => {
  desk?.kill("SIGTERM");
  process.exit();
});
await restart();
