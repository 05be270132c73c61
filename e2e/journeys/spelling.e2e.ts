import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("wrong words are underlined and put right from the keyboard, one after the other", async ({ desk }) => {
  const page = await desk.open();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("Le gouvernemnt retient son projet");
  await story.body.click();
  await page.keyboard.type("Selon l'éconnomiste Jean Vroulac, les Etats-Unis n'ont rien décidé aujourd'hui.");
  const count = page.getByRole("button", { name: /^Orthographe/ });
  await expect(count).toHaveText("Orthographe : 3 mots"); // this house prints capitals without accents
  const underlined = (): Promise<string[]> =>
    page.evaluate(() => [...(CSS.highlights.get("misspelt") ?? [])].map((range) => (range as Range).toString()).sort());
  expect(await underlined()).toEqual(["Vroulac", "gouvernemnt", "éconnomiste"]);

  await page.keyboard.press("F7"); // behind the last word comes the first, in the headline
  const menu = page.getByRole("menu", { name: "Corriger « gouvernemnt »" });
  await expect(menu.getByRole("menuitem", { name: "gouvernement" })).toBeVisible();
  await shoot(page, "spelling-headline");
  await accessible(page);
  await menu.getByRole("menuitem", { name: "gouvernement" }).press("Enter");
  await expect(story.headline).toHaveValue("Le gouvernement retient son projet");
  await expect(count).toHaveText("Orthographe : 2 mots");

  await page.keyboard.press("F7");
  await expect(page.getByRole("menuitem", { name: "économiste" })).toBeFocused();
  await shoot(page, "spelling-body");
  await page.keyboard.press("Enter");
  await expect(story.body).toContainText("Selon l'économiste Jean Vroulac");
  await page.keyboard.press("F7");
  await page.getByRole("menuitem", { name: "Ignorer dans cet article" }).press("Enter");
  await expect(count).toHaveText("Orthographe : rien à corriger");
  expect(await underlined()).toEqual([]);
  // the correction is one step of undo
  await page.keyboard.press("Control+Z");
  await expect(story.body).toContainText("l'éconnomiste");
  await expect(count).toHaveText("Orthographe : 1 mot");
  expect(problems).toEqual([]);
});

test("a word of the desk is let pass in every story, until it is taken from the list", async ({ desk }) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.body.click();
  await page.keyboard.type("Zentara monte");
  const count = page.getByRole("button", { name: /^Orthographe/ });
  await expect(count).toHaveText("Orthographe : 1 mot");
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+.");
  await page.getByRole("menuitem", { name: "Ajouter aux mots du desk" }).press("Enter");
  await expect(count).toHaveText("Orthographe : rien à corriger");

  await page.keyboard.press("Control+,");
  const words = page.getByRole("group", { name: "Pour le desk" });
  await expect(words.getByRole("listitem")).toHaveText(["Zentara"]);
  await words.scrollIntoViewIfNeeded();
  await shoot(page, "spelling-settings");
  await accessible(page);
  await words.getByRole("button", { name: "Retirer « Zentara »" }).press("Enter");
  await expect(words.getByRole("listitem")).toHaveCount(0);
  await page.goBack();
  await expect(count).toHaveText("Orthographe : 1 mot");
  await page.keyboard.press("Control+Alt+L");
  await shoot(page, "spelling-dark");
  await accessible(page);
  // in English as it is in French, and English words are checked as English
  await story.body.click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The board will decide next week whether the plants are sold, the comany said.");
  await expect(count).toHaveText("Orthographe : 2 mots");
});
