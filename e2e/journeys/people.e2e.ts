import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

const DIRECTORY = [
  "nom;initiales;services;langues;rôle;autres noms",
  "Augustin Tur;atu;Paris;fr|en;editing;A. Tur|Augustin T. Tur",
  "Zoé Libre;zli;Gdansk;fr|pl;translating;",
  "Zoé Vannier;zva;Gdansk;fr|de;translating;",
  "Harriet Colbi;hco;Bruxelles;en;reporting;",
  "Harriet Colby;;Paris|Bruxelles;en|fr;;H. Colby",
].join("\n");

async function importDirectory(page: Page): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Importer un CSV" }).click();
  const buffer = Buffer.from(DIRECTORY);
  await (await chooser).setFiles({ name: "annuaire.csv", mimeType: "text/csv", buffer });
}

test("people come from a CSV, are merged by hand, and sign a story whose line follows every change", async ({
  desk,
}) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await screen.loadSamples();

  await screen.go("Réglages");
  const people = page.getByRole("region", { name: "Annuaire" });
  await importDirectory(page);
  await expect(people.getByRole("status")).toContainText("4 ajoutées, 0 modifiées, 0 inchangées.");
  await expect(people.getByRole("list", { name: "Lignes laissées de côté" })).toHaveText(
    /^Ligne 3\s: «\sfr\|pl\s» n’est pas une langue du desk$/,
  );
  await people.getByRole("button", { name: "Exporter en CSV" }).scrollIntoViewIfNeeded();
  await shoot(page, "people-settings");
  await accessible(page);
  await people.getByRole("button", { name: "Garder Harriet Colby plutôt que Harriet Colbi" }).click();
  await expect(people.getByText("= H. Colby, Harriet Colbi")).toBeVisible();
  await expect(people.getByRole("heading", { name: "Doublons possibles" })).toHaveCount(0);

  // by keyboard: find, change, take out, and back
  await people.getByRole("searchbox", { name: "Chercher une personne" }).fill("zoe");
  await expect(people.getByRole("listitem").filter({ hasText: "Augustin" })).toHaveCount(0);
  await people.getByRole("button", { name: "Modifier Zoé Vannier" }).press("Enter");
  await people.getByRole("textbox", { name: "Nom", exact: true }).fill("Zoé Libre");
  await shoot(page, "people-edit");
  await accessible(page);
  await page.keyboard.press("Enter");
  await people.getByRole("button", { name: "Supprimer Zoé Libre" }).press("Enter");
  await expect(people.getByText("Personne ne correspond.")).toBeVisible();
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(people.getByText("Zoé Libre")).toBeVisible();

  await page.keyboard.press("Alt+1");
  await screen.row(/Model makers/).click();
  await page.getByRole("button", { name: /^Traduire en français/ }).click();
  const story = new StoryScreen(page);
  await story.headline.fill("Le sommet de l'IA divise");
  await story.body.click();
  await page.keyboard.type("Les laboratoires se réunissent la semaine prochaine à Paris.");
  const credits = await story.panel("Crédits");
  await expect(story.creditLine).toHaveText(
    "(Reportage Harriet Colby, avec Lucie Vannier et Daniel Okoye, version française Flore Loiseau)",
  );

  // the line on the page is worded anew with every key
  await credits.getByRole("textbox", { name: "Lieu de Harriet Colby" }).fill("Le Caire");
  await expect(story.creditLine).toContainText("Reportage Harriet Colby au Caire, avec");
  await credits.getByRole("textbox", { name: "Nom de Daniel Okoye" }).fill("Anouk Ferrer");
  await expect(story.creditLine).toContainText("avec Lucie Vannier et Anouk Ferrer,");
  await credits.getByRole("button", { name: "Monter Anouk Ferrer" }).click();
  await expect(story.creditLine).toContainText("avec Anouk Ferrer et Lucie Vannier,");

  // an alias that is typed, and a sign-off that is pasted
  await credits.getByLabel("Nom", { exact: true }).fill("A. Tur");
  await credits.getByRole("button", { name: "Ajouter" }).click();
  await expect(credits.getByRole("textbox", { name: "Nom de Augustin Tur" })).toBeVisible();
  await credits.getByRole("button", { name: "Retirer Augustin Tur" }).click();
  await credits
    .getByRole("textbox", { name: "Signature à lire" })
    .fill("(Paul Achard, photo Lise Oger ; édité par A. Tur, cuisine de Rémi)");
  await credits.getByRole("button", { name: "En tirer les personnes" }).click();
  await expect(story.creditLine).toContainText("édité par Augustin Tur)");
  await expect(credits.getByRole("textbox", { name: "Signature à lire" })).toHaveValue("cuisine de Rémi");
  await shoot(page, "credits-panel");
  await accessible(page);

  // the house's order is one key away
  await story.saved();
  const checks = await story.panel("Contrôles");
  await checks.getByRole("button", { name: "Remettre dans l’ordre" }).click();
  const line =
    "(Reportage Harriet Colby au Caire et Paul Achard, avec Anouk Ferrer et Lucie Vannier, photo Lise Oger, version française Flore Loiseau, édité par Augustin Tur)";
  await expect(story.creditLine).toHaveText(line);
  await story.saved();
  await expect(checks.getByRole("button", { name: "Remettre dans l’ordre" })).toHaveCount(0);

  // a machine's translation is nobody's
  const again = await story.panel("Crédits");
  await again.getByText("Texte traduit par une machine").click();
  await expect(page.getByRole("note").filter({ hasText: "Traduction automatique" })).toBeVisible();
  await story.saved();
  const found = await story.panel("Contrôles");
  await found.getByRole("button", { name: /^Retirer Flore Loiseau/ }).click();
  await expect(story.creditLine).not.toContainText("version française");
  await story.saved();
  await shoot(page, "machine-translation");
  await accessible(page);

  const address = await story.publish();
  await page.goto(address);
  const article = page.getByRole("article");
  await expect(article).toContainText(line.replace(", version française Flore Loiseau", ""));
  await expect(article).toContainText("par Harriet Colby et Paul Achard");
  await expect(article.getByRole("note")).toHaveText("Traduction automatique");
  await shoot(page, "machine-published");
});

test("the directory in English and in the dark", async ({ desk }) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+,");
  await importDirectory(page);
  await page.getByRole("button", { name: /Apparence/ }).click();
  await page.getByRole("option", { name: "Sombre" }).click();
  await page.getByRole("button", { name: /^(?:Langue de l’interface|.* Langue de l’interface)/ }).click();
  await page.getByRole("option", { name: "English" }).click();
  const people = page.getByRole("region", { name: "Directory" });
  await expect(people.getByRole("button", { name: "Edit Augustin Tur" })).toBeVisible();
  await expect(people.getByRole("status")).toContainText("4 added");
  await people.getByRole("button", { name: "Export as CSV" }).scrollIntoViewIfNeeded();
  await shoot(page, "people-dark");
  await accessible(page);
});
