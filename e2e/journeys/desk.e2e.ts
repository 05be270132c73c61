import { expect, test } from "../fixtures.ts";
import { DeskScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("the wire is narrowed, searched, put aside and taken back", async ({ desk }) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await screen.loadSamples();
  await expect(page.getByText("13 dépêches")).toBeVisible();

  await page.getByRole("button", { name: /Langue du fil/ }).click();
  await page.getByRole("option", { name: "français", exact: true }).click();
  await expect(screen.row(/Airbus dit/)).toBeVisible();
  await expect(screen.row(/Model makers/)).toHaveCount(0);
  await page.getByRole("searchbox", { name: "Filtrer la liste" }).fill("électricité");
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Filtrer la liste" }).fill("rien de tel");
  await expect(page.getByText("Aucune dépêche ne passe ces filtres")).toBeVisible();
  await page.getByRole("button", { name: "Enlever les filtres" }).click();
  await expect(page.getByText("13 dépêches")).toBeVisible();

  await page.keyboard.press("Control+K");
  await page.getByRole("dialog").getByRole("searchbox").fill("airbus");
  await expect(page.getByRole("dialog").getByRole("option", { name: /AIR\.PA/ })).toBeVisible();
  await shoot(page, "palette");
  await accessible(page);
  await page
    .getByRole("dialog")
    .getByRole("option", { name: /Airbus dit/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /Airbus dit/ })).toBeVisible();

  await page.getByRole("button", { name: /^Écarter/ }).click();
  await expect(screen.row(/Airbus dit/)).toHaveCount(0);
  await screen.go("Écartés");
  await page.getByRole("radio", { name: "Dépêches" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Airbus dit/ })).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: /^Reprendre/ }).click();
  await expect(screen.row(/Airbus dit/)).toHaveCount(0);
});

test("bad files are refused by name and reason, the good one among them is loaded", async ({ desk }) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Importer…" }).first().click();
  const story =
    "Headline: Sugar mills restart\nLanguage: en\n\nSugar mills in the north restarted on Monday after a week of frost, their owner said.\n";
  const untitled = {
    uri: "urn:exemple:sans-titre",
    type: "text",
    language: "en",
    body_text: "Ferries left the island on Monday after four days of fog. Nobody was hurt, their owner said.",
  };
  await (await chosen).setFiles([
    { name: "coupee.xml", mimeType: "text/xml", buffer: Buffer.from("<newsItem guid='a'><contentMeta>") },
    { name: "photo.txt", mimeType: "text/plain", buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]) },
    { name: "bonne.txt", mimeType: "text/plain", buffer: Buffer.from(story) },
    { name: "sans-titre.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(untitled)) },
  ]);
  const report = page.getByRole("dialog");
  await expect(report.getByRole("listitem").filter({ hasText: "coupee.xml" })).toContainText("Refusé");
  await expect(report.getByRole("listitem").filter({ hasText: "photo.txt" })).toContainText("Refusé");
  await expect(report.getByRole("listitem").filter({ hasText: "bonne.txt" })).toContainText("1 dépêche ajoutée");
  await expect(report).toContainText("Raison : c’est une photo, pas une dépêche.");
  await shoot(page, "import-report");
  await accessible(page);
  await report.getByRole("button", { name: "Fermer" }).last().click();
  await expect(screen.row(/Sugar mills restart/)).toBeVisible();
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(2);
  await screen.row(/Ferries left the island/).click();
  await expect(page.getByText("La dépêche est arrivée sans titre")).toBeVisible();
  await shoot(page, "reading-problem");
  await accessible(page);
});
