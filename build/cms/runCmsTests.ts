import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bin, ROOT, run } from "../scripts/run.ts";
import { getGhost } from "./getGhost.ts";
import { getWordpress, whyNoWordpress } from "./getWordpress.ts";
import { type GhostSite, startGhost } from "./startGhost.ts";
import { startWordpress, type WordpressSite } from "./startWordpress.ts";

/** Where Vitest and Playwright leave their counts. */
export const CMS_REPORT = "cms.json";
export const CMS_JOURNEYS_REPORT = "cms-e2e.json";

/** Why the tests against real servers cannot run here, or undefined. */
export const whyNoCmsTests = whyNoWordpress;

/**
 * Runs every adapter's tests against real sites: WordPress with our plugin and bare, and Ghost where it was asked for; then
 * the journeys that publish there from the desk's own page, for which the desk must have been built.
 * @returns the exit codes of Vitest and of Playwright
 */
export async function runCmsTests(hasGhost = false): Promise<{ tests: number; journeys: number }> {
  const tree = await getWordpress(join(ROOT, "node_modules/.cache/cms"));
  const folder = mkdtempSync(join(tmpdir(), "depeche-cms-"));
  const sites: (WordpressSite & { name: string; hasPlugin: boolean })[] = [];
  let ghost: GhostSite | undefined;
  try {
    if (hasGhost) ghost = await startGhost(await getGhost(), join(folder, "ghost"));
    for (const hasPlugin of [true, false]) {
      const name = hasPlugin ? "WordPress with the plugin" : "WordPress, bare";
      sites.push({ ...(await startWordpress(tree, join(folder, String(sites.length)), hasPlugin)), name, hasPlugin });
    }
    const list = join(folder, "sites.json");
    writeFileSync(list, JSON.stringify(sites), { mode: 0o600 });
    mkdirSync(join(ROOT, "out/test"), { recursive: true });
    const report = `--outputFile.json=out/test/${CMS_REPORT}`;
    const args = [
      "run",
      "--config",
      "build/vitest.config.ts",
      "--project",
      "cms",
      "--reporter=default",
      "--reporter=json",
    ];
    const there = ghost ? { DEPECHE_GHOST_URL: ghost.url, DEPECHE_GHOST_KEY: ghost.key } : {};
    const env = { ...process.env, DEPECHE_CMS_SITES: list };
    const tests = await run(bin("vitest"), [...args, report], { ...env, ...there });
    const journeys = await run(
      bin("playwright"),
      ["test", "-c", "e2e/playwright.config.ts", "--project=http", "e2e/sites"],
      env,
    );
    return { tests, journeys };
  } finally {
    await ghost?.stop();
    for (const site of sites) await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
