import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("a changed figure is proposed as a correction with its sentence, other words as an update with a note", async ({
  desk,
}) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("Halden relève sa prévision");
  await story.body.click();
  await page.keyboard.type("Halden attend 2,3 milliards d'euros de ventes, a dit sa directrice.");
  await story.saved();
  const dialog = page.getByRole("alertdialog", { name: "Publier l’article" });
  const delivered = (count: number) =>
    expect(page.locator('[data-testid="delivery"][data-state="confirmed"]')).toHaveCount(count);
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("radio", { name: "Correction" })).toHaveCount(0); // nobody has seen it yet
  await dialog.getByRole("button", { name: "Publier", exact: true }).press("Enter");
  await delivered(1);

  await story.body.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Halden attend 3,2 milliards d'euros de ventes, a dit sa directrice.");
  await story.saved();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("radio", { name: "Correction" })).toBeChecked();
  const note = dialog.getByLabel("Ce qui est corrigé, et où");
  await expect(note).toHaveValue(
    "Corrige au 1er paragraphe\u00a0: 3,2 milliards d'euros au lieu de 2,3 milliards d'euros.",
  );
  await expect(dialog.getByRole("listitem").filter({ hasText: "1er paragraphe" })).toContainText("2,3 milliards");
  await shoot(page, "act-correction");
  await accessible(page);
  await page.keyboard.press("Control+Alt+L");
  await shoot(page, "act-correction-dark");
  await accessible(page);
  await page.keyboard.press("Control+Alt+L");
  await note.fill("");
  await expect(dialog.getByRole("button", { name: "Publier la correction" })).toBeDisabled();
  await note.fill("Corrige la prévision de ventes.");
  await dialog.getByRole("button", { name: "Publier la correction" }).press("Enter");
  await delivered(2);
  const link = await page.getByRole("link", { name: "Voir la page publique" }).first().getAttribute("href");
  const reader = await page.context().newPage();
  await reader.goto(link ?? "");
  await expect(reader.getByRole("note")).toHaveText("Correction Corrige la prévision de ventes.");

  await story.body.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Le titre progressait.");
  await story.saved();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("radio", { name: "Mise à jour" })).toBeChecked();
  await dialog.getByLabel("Note aux lecteurs (facultative)").fill("Ajoute le cours.");
  await dialog.getByRole("button", { name: "Publier la mise à jour" }).press("Enter");
  await delivered(3);
  await reader.reload();
  await expect(reader.getByRole("note")).toHaveText("Mise à jour Ajoute le cours.");
  await expect(reader.getByText("Corrige la prévision de ventes.")).toBeVisible(); // the correction stays on the page

  await page.getByRole("button", { name: "Repasser en brouillon…" }).press("Enter");
  const draft = page.getByRole("alertdialog", { name: "Repasser l’article en brouillon" });
  await expect(draft.getByRole("checkbox", { name: "Depeche CMS" })).toBeChecked();
  await shoot(page, "unpublish");
  await accessible(page);
  await draft.getByRole("button", { name: "Repasser en brouillon" }).press("Enter");
  await delivered(4);
  expect((await reader.reload())?.status()).toBe(404);
  await page.keyboard.press("Control+Enter");
  await dialog.getByRole("button", { name: "Publier la mise à jour" }).press("Enter");
  await delivered(5);
  expect((await reader.reload())?.status()).toBe(200);

  await page.getByRole("button", { name: "Retirer du site…" }).press("Enter");
  const withdraw = page.getByRole("alertdialog", { name: "Retirer l’article" });
  await expect(withdraw.getByText(/disparaît de.*Depeche CMS/)).toBeVisible();
  const take = withdraw.getByRole("button", { name: "Retirer", exact: true });
  await expect(take).toBeDisabled();
  await withdraw.getByLabel("Raison, montrée aux lecteurs").fill("Une source s’est rétractée.");
  await shoot(page, "withdraw");
  await accessible(page);
  await take.press("Enter");
  await delivered(6);
  const told = page.getByRole("table", { name: "Cet article" });
  const row = told.getByRole("row", { name: /Depeche CMS.*Retrait/ });
  await expect(row.getByRole("cell")).toHaveText([/\d\d:\d\d/, /\d\d:\d\d/, "Page"]);
  await told.scrollIntoViewIfNeeded();
  await shoot(page, "who-confirmed");
  await accessible(page);
  await page.keyboard.press("Control+Alt+L");
  await shoot(page, "who-confirmed-dark");
  await accessible(page);
  await page.keyboard.press("Control+Alt+L");
  expect((await reader.reload())?.status()).toBe(410);
  await expect(reader.getByRole("note")).toContainText("Une source s’est rétractée.");
});
