import { WEBM } from "../../shared/media/videos.fixture.ts";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("a video is picked, captioned and published; it plays on the public page, never by itself, and can be sought in", async ({
  desk,
}) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("Le bac quitte le port");
  await story.body.focus();
  await page.keyboard.type("Le bac a quitté le port lundi.");
  await page.locator("input[type=file]").setInputFiles({ name: "bac.webm", mimeType: "video/webm", buffer: WEBM });
  const film = story.body.locator("video");
  await expect.poll(() => film.evaluate((one: HTMLVideoElement) => one.readyState)).toBeGreaterThan(0);
  await story.body.getByLabel("Légende").fill("Le bac à la sortie du port.");
  await story.body.getByLabel("Crédit").fill("Exemple Vidéo");
  await story.body.getByLabel(/Description|Texte de remplacement/).fill("Un bac bleu");
  await story.saved();
  await accessible(page);
  await shoot(page, "video");
  await page.emulateMedia({ colorScheme: "dark" });
  await shoot(page, "video-dark");
  await accessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  await story.body.getByLabel("Légende").press("Tab");

  // what is no film says so, and the story stays
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "bac.mov", mimeType: "video/quicktime", buffer: Buffer.from("no film at all".repeat(9)) });
  await expect(page.getByText("Cette image ou cette vidéo n’est pas lisible", { exact: false })).toBeVisible();

  const url = await story.publish();
  await page.goto(url);
  const shown = page.locator("figure video");
  await expect.poll(() => shown.evaluate((one: HTMLVideoElement) => one.readyState)).toBeGreaterThan(0);
  expect(await shown.evaluate((one: HTMLVideoElement) => one.paused && !one.autoplay && one.controls)).toBe(true);
  await expect(shown).toHaveAttribute("aria-label", "Un bac bleu");
  await expect(page.locator("figcaption")).toContainText("Le bac à la sortie du port.");
  const source = (await shown.getAttribute("src")) ?? "";
  const stretch = await page.request.get(new URL(source, url).href, { headers: { range: "bytes=10-19" } });
  expect([stretch.status(), (await stretch.body()).length]).toEqual([206, 10]);
  const whole = await (await page.request.get(new URL(source, url).href)).body();
  expect(whole.toString("latin1")).not.toContain("48.3"); // where it was made stays with the desk that made it
  await shoot(page, "published-video", true);
  await accessible(page);
});
