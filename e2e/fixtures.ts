import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { type DeskProcess, startDeskProcess } from "./deskProcess.ts";

export type Desk = {
  readonly deskDir: string;
  current(): DeskProcess;
  /** Kills the desk and starts it again on the same folder. */
  crash(): Promise<DeskProcess>;
};

/** A desk of its own for every test, in a folder of its own. */
export const test = base.extend<{ desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
  desk: async ({}, use) => {
    const deskDir = await mkdtemp(join(tmpdir(), "depeche-e2e-"));
    let running = await startDeskProcess(deskDir);
    await use({
      deskDir,
      current: () => running,
      crash: async () => {
        await running.kill();
        running = await startDeskProcess(deskDir);
        return running;
      },
    });
    await running.stop();
    await rm(deskDir, { recursive: true, force: true });
  },
});

export { expect } from "@playwright/test";
