import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

const TERMS = `en;fr;fr interdit;domaine
artificial intelligence;intelligence artificielle;;techno
model maker;concepteur de modèles | créateur de modèles;fabricant de modèles;techno
share;action;;bourse
`;

test("the desk's words are brought in, followed in a translation, and one is added from the source", async ({
  desk,
}) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await screen.loadSamples();

  await screen.go("Réglages");
  await page.getByRole("link", { name: "Glossaire" }).press("Enter");
  await page.getByLabel("Nom de la nouvelle liste").fill("Desk Paris");
  await page.getByRole("button", { name: "Ajouter la liste" }).press("Enter");
  const list = page.getByRole("region", { name: "Desk Paris" });
  const chooser = page.waitForEvent("filechooser");
  await list.getByRole("button", { name: "Importer (TBX, CSV)…" }).press("Enter");
  await (await chooser).setFiles({ name: "termes.csv", mimeType: "text/csv", buffer: Buffer.from(TERMS) });
  await expect(list.getByText("3 ajoutées, 0 modifiées, 0 inchangées.")).toBeVisible();
  await list.getByLabel("Chercher dans « Desk Paris »").fill("modele");
  // as an array: the whole list may still stand there, and one item beside three is an error at once
  await expect(list.getByRole("listitem")).toHaveText([/model maker.*concepteur de modèles/]);
  await shoot(page, "glossary");
  await accessible(page);

  await screen.go("Fil");
  await screen.row(/Model makers/).click();
  await expect(page.getByRole("heading", { level: 1, name: /Model makers/ })).toBeVisible();
  await page.keyboard.press("t");
  const story = new StoryScreen(page);
  await story.headline.fill("Les fabricants de modèles à Paris");
  await story.body.click();
  await page.keyboard.type("PARIS - L’intelligence artificielle réunit à Paris les patrons du secteur.");
  await story.saved();
  await page.keyboard.press("Alt+Shift+7");
  const panel = page.getByRole("tabpanel");
  await expect(panel.getByRole("listitem").filter({ hasText: "écrit " })).toHaveText(/intelligence artificielle/);
  await expect(panel.getByRole("listitem").filter({ hasText: "à écrire" }).first()).toHaveText(
    /Model makers.*concepteur de modèles/,
  );
  await shoot(page, "terms");
  await accessible(page);
  const checks = await story.panel("Contrôles");
  await expect(
    checks.getByText("« fabricants de modèles » est proscrit : le glossaire attend « concepteur de modèles »."),
  ).toBeVisible();

  // a word of the source becomes an entry, by keyboard
  const source = page.getByRole("region", { name: "Source" });
  await source.getByText("NO COMMON RULE").click({ clickCount: 3 });
  await page.keyboard.press("Control+Alt+G");
  const dialog = page.getByRole("dialog", { name: "Une entrée du glossaire" });
  await dialog.getByLabel("À écrire, en français").fill("pas de règle commune");
  await shoot(page, "glossary-entry");
  await accessible(page);
  await dialog.getByLabel("À écrire, en français").press("Tab");
  await dialog.getByRole("button", { name: "Enregistrer l’entrée" }).press("Enter");
  await page.keyboard.press("Alt+Shift+7");
  await panel.getByRole("button", { name: "Insérer « pas de règle commune »" }).press("Enter");
  await expect(story.body).toContainText("pas de règle commune");
  await story.saved();
  await expect(panel.getByRole("listitem").filter({ hasText: /NO COMMON RULE/ })).toHaveText(/^écrit /);
});
