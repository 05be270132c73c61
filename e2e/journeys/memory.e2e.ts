import { wireFile } from "../fakes/wireItem.ts";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

const unit = (en: string, fr: string): string =>
  `<tu creationid="ODILE" creationdate="20250110T080000Z"><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="fr"><seg>${fr}</seg></tuv></tu>`;
const TMX = `<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>${[
  unit(
    "The CAC 40 index fell 0.18% to 7,665.08 points at 1:34 p.m.",
    "L'indice CAC 40 cédait 0,18% à 7.665,08 points à 13h34.",
  ),
  unit(
    "Analysts had expected a smaller rise in orders.",
    "Les analystes attendaient une hausse plus faible des commandes.",
  ),
  unit("Analysts had expected a rise in sales.", "Les analystes attendaient une hausse des ventes."),
].join("")}</body></tmx>`;

test("a memory from a file helps with a translation by keyboard and learns what is done", async ({ desk }) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await screen.go("Réglages");
  const settings = page.getByRole("region", { name: "Mémoire de traduction" });
  await expect(settings.getByText("La mémoire est vide.")).toBeVisible();
  const memory = page.waitForEvent("filechooser");
  await settings.getByRole("button", { name: "Importer un fichier TMX…" }).click();
  await (await memory).setFiles([{ name: "bourse.tmx", mimeType: "application/xml", buffer: Buffer.from(TMX) }]);
  await expect(page.getByText("bourse.tmx : entrées nouvelles 3, déjà connues 0, laissées de côté 0.")).toBeVisible();
  await expect(settings.getByText("3 entrées").first()).toBeVisible();
  await settings.scrollIntoViewIfNeeded();
  await shoot(page, "memory-settings");
  await accessible(page);

  await screen.go("Fil");
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Importer…" }).first().click();
  await (await chosen).setFiles([
    wireFile({
      version: 1,
      headline: "Paris shares dip",
      paragraphs: [
        "The CAC 40 index fell 1.20% to 7,590.50 points at 2:05 p.m.",
        "Analysts had expected a smaller rise in profits.",
      ],
      at: "2025-03-12T13:10:00Z",
    }),
  ]);
  await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).last().click();
  await screen.row(/Paris shares dip/).click();
  await expect(page.getByRole("heading", { level: 1, name: /Paris shares dip/ })).toBeVisible();
  await page.keyboard.press("t");
  const story = new StoryScreen(page);
  await story.headline.fill("La Bourse de Paris recule");
  await story.body.click();
  await page.keyboard.press("Alt+Shift+7");
  const aids = page.getByRole("tabpanel", { name: "Aides" });
  await expect(aids.getByText("seuls les chiffres changent")).toBeVisible();
  await expect(aids.getByText("99 %")).toBeVisible();
  await story.body.click();
  await page.keyboard.press("Control+Alt+7");
  await expect(story.body).toContainText("L'indice CAC 40 cédait 1,20% à 7.590,50 points à 14h05.");
  const underlined = () => page.evaluate(() => CSS.highlights.get("swapped")?.size ?? 0);
  await expect.poll(underlined).toBe(3);
  await story.saved();
  await page.reload();
  await expect.poll(underlined).toBe(3); // nobody has looked at them yet
  await story.body.getByText("L'indice CAC 40").click();
  await page.keyboard.press("Alt+Shift+7");
  await story.body.getByText("L'indice CAC 40").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await expect(aids.getByText("texte proche").first()).toBeVisible();
  await expect(aids.getByText(/^signes \d+ · mots 8[78] · chiffres 100$/)).toBeVisible();
  await shoot(page, "memory-matches");
  await accessible(page);
  await page.keyboard.press("Control+Alt+A");
  await expect.poll(underlined).toBe(0);
  await page.keyboard.press("Control+Alt+7");
  await expect(story.body).toContainText("Les analystes attendaient une hausse plus faible des commandes.");
  await page.keyboard.press("Control+Alt+L");
  await shoot(page, "memory-matches-dark");
  await accessible(page);
  await page.keyboard.press("Control+Alt+L");

  await aids.getByRole("searchbox", { name: /Chercher dans la mémoire/ }).fill("ventes");
  await expect(aids.getByText("1 entrée")).toBeVisible();
  await expect(aids.getByText("Les analystes attendaient une hausse des ventes.").last()).toBeVisible();
  await shoot(page, "memory-search");

  // Enter at the end of the first paragraph called it done: it stands beside the entry it was made from
  await aids.getByRole("searchbox", { name: /Chercher dans la mémoire/ }).fill("indice céd");
  await expect(aids.getByText("2 entrées")).toBeVisible();
  await expect(aids.getByText("L'indice CAC 40 cédait 1,20% à 7.590,50 points à 14h05.")).toBeVisible();
  await aids.getByRole("button", { name: /^Retirer de la mémoire.*1,20%/ }).click();
  await expect(aids.getByText("1 entrée")).toBeVisible();
  await story.saved();

  // what she learns from now on is her own, until she gives it to the desk
  await page.getByRole("button", { name: /Flore Loiseau/ }).press("Enter");
  await settings.getByRole("button", { name: /Ce qui est appris ou importé va dans/ }).press("Enter");
  await page.getByRole("option", { name: "ma mémoire" }).press("Enter");
  const own = page.waitForEvent("filechooser");
  await settings.getByRole("button", { name: "Importer un fichier TMX…" }).press("Enter");
  await (await own).setFiles([
    {
      name: "a-moi.tmx",
      mimeType: "application/xml",
      buffer: Buffer.from(TMX.replaceAll("une hausse des ventes", "une progression des ventes")),
    },
  ]);
  await expect(settings.getByText("ma mémoire · français – anglais · 1 entrée")).toBeVisible();
  await shoot(page, "memory-own");
  await accessible(page);
  await page.getByRole("button", { name: "La Bourse de Paris recule", exact: true }).press("Enter");
  await story.body.getByText("L'indice CAC 40").click();
  await page.keyboard.press("Alt+Shift+7");
  await aids.getByRole("searchbox", { name: /Chercher dans la mémoire/ }).fill("progression ven");
  await expect(aids.getByText(/^ma mémoire · fichier TMX/)).toBeVisible();
  await shoot(page, "memory-own-entry");
  await aids.getByRole("button", { name: /^Donner au desk.*progression/ }).press("Enter");
  await expect(page.getByText("L’entrée est passée dans la mémoire du desk.")).toBeVisible();
  await expect(aids.getByText(/^ma mémoire · fichier TMX/)).toHaveCount(0);
});
