import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CMS_JOURNEYS_REPORT, CMS_REPORT, runCmsTests, whyNoCmsTests } from "../cms/runCmsTests.ts";
import { buildIfChanged } from "./builtFrom.ts";
import { type Counts, countPlaywright, countVitest } from "./countReports.ts";
import { ensureBrowser } from "./ensureBrowser.ts";
import { bin, ROOT, run } from "./run.ts";

/*
 * npm test: every check there is, each by itself, so that one failure hides no other. The last line adds up the tests
 * from the runners' own reports; a runner that executed nothing counts as failed.
 */

const REPORTS = join(ROOT, "out/test");
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const total: Counts = { passed: 0, failed: 0 };
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function check(name: string, work: () => Promise<number>): Promise<void> {
  say(`\n== ${name}`);
  const code = await work();
  if (code === 0) total.passed += 1;
  else total.failed += 1;
  if (code !== 0) say(`-- ${name}: failed`);
}

async function runner(
  name: string,
  report: string,
  count: (json: string) => Counts,
  work: () => Promise<number>,
): Promise<void> {
  say(`\n== ${name}`);
  const code = await work();
  const file = join(REPORTS, report);
  const counts = existsSync(file) ? count(readFileSync(file, "utf8")) : { passed: 0, failed: 0 };
  const isEmpty = counts.passed + counts.failed === 0;
  total.passed += counts.passed;
  // a runner that fails outside its tests, or runs none, must not look green
  total.failed += counts.failed + (isEmpty || (code !== 0 && counts.failed === 0) ? 1 : 0);
  say(`-- ${name}: ${counts.passed} passed, ${counts.failed} failed${isEmpty ? " (nothing was executed)" : ""}`);
}

const browser = await ensureBrowser();
if (browser === undefined) process.exit(1);
const env = { ...process.env, CHROMIUM: browser };

await check("style (biome)", () => run(bin("biome"), ["ci", "."]));
await check("types (tsc)", () => run(bin("tsc"), ["-b"]));
await check("unused code (knip)", () => run(bin("knip"), ["--no-progress"]));
await check("build", buildIfChanged);
await runner("units (vitest)", "vitest.json", countVitest, () =>
  run(
    bin("vitest"),
    [
      "run",
      "--config",
      "build/vitest.config.ts",
      "--reporter=dot",
      "--reporter=json",
      "--outputFile.json=out/test/vitest.json",
    ],
    env,
  ),
);
await runner("journeys (playwright)", "e2e.json", countPlaywright, () =>
  run(bin("playwright"), ["test", "-c", "e2e/playwright.config.ts", "--project", "http"], env),
);
const whyNoCms = await whyNoCmsTests();
if (whyNoCms === undefined) {
  process.env.CHROMIUM = browser;
  let journeys = 1;
  await runner("real CMS (vitest)", CMS_REPORT, countVitest, async () => {
    const codes = await runCmsTests();
    journeys = codes.journeys;
    return codes.tests;
  });
  await runner("journeys to real CMS (playwright)", CMS_JOURNEYS_REPORT, countPlaywright, async () => journeys);
} else say(`\n-- real CMS: skipped, ${whyNoCms}`);
say(
  "\n-- journeys in Electron: skipped, its runtime is not part of npm ci (npm run e2e -- --project electron where it is installed)",
);

say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
