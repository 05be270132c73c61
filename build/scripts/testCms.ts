import { runCmsTests, whyNoCmsTests } from "../cms/runCmsTests.ts";
import { buildIfChanged } from "./builtFrom.ts";
import { ensureBrowser } from "./ensureBrowser.ts";

/* npm run test:cms: the adapters against real servers, which it installs and starts on loopback. `-- ghost` adds a Ghost. */

const reason = await whyNoCmsTests();
if (reason !== undefined) {
  process.stderr.write(`No WordPress here: ${reason}.\n`);
  process.exitCode = 1;
} else {
  const browser = await ensureBrowser();
  if (browser === undefined || (await buildIfChanged()) !== 0) process.exit(1);
  process.env.CHROMIUM = browser;
  const { tests, journeys } = await runCmsTests(process.argv.includes("ghost"));
  process.exitCode = tests || journeys;
}
