import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startService } from "../../main/core/publishing/adapters/rest/service.fixture.ts";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("a folder is set up as a second destination, tried, chosen at publishing, and gets its file", async ({ desk }) => {
  const folder = await mkdtemp(join(tmpdir(), "depeche-drop-"));
  try {
    const page = await desk.open();
    const screen = new DeskScreen(page);
    await screen.introduce("Flore Loiseau");
    await screen.go("Réglages");
    const settings = page.getByRole("region", { name: "Destinations" });
    await settings.getByRole("button", { name: "Ajouter une destination…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: /Ajouter une destination/ });
    await dialog.getByRole("button", { name: /Genre/ }).press("Enter");
    await page.getByRole("option", { name: "Dossier" }).press("Enter");
    await dialog.getByLabel("Nom de la destination").fill("Passerelle");
    await dialog.getByLabel("Chemin du dossier").fill("passerelle");
    await expect(dialog.getByText("Il faut un chemin complet.")).toBeVisible();
    await dialog.getByLabel("Chemin du dossier").fill(folder);
    await shoot(page, "destination");
    await accessible(page);
    await dialog.getByRole("button", { name: "Enregistrer la destination" }).press("Enter");
    await settings.getByRole("button", { name: "Essayer « Passerelle »" }).press("Enter");
    await expect(settings.getByText("Ce compte peut publier ici.")).toBeVisible();
    await shoot(page, "destinations");
    await accessible(page);

    await page.keyboard.press("Control+Alt+N");
    const story = new StoryScreen(page);
    await story.headline.fill("Le port rouvre");
    await story.body.click();
    await page.keyboard.type("Le port a rouvert lundi.");
    await story.saved();
    await page.keyboard.press("Control+Enter");
    const publish = page.getByRole("alertdialog");
    await publish.getByText("Depeche CMS", { exact: true }).click();
    await expect(publish.getByText(/envoyée à Passerelle/)).toBeVisible();
    await shoot(page, "publish-choice");
    await accessible(page);
    await publish.getByRole("button", { name: /^Publier/ }).click();
    await expect(page.locator('[data-testid="delivery"][data-state="confirmed"]')).toHaveCount(1);
    const [file = ""] = (await readdir(folder)).filter((name) => name.endsWith(".json"));
    expect(JSON.parse(await readFile(join(folder, file), "utf8")).headlines[0].value).toBe("Le port rouvre");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("a service of one's own is told by templates: set up, tried, published to and read back", async ({ desk }) => {
  const service = await startService("cle-du-service");
  try {
    const page = await desk.open();
    const screen = new DeskScreen(page);
    await screen.introduce("Flore Loiseau");
    await screen.go("Réglages");
    const settings = page.getByRole("region", { name: "Destinations" });
    await settings.getByRole("button", { name: "Ajouter une destination…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: /Ajouter une destination/ });
    await dialog.getByRole("button", { name: /Genre/ }).press("Enter");
    await page.getByRole("option", { name: "Service REST" }).press("Enter");
    await dialog.getByLabel("Nom de la destination").fill("Maison");
    await dialog.getByLabel("Adresse du site").fill(service.url);
    await dialog.getByLabel(/^Clé/).fill("cle-du-service");
    const headers = dialog.getByLabel("En-têtes, un par ligne");
    await headers.fill("Authorization: Bearer {{cle}}");
    await expect(dialog.getByText(/Mots inconnus.*cle/)).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Enregistrer la destination" })).toBeDisabled();
    await headers.fill("Authorization: Bearer {{secret}}");
    await shoot(page, "destination-rest");
    await accessible(page);
    await dialog.getByRole("button", { name: "Enregistrer la destination" }).press("Enter");
    await settings.getByRole("button", { name: "Essayer « Maison »" }).press("Enter");
    await expect(settings.getByText(/ne se prouve qu’en publiant/)).toBeVisible();
    await shoot(page, "destination-rest-tried");

    await page.keyboard.press("Control+Alt+N");
    const story = new StoryScreen(page);
    await story.headline.fill('Le port "rouvre"');
    await page.getByRole("textbox", { name: /^Chapô/ }).fill("Après neuf jours.");
    await story.body.click();
    await page.keyboard.type("Le port a rouvert lundi.");
    await story.saved();
    await page.keyboard.press("Control+Shift+P");
    const preview = page.getByRole("dialog", { name: "Aperçu" });
    await preview.getByRole("button", { name: /Destination/ }).press("Enter");
    await page.getByRole("option", { name: "Maison" }).press("Enter");
    await expect(preview.getByText(/n’a pas de place pour.*le chapô/)).toBeVisible();
    await shoot(page, "preview-drops");
    await accessible(page, "iframe");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Enter");
    const publish = page.getByRole("alertdialog");
    await publish.getByText("Depeche CMS", { exact: true }).click();
    await publish.getByRole("button", { name: /^Publier/ }).press("Enter");
    await expect(page.locator('[data-testid="delivery"][data-state="confirmed"]')).toHaveCount(1);
    const [kept] = [...service.articles.values()];
    expect(kept?.html).toContain("Le port a rouvert lundi.");
    expect(kept?.title).toContain("rouvre");
  } finally {
    await service.close();
  }
});
