import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { bodyText } from "../../shared/document/paragraphs.ts";
import type { Story } from "../../shared/domain/story.ts";
import { openLine } from "../deskLine.ts";
import { startDeskProcess } from "../deskProcess.ts";
import { openDesk, randomFrom, tally, typeUntil } from "./typist.ts";

/* The desk dies while somebody writes. Whatever the store had said it has must be there, and no more than a second gone. */

/** `DEPECHE_LONG=1` kills as often as is promised, $CRASH_KILLS another number; the seed makes a failed run repeatable. */
const KILLS = Number(process.env.CRASH_KILLS ?? (process.env.DEPECHE_LONG === "1" ? 100 : 12));
const SEED = Number(process.env.CRASH_SEED ?? 20250205);
const MOST_LOST_MS = 1000;

test(`${KILLS} kills while typing lose at most a second each and nothing acknowledged`, async ({ page }) => {
  test.setTimeout(KILLS * 12_000 + 60_000);
  const random = randomFrom(SEED);
  const deskDir = await mkdtemp(join(tmpdir(), "depeche-crash-"));
  const lost: number[] = [];
  let acknowledgedLost = 0;
  let replayed = 0;
  let desk = await startDeskProcess(deskDir);
  let line = await openLine(desk.url);
  await line.call("settings.save", { name: "Flore Loiseau", initials: "FL" });
  const { head } = await line.call("stories.create", { language: "fr" });
  await line.close();

  for (let kill = 0; kill < KILLS; kill++) {
    await openDesk(page, desk.url);
    await page.evaluate((id) => {
      location.hash = `#/story/${id}`;
    }, head.id);
    const body = page.getByRole("textbox", { name: "Texte de l’article" });
    await body.click();
    await page.keyboard.press("Control+End");
    // one paragraph is written all the time, so the element's text is the body's text
    const before = await body.evaluate((element) => element.textContent ?? "");
    let isDead = false;
    const dies = 600 + random() * 1600;
    let killedAt = 0;
    let acknowledged = 0;
    const death = (async () => {
      const until = Date.now() + dies;
      await expect.poll(() => Date.now(), { intervals: [20], timeout: 30_000 }).toBeGreaterThan(until);
      acknowledged = Number(await page.getByTestId("save-state").getAttribute("data-rev")) || 0;
      killedAt = Date.now();
      await desk.kill();
      isDead = true;
    })();
    const keys = await typeUntil(page, () => isDead, random);
    await death;

    desk = await startDeskProcess(deskDir);
    line = await openLine(desk.url);
    const stored: Story = await line.call("stories.open", { id: head.id });
    await line.close();
    if (stored.head.rev < acknowledged) acknowledgedLost += 1;
    const typed = keys.map((key) => key.letter).join("");
    const text = bodyText(stored.content.body);
    expect(text.startsWith(before), "what stood there before is still there").toBe(true);
    const kept = text.slice(before.length);
    expect(typed.startsWith(kept), "what is there was typed").toBe(true);
    const firstLost = keys[kept.length];
    lost.push(firstLost && firstLost.at < killedAt ? killedAt - firstLost.at : 0);
    // the browser lived: its page brings back what the store never got
    await openDesk(page, desk.url);
    line = await openLine(desk.url);
    const again: Story = await line.call("stories.open", { id: head.id });
    await line.close();
    if (bodyText(again.content.body).length >= text.length) replayed += 1;
  }
  await desk.stop();
  await rm(deskDir, { recursive: true, force: true });
  process.stdout.write(
    `${KILLS} kills of the desk, ${tally(lost)}; acknowledged lost ${acknowledgedLost}; kept by the page ${replayed}\n`,
  );
  expect(acknowledgedLost).toBe(0);
  expect(Math.max(...lost)).toBeLessThanOrEqual(MOST_LOST_MS);
});
