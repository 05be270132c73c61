import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("a story is sent at a chosen time: hours that the clocks leave out or repeat are told, the time is moved", async ({
  desk,
}) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("Le port rouvre");
  await story.body.click();
  await page.keyboard.type("Le port a rouvert lundi.");
  await story.saved();
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("alertdialog", { name: "Publier l’article" });
  await dialog.getByRole("radio", { name: "Maintenant" }).press("ArrowRight");
  const send = dialog.getByRole("button", { name: "Publier", exact: true });
  await expect(send).toBeDisabled(); // no time yet
  const time = dialog.getByLabel("Heure souhaitée (Europe/Paris)");
  await time.fill("28/03/2027 à 02:30");
  await expect(dialog.getByText(/n’existe pas à Paris ce jour-là/)).toBeVisible();
  await expect(send).toBeDisabled();
  await time.fill("31/10/2027 à 02:30");
  await expect(dialog.getByText(/revient deux fois à Paris/)).toBeVisible();
  await expect(send).toBeDisabled();
  await shoot(page, "schedule-twice");
  await accessible(page);
  await dialog.getByRole("button", { name: "La seconde (UTC 01:30)" }).press("Enter");
  await expect(dialog.getByText("à Paris · 01:30 UTC")).toBeVisible();
  await expect(send).toBeEnabled();
  await time.fill("24/12/2027 à 18:00");
  await time.press("Tab");
  await expect(dialog.getByText("à Paris · 17:00 UTC")).toBeVisible();
  await shoot(page, "schedule");
  await send.press("Enter");
  const delivery = page.getByTestId("delivery");
  await expect(delivery).toHaveAttribute("data-state", "held");
  await expect(delivery.getByText("partira le 24/12/2027 à 18:00 à Paris, 17:00 UTC")).toBeVisible();
  await delivery.getByRole("button", { name: "Nouvelle heure…" }).press("Enter");
  const move = page.getByRole("dialog", { name: "Une autre heure d’envoi" });
  await move.getByLabel("Heure souhaitée (Europe/Paris)").fill("25/12/2027 à 07:00");
  await move.getByLabel("Heure souhaitée (Europe/Paris)").press("Tab");
  await accessible(page);
  await move.getByRole("button", { name: "Programmer" }).press("Enter");
  await expect(delivery.getByText("partira le 25/12/2027 à 07:00 à Paris, 06:00 UTC")).toBeVisible();
  await shoot(page, "schedule-held");
  await accessible(page);
  await page.keyboard.press("Control+Alt+L");
  await accessible(page);
  await shoot(page, "schedule-held-dark");
});
