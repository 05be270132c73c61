import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

async function write(page: Page, headline: string, paragraphs: number): Promise<StoryScreen> {
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await expect(story.headline).toHaveValue("");
  await story.headline.fill(headline);
  await story.body.click();
  for (let at = 1; at <= paragraphs; at++) {
    await page.keyboard.insertText(`Paragraphe ${at} de cet article.`);
    await page.keyboard.press("Enter");
  }
  await story.saved();
  return story;
}

const selection = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? "");

test("a killed desk opens where it was: tabs, lines on the screen, selected words", async ({ desk }) => {
  let page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await write(page, "Premier sujet", 2);
  const second = await write(page, "Second sujet", 40);
  await second.body.getByText("Paragraphe 30 de cet article.").dblclick({ position: { x: 20, y: 8 } });
  expect(await selection(page)).toBe("Paragraphe");
  await page.waitForFunction(() => localStorage.getItem("depeche.storyPlaces")?.includes('"end":10'));
  const scrolled = () => page.locator("[data-pane=page]").evaluate((element) => element.scrollTop);
  const before = await scrolled();
  expect(before).toBeGreaterThan(100);

  page = await desk.crash();
  const tabs = page.getByRole("navigation", { name: "Articles ouverts" });
  await expect(tabs.getByRole("button", { name: "Second sujet", exact: true })).toHaveAttribute("aria-current", "page");
  await expect(tabs.getByRole("button", { name: "Premier sujet", exact: true })).toBeVisible();
  await expect.poll(() => selection(page)).toBe("Paragraphe");
  await expect.poll(scrolled).toBe(before);
  // and so does a tab that was left
  await page.keyboard.press("Control+Alt+PageUp");
  await expect(new StoryScreen(page).headline).toHaveValue("Premier sujet");
  await page.keyboard.press("Control+Alt+PageDown");
  await expect(new StoryScreen(page).headline).toHaveValue("Second sujet");
  await expect.poll(scrolled).toBe(before);
  await expect.poll(() => selection(page)).toBe("Paragraphe");
});

test("two stories stand side by side, and commands mean the one that has the caret", async ({ desk }) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await write(page, "Premier sujet", 2);
  await write(page, "Second sujet", 2);
  await page.keyboard.press("Control+Alt+S");
  const main = page.getByRole("region", { name: "Article", exact: true });
  const beside = page.getByRole("region", { name: "Second article", exact: true });
  await expect(main.getByLabel("Titre", { exact: true })).toHaveValue("Second sujet");
  await expect(beside.getByLabel("Titre", { exact: true })).toHaveValue("Premier sujet");
  await page.keyboard.press("Control+Alt+O");
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Ici. ");
  await expect(beside.getByRole("textbox", { name: "Texte de l’article" })).toContainText("Ici. Paragraphe 1");
  await expect(main.getByRole("textbox", { name: "Texte de l’article" })).not.toContainText("Ici.");
  await page.keyboard.press("Control+F");
  await expect(beside.getByRole("search")).toBeVisible();
  await expect(main.getByRole("search")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await shoot(page, "beside");
  await accessible(page);
  await page.reload();
  await expect(beside.getByRole("textbox", { name: "Texte de l’article" })).toContainText("Ici. Paragraphe 1");
  await page.keyboard.press("Control+Alt+S");
  await expect(beside).toHaveCount(0);
  await expect(main.getByLabel("Titre", { exact: true })).toHaveValue("Second sujet");
});
