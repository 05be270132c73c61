import { resolve } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { browserArgs, browserPath } from "../build/scripts/browser.ts";

const executablePath = browserPath();
const out = resolve(import.meta.dirname, "../out/test");

/** The same journeys through both shells; `electron` needs the runtime, which npm ci does not bring. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: "**/*.e2e.ts",
  // journeys to other people's servers, which `npm run test:cms` starts
  testIgnore: process.env.DEPECHE_CMS_SITES ? [] : "sites/**",
  outputDir: resolve(out, "e2e"),
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 }, // a busy machine of two cores is slow, not wrong
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ["list"],
    ["json", { outputFile: resolve(out, process.env.DEPECHE_CMS_SITES ? "cms-e2e.json" : "e2e.json") }],
  ],
  use: {
    ...devices["Desktop Chrome"],
    actionTimeout: 10_000,
    viewport: { width: 1440, height: 900 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: "retain-on-failure",
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...browserArgs] },
  },
  projects: [{ name: "http" }, { name: "electron" }],
});
