import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

const LIST = "ric;name;isin\nNORD.PA;Nordvia;\nAIR.PA;Airbus (maison);\nnot a ric;X;\n";

test("the desk's own instruments are brought in, and the published block is the one of the page", async ({ desk }) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await screen.loadSamples();
  await screen.go("Réglages");
  const settings = page.getByRole("region", { name: "Valeurs du desk" });
  const chooser = page.waitForEvent("filechooser");
  await settings.getByRole("button", { name: "Importer une liste (CSV, JSON)…" }).press("Enter");
  await (await chooser).setFiles({ name: "valeurs.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) });
  await expect(settings.getByText("2 ajoutées, 0 modifiées, 0 inchangées.")).toBeVisible();
  await expect(settings.getByText("ligne 4, ce n’est pas un code : not a ric")).toBeVisible();
  await shoot(page, "own-instruments");
  await accessible(page);

  await screen.go("Fil");
  await screen.row(/Model makers/).click();
  await expect(page.getByRole("heading", { level: 1, name: /Model makers/ })).toBeVisible();
  await page.keyboard.press("t");
  const story = new StoryScreen(page);
  await story.headline.fill("Le sommet de l’IA divise");
  await story.body.click();
  await page.keyboard.type("Nordvia et Alphabet @nordv");
  await page.getByRole("option", { name: /NORD\.PA/ }).waitFor();
  await page.keyboard.press("Enter");
  await story.saved();
  const block = page
    .getByRole("region", { name: "Article" })
    .locator("section", { has: page.getByText("Valeurs associées") });
  await expect(block.last()).toContainText("Nordvia");
  const written = await block.last().innerText();
  await shoot(page, "values-block");
  const url = await story.publish();
  await page.goto(url);
  const published = page.locator("section.values");
  for (const row of ["Alphabet A", "GOOGL.O", "191,3300", "-0,18%", "Microsoft", "Nordvia"]) {
    expect(written).toContain(row);
    await expect(published).toContainText(row);
  }
  await expect(published.locator("tbody tr")).toHaveCount(4);
  await expect(published.locator("svg")).toHaveCount(3);
  await expect(published).toContainText(/Cours du 12 mars 2025 à 12:00 · données d’exemple/);
  await shoot(page, "published-values", true);
  await accessible(page);
});
