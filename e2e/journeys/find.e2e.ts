import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("words are found without their accents, in the headline and the body, and replaced as one step", async ({
  desk,
}) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("L'Etat et l'usine");
  await story.body.click();
  await page.keyboard.type("L'État garde l'usine, les états non.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Un ETAT.");

  await page.keyboard.press("Control+F");
  const find = page.getByRole("search", { name: "Chercher et remplacer" });
  await page.keyboard.type("etat");
  await expect(find.getByText("1 sur 4")).toBeVisible();
  await find.getByRole("button", { name: "Mot entier" }).click();
  await expect(find.getByText("1 sur 3")).toBeVisible();
  await find.getByLabel("Chercher", { exact: true }).press("Enter");
  await expect(find.getByText("2 sur 3")).toBeVisible();
  await shoot(page, "find");
  await accessible(page);
  await find.getByLabel("Remplacer par").fill("gouvernement");
  await find.getByRole("button", { name: "Tout remplacer" }).click();
  await expect(story.headline).toHaveValue("L'gouvernement et l'usine");
  await expect(story.body).toContainText("L'gouvernement garde l'usine, les états non.");
  await expect(story.body).toContainText("Un gouvernement.");
  await find.getByLabel("Chercher", { exact: true }).press("Escape");
  await expect(find).toHaveCount(0);
  await story.body.click();
  await page.keyboard.press("Control+Z");
  await expect(story.body).toContainText("L'État garde l'usine, les états non.");
  await expect(story.body).toContainText("Un ETAT.");
});

test("an expression finds with its groups; one that never ends is given up, and the page stays awake", async ({
  desk,
}) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("Le 5/2 et le 12/3");
  await story.body.click();
  await page.keyboard.type(`Le 7/4, puis ${"a".repeat(40)} fin.`);
  await page.keyboard.press("Control+F");
  const find = page.getByRole("search", { name: "Chercher et remplacer" });
  await find.getByRole("button", { name: "Expression régulière" }).click();
  const words = find.getByLabel("Chercher", { exact: true });
  await words.fill("(\\d+)/(\\d+)");
  await expect(find.getByText("1 sur 3")).toBeVisible();
  await find.getByLabel("Remplacer par").fill("$2.$1");
  await find.getByRole("button", { name: "Tout remplacer" }).click();
  await expect(story.headline).toHaveValue("Le 2.5 et le 3.12");
  await expect(story.body).toContainText("Le 4.7, puis");

  await words.fill("(a+)+$");
  // the page answers while the expression looks
  await expect(story.headline).toHaveValue("Le 2.5 et le 3.12", { timeout: 1000 });
  await expect(find.getByText(/^Trop long à chercher/)).toBeVisible();
  await shoot(page, "find-too-long");
  await accessible(page);
  await expect(find.getByRole("button", { name: "Tout remplacer" })).toBeDisabled();
  await words.fill("p.is");
  await expect(find.getByText("1 sur 1")).toBeVisible();
});
