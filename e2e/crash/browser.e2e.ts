import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, expect, type Page, test } from "@playwright/test";
import { browserArgs, browserPath } from "../../build/scripts/browser.ts";
import { bodyText } from "../../shared/document/paragraphs.ts";
import type { Story } from "../../shared/domain/story.ts";
import { openLine } from "../deskLine.ts";
import { startDeskProcess } from "../deskProcess.ts";
import { openDesk, randomFrom, tally, typeUntil } from "./typist.ts";

/* The browser dies with all its processes while somebody writes; the desk lives. Part of the long form alone (`DEPECHE_LONG=1`). */

const KILLS = Number(process.env.CRASH_KILLS ?? 50);
const SEED = Number(process.env.CRASH_SEED ?? 20250212);
const MOST_LOST_MS = 1000;

type Running = { readonly browser: Browser; readonly page: Page; kill(): Promise<void> };

/** A browser of its own process group with a lasting profile, as a person has it. */
async function startBrowser(profile: string): Promise<Running> {
  await rm(join(profile, "DevToolsActivePort"), { force: true });
  const args = [
    ...browserArgs,
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "--lang=fr-FR",
  ];
  const child: ChildProcess = spawn(browserPath() ?? "chromium", [...args, "about:blank"], {
    detached: true,
    stdio: "ignore",
  });
  const gone = once(child, "exit");
  const portFile = (): Promise<string> => readFile(join(profile, "DevToolsActivePort"), "utf8").catch(() => "");
  await expect.poll(portFile, { timeout: 30_000 }).toMatch(/^\d+\n/);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${(await portFile()).split("\n")[0]}`);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    await gone;
  };
  return { browser, page, kill };
}

if (process.env.DEPECHE_LONG === "1") {
  test(`${KILLS} kills of the browser while typing lose at most a second each and nothing acknowledged`, async () => {
    test.setTimeout(KILLS * 15_000 + 60_000);
    const random = randomFrom(SEED);
    const deskDir = await mkdtemp(join(tmpdir(), "depeche-crash-"));
    const profile = await mkdtemp(join(tmpdir(), "depeche-browser-"));
    const lost: number[] = [];
    let acknowledgedLost = 0;
    const desk = await startDeskProcess(deskDir);
    const line = await openLine(desk.url);
    await line.call("settings.save", { name: "Flore Loiseau", initials: "FL" });
    const { head } = await line.call("stories.create", { language: "fr" });

    for (let kill = 0; kill < KILLS; kill++) {
      const { page, kill: killBrowser } = await startBrowser(profile);
      await openDesk(page, desk.url);
      await page.evaluate((id) => {
        location.hash = `#/story/${id}`;
      }, head.id);
      const body = page.getByRole("textbox", { name: "Texte de l’article" });
      await body.click();
      await page.keyboard.press("Control+End");
      const before = await body.evaluate((element) => element.textContent ?? "");
      let isDead = false;
      let killedAt = 0;
      let acknowledged = 0;
      const until = Date.now() + 600 + random() * 1600;
      const death = (async () => {
        await expect.poll(() => Date.now(), { intervals: [20], timeout: 30_000 }).toBeGreaterThan(until);
        acknowledged = Number(await page.getByTestId("save-state").getAttribute("data-rev")) || 0;
        killedAt = Date.now();
        isDead = true;
        await killBrowser();
      })();
      const keys = await typeUntil(page, () => isDead, random);
      await death;

      const stored: Story = await line.call("stories.open", { id: head.id });
      if (stored.head.rev < acknowledged) acknowledgedLost += 1;
      const text = bodyText(stored.content.body);
      expect(text.startsWith(before), "what stood there before is still there").toBe(true);
      const kept = text.slice(before.length);
      const typed = keys.map((key) => key.letter).join("");
      expect(typed.startsWith(kept), "what is there was typed").toBe(true);
      const firstLost = keys[kept.length];
      lost.push(firstLost && firstLost.at < killedAt ? killedAt - firstLost.at : 0);
    }
    await line.close();
    await desk.stop();
    await rm(deskDir, { recursive: true, force: true });
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    process.stdout.write(`${KILLS} kills of the browser, ${tally(lost)}; acknowledged lost ${acknowledgedLost}\n`);
    expect(acknowledgedLost).toBe(0);
    expect(Math.max(...lost)).toBeLessThanOrEqual(MOST_LOST_MS);
  });
}
