import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page } from "playwright";
import { browserArgs, browserPath } from "../../scripts/browser.ts";
import { type KeyCost, measureKeys, quiet } from "./measureKeys.ts";
import type { BenchDesk, MeasuredBlock } from "./openDesk.ts";

/** One editor in one round. `open` in milliseconds. */
export type Measured = KeyCost & { readonly open: number };

type Bench = {
  open(blocks: readonly MeasuredBlock[]): Promise<number>;
  blocks(): Element[];
  text(): string;
};
declare global {
  interface Window {
    bench: Bench;
  }
}

/** A peer in a fresh browser: opened with the blocks, typed into at its middle. */
export const measurePeer = (url: string, blocks: readonly MeasuredBlock[]): Promise<Measured> =>
  inFreshBrowser(async (page, cdp) => {
    await page.goto(url);
    await quiet(page);
    const open = await page.evaluate((given) => window.bench.open(given), blocks);
    await quiet(page);
    const at = await page.evaluate(() => {
      const all = window.bench.blocks();
      const middle = all.slice(all.length >> 1).find((block) => (block.textContent?.length ?? 0) > 120);
      middle?.scrollIntoView({ block: "center" });
      const { left, width, top } = middle?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + 12 };
    });
    const read = async (): Promise<string> => {
      const [inModel, inPage] = await page.evaluate(() => [
        window.bench.text(),
        window.bench
          .blocks()
          .map((block) => block.textContent)
          .join("\n"),
      ]);
      return inModel?.length === 0 ? "" : (inPage ?? "");
    };
    return { open, ...(await measureKeys(page, cdp, at, read)) };
  });

/**
 * The shipped desk in a fresh browser: a translation beside its source, every panel and every service on.
 * @param between stands on the line to the core, to switch off what it asks for
 */
export const measureDesk = (
  desk: BenchDesk,
  storyId: string,
  between: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Measured> =>
  inFreshBrowser(async (page, cdp) => {
    await between(page);
    await page.goto(desk.url);
    await page.getByRole("listbox").first().waitFor();
    await quiet(page);
    const open = await page.evaluate(openStory, storyId);
    await quiet(page);
    await page.waitForTimeout(1500); // checks, ledger and spelling have looked at the whole story by then
    const body = page.locator('[data-pane="page"] [contenteditable="true"]').last();
    const at = await body.evaluate((root) => {
      const all = [...root.querySelectorAll(":scope > p, :scope > * > p")];
      const middle = all.slice(all.length >> 1).find((block) => (block.textContent?.length ?? 0) > 120);
      middle?.scrollIntoView({ block: "center" });
      const { left, width, top } = middle?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + 12 };
    });
    const typed = await measureKeys(page, cdp, at, () => body.evaluate((root) => root.textContent ?? ""));
    return { open, ...typed };
  });

/** In the page: goes to the story; milliseconds until its text stands there and a frame with it was painted. */
async function openStory(storyId: string): Promise<number> {
  const painted = (): Promise<unknown> =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      });
    });
  await painted();
  const start = performance.now();
  history.pushState(null, "", `#/story/${storyId}`);
  dispatchEvent(new PopStateEvent("popstate"));
  while (!document.querySelector('[data-pane="page"] [contenteditable="true"] p')) await painted();
  await painted();
  return performance.now() - start;
}

async function inFreshBrowser<T>(work: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), "depeche-bench-browser-"));
  let context: BrowserContext | undefined;
  try {
    const path = browserPath();
    context = await chromium.launchPersistentContext(profile, {
      ...(path ? { executablePath: path } : {}),
      args: [...browserArgs, "--disable-frame-rate-limit", "--disable-renderer-backgrounding"],
      viewport: { width: 1440, height: 900 },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" }); // not wall time: the machine has other work
    return await work(page, cdp);
  } finally {
    await context?.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
