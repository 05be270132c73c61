import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "../fixtures.ts";
import { DeskScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("a watched folder fills the wire by itself, and a bad file waits among the refused", async ({ desk }) => {
  const folder = await mkdtemp(join(tmpdir(), "depeche-gateway-"));
  try {
    const page = await desk.open();
    const screen = new DeskScreen(page);
    await screen.introduce("Flore Loiseau");
    await page.keyboard.press("Control+,");
    await page.getByLabel("Nom de la source").fill("Passerelle");
    await page.getByLabel("Chemin du dossier").fill(folder);
    await page.getByRole("button", { name: "Ajouter la source" }).click();
    await expect(page.getByText("Fonctionne")).toBeVisible();
    const story =
      "Headline: Ferries sail again\nLanguage: en\n\nFerries left the island on Monday after four days of fog, their owner said.\n";
    await writeFile(join(folder, "ferries.txt"), story);
    await writeFile(join(folder, "casse.xml"), "<newsItem guid='g'><a></b></newsItem>");
    await screen.go("Fil");
    await expect(screen.row(/Ferries sail again/)).toBeVisible({ timeout: 15_000 });
    await page.getByRole("button", { name: "1 refusé" }).click();
    const refused = page.getByRole("dialog", { name: "Fichiers refusés" });
    await expect(refused).toContainText("casse.xml");
    await expect(refused).toContainText("Passerelle");
    await expect(refused).toContainText("le XML est abîmé à la ligne 1");
    await shoot(page, "refused");
    await accessible(page);
    await refused.getByRole("button", { name: "Supprimer" }).click();
    await expect(page.getByRole("button", { name: "1 refusé" })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+,");
    await expect(page.getByText(/1 dépêche/)).toBeVisible();
    await shoot(page, "sources");
    await accessible(page);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
