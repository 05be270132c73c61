import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import { startDeskProcess } from "./deskProcess.ts";
import { electronProgram, startElectron } from "./electronDesk.ts";

export type Desk = {
  readonly deskDir: string;
  /** The desk's page, opened the way its shell opens it. */
  open(): Promise<Page>;
  /** Kills the desk, starts it again on the same folder and opens its page. */
  crash(): Promise<Page>;
  siteUrl(): Promise<string>;
};

type Shell = { readonly page: Page; kill(): Promise<void>; stop(): Promise<void> };

/** A desk of its own for every test, in a folder of its own; in Electron or in the browser, as the project says. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page }, use, info) => {
    const isElectron = info.project.name === "electron";
    base.skip(
      isElectron && electronProgram() === undefined,
      "Electron's runtime is not installed (npx install-electron)",
    );
    const deskDir = await mkdtemp(join(tmpdir(), "depeche-e2e-"));
    const start = async (): Promise<Shell> => {
      if (isElectron) return startElectron(deskDir);
      const running = await startDeskProcess(deskDir);
      await page.goto("about:blank"); // a new window, as a started desk opens one
      await page.goto(running.url);
      return { page, kill: running.kill, stop: running.stop };
    };
    let shell: Shell | undefined;
    await use({
      deskDir,
      open: async () => {
        shell = await start();
        return shell.page;
      },
      crash: async () => {
        await shell?.kill();
        shell = await start();
        return shell.page;
      },
      siteUrl: async () => `http://127.0.0.1:${await readFile(join(deskDir, "cms/port"), "utf8")}/`,
    });
    await shell?.stop();
    await rm(deskDir, { recursive: true, force: true });
  },
});

export { expect } from "@playwright/test";
