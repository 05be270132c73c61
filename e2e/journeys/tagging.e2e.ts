import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("instruments are tagged at the caret, credited people mended by key, and a list narrows the wire", async ({
  desk,
}) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await screen.loadSamples();
  await screen.row(/Model makers/).click();
  await page.getByRole("button", { name: /^Traduire en français/ }).click();
  const story = new StoryScreen(page);
  await story.headline.fill("Le sommet de l'IA divise");
  await story.body.click();
  await page.keyboard.type("Chez @nvid");
  await page
    .getByRole("listbox", { name: "Valeurs trouvées" })
    .getByRole("option", { name: /NVDA\.O/ })
    .waitFor();
  await shoot(page, "ticker-menu");
  await page.keyboard.press("Enter");
  await expect(story.body.locator('[data-ric="NVDA.O"]')).toHaveText("NVDA.O");
  await page.keyboard.type("on attend. ");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/cita");
  await page.getByRole("option", { name: /Citation/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Rien n'est dit");
  await expect(story.body.locator("blockquote")).toHaveText("Rien n'est dit");

  await page.keyboard.type(", ni chez Airbus");
  await story.saved();
  const values = await story.panel("Valeurs");
  await values.getByRole("button", { name: /Associer Airbus AIR\.PA/ }).click();
  await expect(values.getByLabel("Cours de Airbus")).toBeVisible();
  await expect(values.getByRole("button", { name: /Associer Airbus/ })).toHaveCount(0);
  await expect(values.getByText("NVIDIA")).toBeVisible();
  await values.getByLabel("Nom de la liste").fill("Puces");
  await values.getByRole("button", { name: /Ajouter \d+ valeur/ }).click();
  await expect(page.getByText("« Puces » est à jour.")).toBeVisible();
  await accessible(page);

  const credits = await story.panel("Crédits");
  await credits.getByRole("button", { name: /Retirer Flore Loiseau/ }).click();
  await expect(story.creditLine).not.toContainText("version française");
  await story.saved();
  const checks = await story.panel("Contrôles");
  await checks.getByRole("button", { name: "Me créditer de la traduction" }).click();
  await expect(story.creditLine).toContainText("version française Flore Loiseau");
  await shoot(page, "checks");
  await story.saved();

  await page.keyboard.press("Alt+1");
  await page.getByRole("button", { name: /Mes listes/ }).click();
  await page.getByRole("option", { name: "Puces", exact: true }).click();
  await expect(screen.row(/chipmakers slip/)).toBeVisible();
  await expect(screen.row(/chipmakers slip/).getByText("Puces")).toBeVisible();
  await expect(screen.row(/Dockers suspend/)).toHaveCount(0);
  await shoot(page, "watchlist");
  await accessible(page);
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: "Supprimer la liste « Puces »" }).click();
  // the list of shortcuts has a "liste à puces"
  await expect(page.getByText("Puces", { exact: true })).toHaveCount(0);
});
