import { expect, test } from "../fixtures.ts";
import { DeskScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("a shortcut is changed from the keyboard, a clash is named, the sheet shows it, and it is put back", async ({
  desk,
}) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+,");
  const row = (name: string) =>
    page
      .getByRole("group", { name: /^(?:Fichier|Aller à)$/ })
      .getByRole("listitem")
      .filter({ hasText: new RegExp(`^${name}`) });
  const button = row("Nouvel article").getByRole("button", { name: /Changer le raccourci/ });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Alt+1"); // the wire's
  await expect(button).toHaveText("Alt\u00a01");
  await expect(row("Nouvel article")).toContainText("Aussi : Fil");
  await expect(row("Fil")).toContainText("Aussi : Nouvel article");
  await shoot(page, "shortcuts-clash");
  await accessible(page);

  await button.press("Enter");
  await page.keyboard.press("Control+C");
  await expect(page.getByText(/sert déjà à écrire/)).toBeVisible();
  await expect(button).toHaveText("Alt\u00a01");
  await button.press("Enter");
  await page.keyboard.press("F10");
  await expect(button).toHaveText("F10");
  await expect(page.getByText(/^Aussi/)).toHaveCount(0);

  await page.keyboard.press("F1");
  const sheet = page.getByRole("dialog", { name: "Raccourcis clavier" });
  await expect(sheet.getByText("F10", { exact: true })).toBeVisible();
  await shoot(page, "shortcuts-sheet");
  await accessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Paniers" })).toBeHidden();
  await expect(sheet.getByText("F10", { exact: true })).toBeVisible();
  await shoot(page, "shortcuts-printed", true);
  await page.emulateMedia({ media: "screen" });
  await page.keyboard.press("Escape");

  await page.keyboard.press("F10");
  await expect(page.getByRole("textbox", { name: "Titre", exact: true })).toBeVisible();
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: "Rétablir le raccourci de « Nouvel article »" }).press("Enter");
  await expect(button).toHaveText("Ctrl\u00a0Alt\u00a0N");
});
