import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("two revisions stand side by side word by word, and the older one is taken again", async ({ desk }) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("Une usine à 2,4 milliards");
  await story.body.click();
  await page.keyboard.type("L'usine coûtera 2,4 milliards d'euros.");
  await story.saved();
  // how many revisions there are by now depends on how fast the keys came
  const foot = await page.getByText(/Brouillon local, révision \d+/).innerText();
  const first = `Révision ${/\d+$/.exec(foot.trim())?.[0]}`;
  await page.keyboard.press("Shift+Home");
  await page.keyboard.type("L'usine coûtera 1,4 milliard d'euros.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Les syndicats demandent à voir.");
  await story.saved();

  const history = await story.panel("Versions");
  await history
    .getByRole("button", { name: /Voir la révision/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: /Révision/ });
  await dialog.getByRole("button", { name: /Comparer avec/ }).click();
  await page.getByRole("option", { name: first, exact: true }).click();
  await expect(dialog.getByRole("deletion")).toHaveText("2,4 milliards");
  await expect(dialog.getByRole("insertion").last()).toHaveText("Les syndicats demandent à voir.");
  await shoot(page, "history");
  await accessible(page);
  await dialog.getByRole("button", { name: "Fermer" }).first().click();

  await history.getByRole("button", { name: `Voir la ${first.toLowerCase()}`, exact: true }).click();
  await page.getByRole("radio", { name: "Texte" }).click();
  await page.getByRole("button", { name: "Reprendre ce texte" }).click();
  await expect(story.body).not.toContainText("syndicats");
});

test("a version is named from the keyboard, found by its name, compared as it is stored, and taken again", async ({
  desk,
}) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("Une usine");
  await story.body.click();
  await page.keyboard.type("Le texte relu.");
  await page.keyboard.press("Control+Shift+S");
  const naming = page.getByRole("dialog", { name: "Nommer cette version" });
  await naming.getByLabel("Nom de la version").fill("Avant relecture");
  await accessible(page);
  await page.keyboard.press("Enter");
  await expect(naming).toHaveCount(0);
  await story.body.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Tout autre chose.");
  await story.saved();

  await page.keyboard.press("Alt+Shift+6");
  const row = page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "Avant relecture" });
  await expect(row).toContainText("FL");
  await row.getByRole("button", { name: /Voir/ }).press("Enter");
  const dialog = page.getByRole("dialog", { name: /^Avant relecture/ });
  await dialog.getByRole("button", { name: /Comparer avec/ }).press("Enter");
  await page.getByRole("option", { name: "le texte d’aujourd’hui" }).press("Enter");
  await dialog.getByRole("radio", { name: "Données" }).press("Space");
  await expect(dialog.getByRole("deletion").filter({ hasText: "Le texte relu." })).toBeVisible();
  await expect(dialog.getByRole("insertion").filter({ hasText: "Tout autre chose." })).toBeVisible();
  await shoot(page, "history-raw");
  await accessible(page);
  await dialog.getByRole("button", { name: "Reprendre ce texte" }).press("Enter");
  await expect(story.body).toHaveText("Le texte relu.");
  await story.saved();
  await shoot(page, "history-named");
  await accessible(page);
});
