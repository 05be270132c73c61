import type { Page } from "@playwright/test";
import { type WireItemChange, wireFile } from "../fakes/wireItem.ts";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

const FIRST: WireItemChange = {
  version: 1,
  headline: "Paper mill to close in May",
  paragraphs: ["The mill will close in May, its owner said.", "Some 340 people work there.", "Unions asked for talks."],
  at: "2025-03-12T08:00:00Z",
};

/** What the agency sends next, put in by hand on the Wire page. */
async function arrives(page: Page, change: WireItemChange): Promise<void> {
  await page.keyboard.press("Alt+1");
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Importer…" }).first().click();
  await (await chosen).setFiles([wireFile(change)]);
  await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).last().click();
  await page.getByRole("option", { name: change.headline }).first().waitFor();
}

test("a new version comes while a translation is open: the row, the words and the paragraph say so", async ({
  desk,
}) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await arrives(page, FIRST);
  await screen.row(/Paper mill/).click();
  await page.getByRole("button", { name: /^Traduire en français/ }).click();
  const story = new StoryScreen(page);
  await story.headline.fill("La papeterie fermera en mai");
  await story.body.click();
  await page.keyboard.type("La papeterie fermera en mai, dit son propriétaire.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Quelque 340 personnes y travaillent.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Les syndicats demandent à être reçus.");
  await story.saved();

  const second = [
    "The mill will close in May, its owner said.",
    "Some 430 people work there.",
    "Unions asked for talks.",
  ];
  await arrives(page, {
    version: 2,
    headline: "CORRECTED-Paper mill to close in May",
    paragraphs: [...second, "The owner declined to comment."],
    at: "2025-03-12T10:00:00Z",
  });
  await expect(screen.row(/CORRECTED-Paper mill/)).toContainText("v2 depuis la prise");
  await screen.row(/CORRECTED-Paper mill/).click();
  await page.getByRole("button", { name: "Changements" }).click();
  await expect(page.getByRole("insertion").filter({ hasText: "430" })).toBeVisible();
  await shoot(page, "wire-versions");
  await accessible(page);

  const alerts = page.getByRole("alert", { name: "Alertes des agences" });
  await expect(alerts).toContainText("L’agence a corrigé");
  await alerts.getByRole("button", { name: "Ouvrir" }).click();
  await expect(page.getByText(/La version 2 est arrivée à 11:00 · correction/)).toBeVisible();
  await expect(page.getByText("2 paragraphes ont changé.")).toBeVisible();
  await page.getByRole("button", { name: "Voir les changements" }).click();
  await expect(page.getByRole("deletion").filter({ hasText: "340" }).first()).toBeVisible();
  // only the second paragraph of the French has a mark beside it
  const marked = story.body
    .locator("> *")
    .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).getPropertyValue("--pair").trim()));
  expect(await marked).toEqual(["done", "changed", "draft"]);
  await shoot(page, "new-version");
  await accessible(page);

  await page.getByRole("button", { name: "Prendre la version 2" }).click();
  await expect(page.getByText("L’article suit maintenant la version 2.")).toBeVisible();
  await expect(story.body).toContainText("Quelque 340 personnes");
  await expect(alerts).toHaveCount(0);
});

test("a withdrawal comes for a published translation: it cannot be overlooked, and one press takes it down", async ({
  desk,
}) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await arrives(page, FIRST);
  await screen.row(/Paper mill/).click();
  await page.getByRole("button", { name: /^Traduire en français/ }).click();
  const story = new StoryScreen(page);
  await story.headline.fill("La papeterie fermera en mai");
  await story.body.click();
  await page.keyboard.type("La papeterie fermera en mai, dit son propriétaire.");
  await story.credit("Augustin Tur", "Édité par");
  await story.saved();
  const address = await story.publish();

  await arrives(page, {
    version: 2,
    headline: "STORY WITHDRAWN-Paper mill to close in May",
    paragraphs: ["The story has been withdrawn. There will be no substitute story."],
    at: "2025-03-12T11:00:00Z",
    status: "canceled",
  });
  const alerts = page.getByRole("alert", { name: "Alertes des agences" });
  await expect(alerts).toContainText("L’agence a retiré");
  await expect(alerts).toContainText("Publié");
  await shoot(page, "withdrawal");
  await accessible(page);
  await alerts.getByRole("button", { name: "Retirer partout" }).click();
  await expect(alerts).toHaveCount(0);
  await page.keyboard.press("Alt+7");
  await expect(page.getByText("Confirmé par le CMS").first()).toBeVisible();
  const gone = await page.request.get(address);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).not.toContain("La papeterie fermera");
});
