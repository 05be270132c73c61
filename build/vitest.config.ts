import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { browserArgs, browserPath } from "./scripts/browser.ts";

const executablePath = browserPath();

/** Against real servers, which `npm run test:cms` starts and names here. */
const CMS = process.env.DEPECHE_CMS_SITES
  ? [
      {
        test: {
          name: "cms",
          environment: "node",
          include: ["main/**/*.cms.ts"],
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ]
  : [];

export default defineConfig({
  root: resolve(import.meta.dirname, ".."),
  cacheDir: "node_modules/.cache/vitest",
  test: {
    coverage: { provider: "v8", reportsDirectory: "out/test/coverage" },
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["{main,shared,build}/**/*.test.ts"],
          pool: "forks",
          testTimeout: 20_000,
        },
      },
      ...CMS,
      {
        plugins: [react()],
        test: { name: "dom", environment: "jsdom", include: ["renderer/**/*.test.{ts,tsx}"], testTimeout: 20_000 },
      },
      {
        plugins: [react()],
        define: {
          "process.env.VIRT_ON": "true", // react-aria's virtualizer reads it outside production builds
          "import.meta.env.DEPECHE_LONG": JSON.stringify(process.env.DEPECHE_LONG ?? ""),
          "import.meta.env.DEPECHE_SEED": JSON.stringify(process.env.DEPECHE_SEED ?? "1"),
        },
        test: {
          name: "browser",
          include: ["renderer/**/*.browser.{ts,tsx}"],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...browserArgs] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
