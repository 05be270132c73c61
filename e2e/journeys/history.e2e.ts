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

  const history = await story.panel("Historique");
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
