import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("a headline too long for its house is counted and its end coloured; the foot counts the text", async ({
  desk,
}) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  const beyond = (): Promise<string[]> =>
    page.evaluate(() => [...(CSS.highlights.get("beyond-limit") ?? [])].map((range) => (range as Range).toString()));
  await story.headline.fill("x".repeat(64));
  await expect(page.getByText("64 / 64")).toBeVisible();
  expect(await beyond()).toEqual([]);
  await story.headline.fill(`${"Le conseil de la ville vote ce soir le budget de la nouvelle ligne"} de tramway`);
  await expect(page.getByText("77 / 64")).toBeVisible();
  await expect.poll(beyond).toEqual(["ne de tramway"]);
  await page.getByRole("textbox", { name: "Chapô" }).fill("mot ".repeat(80).trim());
  await expect(page.getByText("Chapô : 319 / 300")).toBeVisible();
  await story.body.click();
  await page.keyboard.type("Deux mots.");
  await expect(page.getByText("2 mots · 10 signes · 1 min de lecture")).toBeVisible();
  await shoot(page, "counters");
  await accessible(page);
});
