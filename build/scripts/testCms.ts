import { runCmsTests, whyNoCmsTests } from "../cms/runCmsTests.ts";

/* npm run test:cms: the adapters against real servers, which it installs and starts on loopback. `-- ghost` adds a Ghost. */

const reason = await whyNoCmsTests();
if (reason !== undefined) {
  process.stderr.write(`No WordPress here: ${reason}.\n`);
  process.exitCode = 1;
} else process.exitCode = await runCmsTests(process.argv.includes("ghost"));
