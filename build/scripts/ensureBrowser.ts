import { existsSync } from "node:fs";
import { browserPath } from "./browser.ts";
import { run } from "./run.ts";

/** A browser to test with; on Debian as root one is installed. Undefined, after a sentence, when there is none. */
export async function ensureBrowser(): Promise<string | undefined> {
  const found = browserPath();
  if (found) return found;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    process.stdout.write("No browser was found: installing chromium with apt-get.\n");
    await run("apt-get", ["update", "-qq"]);
    await run("apt-get", ["install", "-y", "-qq", "chromium"]);
    const installed = browserPath();
    if (installed) return installed;
  }
  process.stderr.write("The tests need Chromium, Chrome or Edge: install one, or name its program in $CHROMIUM.\n");
  return undefined;
}
