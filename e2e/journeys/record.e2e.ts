import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("what was published stands in the record, which is verified and taken out as a file", async ({ desk }) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("Le port de Halden rouvre");
  await story.body.click();
  await page.keyboard.type("HALDEN - Le port a rouvert lundi après deux jours de tempête.");
  await story.saved();
  const panel = await story.panel("Publier");
  await panel.getByRole("button", { name: /^Publier/ }).press("Enter");
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Publier/ })
    .press("Enter");
  await expect(page.getByTestId("delivery")).toHaveAttribute("data-state", "confirmed");
  await panel.getByText("Journal de publication").press("Enter");
  await expect(panel.getByRole("listitem").filter({ hasText: "Demande" })).toContainText("Flore Loiseau");
  await expect(panel.getByText("Confirmation", { exact: true })).toBeVisible();
  await shoot(page, "record-panel");
  await accessible(page);
  await page.keyboard.press("Control+Alt+L");
  await accessible(page);
  await shoot(page, "record-panel-dark");
  await page.keyboard.press("Control+Alt+L");

  await page.getByRole("button", { name: /^Envois/ }).press("Enter");
  await page.getByRole("button", { name: "Vérifier le journal" }).press("Enter");
  await expect(page.getByText(/^Journal intact\s: 3 lignes\. Empreinte\s: [0-9a-f]{64}$/)).toBeVisible();
  await shoot(page, "record-outbox");
  await accessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporter le journal" }).press("Enter");
  const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).entry.what)).toEqual(["asked", "sent", "confirmed"]);
});
