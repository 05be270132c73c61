import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures.ts";
import { DeskScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

const COUNT = 400;

test("many dropped files show how far they are; stopped, what is in stays and the rest is untouched", async ({
  desk,
}) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await page.getByRole("region", { name: "Desk", exact: true }).evaluate((region, count) => {
    const carried = new DataTransfer();
    for (let index = 1; index <= count; index++) {
      const text = `Headline: Ferry ${index} sails again\nLanguage: en\n\nFerry ${index} left the island on Monday after fog, its owner said.\n`;
      carried.items.add(new File([text], `ferry-${index}.txt`, { type: "text/plain" }));
    }
    for (const kind of ["dragover", "drop"])
      region.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried }));
  }, COUNT);
  const progress = page.getByRole("alertdialog", { name: "Importation" });
  await expect(progress.getByRole("progressbar")).toBeVisible();
  await expect(progress).toContainText(new RegExp(`[1-9]\\d* sur ${COUNT}`));
  await shoot(page, "importing");
  await progress.getByRole("button", { name: "Arrêter après ce fichier" }).click();
  const report = page.getByRole("dialog", { name: "Dépêches importées" });
  await expect(report).toContainText("ferry-1.txt");
  const taken = await report.getByRole("listitem").count();
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(COUNT);
  await accessible(page);
  await report.getByRole("button", { name: "Fermer" }).last().click();
  await expect(page.getByText(`${taken} dépêche`)).toBeVisible();
  await expect(screen.row(/Ferry 1 sails again/)).toBeVisible();
});

test("an article's page that is dropped is a story on the wire, with its topics in words", async ({ desk }) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  const html = readFileSync("main/core/formats/fixtures/html/happy.html", "utf8");
  const ninjs = readFileSync("main/core/formats/fixtures/ninjs/happy.json", "utf8");
  await page.getByRole("region", { name: "Desk", exact: true }).evaluate(
    (region, files) => {
      const carried = new DataTransfer();
      for (const [name = "", text = ""] of files) carried.items.add(new File([text], name));
      region.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: carried }));
    },
    [
      ["page.html", html],
      ["item.json", ninjs],
    ],
  );
  await page.getByRole("dialog", { name: "Dépêches importées" }).getByRole("button", { name: "Fermer" }).last().click();
  await screen
    .row(/urgent|Ferries sail again after four days of fog/)
    .first()
    .click();
  await expect(page.getByText("Sujets\u00a0: Transport fluvial et maritime")).toBeVisible();
  await shoot(page, "topics");
  await accessible(page);
  await page
    .getByRole("option", { name: /Exemple Wire/ })
    .last()
    .click();
  await shoot(page, "htmlStory");
});
