import type { Page } from "@playwright/test";
import { type WireItemChange, wireFile } from "../fakes/wireItem.ts";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

const FIRST: WireItemChange = {
  version: 1,
  headline: "Paper mill to close in May",
  paragraphs: [
    "The mill in Corvel will close in May, its owner Halden said.",
    "Some 340 people work there, 12% fewer than in 2023.",
    "Unions asked for talks with the government.",
    "The mill opened in 1931.",
  ],
  at: "2025-03-12T08:00:00Z",
};

/** What the agency sends, put in by hand on the Wire page. */
async function arrives(page: Page, change: WireItemChange): Promise<void> {
  await page.keyboard.press("Alt+1");
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Importer…" }).first().click();
  await (await chosen).setFiles([wireFile(change)]);
  await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).last().click();
  await page.getByRole("option", { name: change.headline }).first().waitFor();
}

/** How far each paragraph is, as the gutter marks it. */
const marks = (story: StoryScreen): Promise<string[]> =>
  story.body
    .locator("> *")
    .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).getPropertyValue("--pair").trim()));

/** The source's paragraph that is lit. */
const lit = (page: Page) => page.locator('[data-pane="source"] [data-block][class*="segLit"]');

test("a story translated with the keyboard: Enter goes on, both sides are lit, an update marks what it touches", async ({
  desk,
}) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await arrives(page, FIRST);
  await screen.row(/Paper mill/).click();
  await expect(page.getByRole("heading", { level: 1, name: /Paper mill/ })).toBeVisible();
  await page.keyboard.press("t");
  const story = new StoryScreen(page);
  await story.headline.fill("La papeterie de Corvel fermera en mai");
  await story.headline.press("Enter");
  await expect(lit(page)).toHaveText(/^The mill in Corvel/);
  await page.keyboard.type("La papeterie de Corvel fermera en mai.");
  await page.keyboard.press("Enter");
  await expect(lit(page)).toHaveText(/^Some 340/);
  await page.keyboard.type("Quelque 340 personnes y travaillent, 12% de moins qu'en 2023.");
  await page.keyboard.press("Enter");
  await expect(lit(page)).toHaveText(/^Unions/);
  await story.saved();
  expect(await marks(story)).toEqual(["done", "done", "empty"]);
  await expect(page.getByTestId("pair-state")).toHaveText("Source 3 · vide");

  // one French paragraph for two of the source, and the last is left
  await page.keyboard.type("Les syndicats demandent à être reçus; l'usine date de 1931.");
  await page.keyboard.press("Control+Alt+i");
  await expect(lit(page)).toHaveCount(2);
  await expect(page.getByTestId("pair-state")).toHaveText(/^Source 3 \+ 4/);
  await page.keyboard.press("Control+Alt+v");
  await story.saved();
  expect(await marks(story)).toEqual(["done", "done", "done"]);
  await expect(page.getByText("4 sur 4 traduits")).toBeVisible();
  // back to the first, and Enter at its end goes to what stands there already
  await page.keyboard.press("Control+Home");
  await expect(lit(page)).toHaveCount(1); // two were lit until now
  await expect(lit(page)).toHaveText(/^The mill/);
  await page.keyboard.press("End");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done))); // the editor hears of the caret by an event
  await page.keyboard.press("Enter");
  await expect(lit(page)).toHaveText(/^Some 340/);
  await shoot(page, "pairs");
  await accessible(page);

  await arrives(page, {
    ...FIRST,
    version: 2,
    headline: "UPDATE 1-Paper mill to close in May",
    paragraphs: [
      "The mill in Corvel will close in May, its owner Halden said.",
      "Some 430 people work there, 12% fewer than in 2023.",
      "Unions asked for talks with the government and a stop to all sales of land.",
      "The mill opened in 1931.",
    ],
    at: "2025-03-12T10:00:00Z",
  });
  await page.getByRole("link", { name: "À traduire" }).click();
  const progress = page.getByRole("region", { name: "Avancement" });
  await expect(progress.getByRole("row", { name: /papeterie/ })).toContainText(/\d+ \/ \d+ mots/);
  await shoot(page, "progress");
  await accessible(page);
  await page.getByRole("link", { name: "Mes articles" }).click();
  await page.getByRole("option", { name: /papeterie/ }).dblclick();
  await expect(page.getByRole("heading", { name: /^La source a changé/ })).toBeVisible();
  await expect.poll(() => marks(story)).toEqual(["done", "changed", "changed"]);
  await shoot(page, "pairs-update");
  await accessible(page);
  // figures alone are one key; the rest of the French stays as it was
  await expect(page.getByRole("button", { name: "Écrire 430" })).toBeVisible();
  await story.body.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await expect(lit(page)).toHaveText(/^Some 340/);
  await page.keyboard.press("Alt+v");
  await expect(story.body).toContainText("Quelque 430 personnes y travaillent, 12% de moins");
  await expect(story.body).toContainText("La papeterie de Corvel fermera en mai.");
  await page.getByRole("button", { name: "Ignorer…" }).click();
  await page.getByLabel(/^Raison/).fill("Le terrain fait l'objet d'un article à part");
  await page.getByRole("alertdialog").getByRole("button", { name: "Ignorer…" }).click();
  await expect(page.getByRole("heading", { name: /^La source a changé/ })).toHaveCount(0);
  await story.saved();
  await page.emulateMedia({ colorScheme: "dark" });
  await shoot(page, "pairs-dark");
  await accessible(page);
});

test("a wrong figure stops the story; the keys lead to it, a mend or a reason lets it leave", async ({ desk }) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await arrives(page, {
    ...FIRST,
    paragraphs: ["Halden will invest $2.5 billion in Corvel.", "Some 340 people work there."],
  });
  await screen.row(/Paper mill/).click();
  await expect(page.getByRole("heading", { level: 1, name: /Paper mill/ })).toBeVisible();
  await page.keyboard.press("t");
  const story = new StoryScreen(page);
  await story.headline.fill("Halden investit à Corvel");
  await story.headline.press("Enter");
  await expect(lit(page)).toHaveText(/^Halden will/);
  await page.keyboard.type("Halden investira investira 2,5 billions de dollars à Corvel.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Quelque 430 personnes y travaillent.");
  await story.credit("Augustin Tur", "Édité par");
  const checks = await story.panel("Contrôles");
  await story.saved();
  await expect(checks.getByText(/2,5 milliards/).first()).toBeVisible();
  await story.body.click();
  await page.keyboard.press("F8");
  await page.keyboard.press("Alt+Enter");
  await expect(story.body).toContainText("2,5 milliards de dollars");
  await story.saved();
  await expect(checks.getByText(/billions/)).toHaveCount(0);
  const ledger = checks.getByRole("region", { name: "Relevé de la source" });
  await expect(ledger.getByRole("button", { name: /trouvé.*2\.5 billion/ })).toBeVisible();
  await ledger.getByRole("button", { name: /340.*430.*différent/ }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain("430");
  await shoot(page, "findings");
  await accessible(page);
  // a word that stands twice is right here, says the translator
  await checks
    .getByRole("listitem")
    .filter({ hasText: "deux fois" })
    .getByRole("button", { name: "C’est juste ici" })
    .click();
  await expect(checks.getByRole("region", { name: "Laissé tel quel" })).toContainText("deux fois");
  await page
    .getByRole("button", { name: /^Publier…/ })
    .first()
    .click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByText(/340.*430/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Publier", exact: true })).toBeDisabled();
  await dialog.getByRole("button", { name: "Annuler" }).click();
  await checks
    .getByRole("listitem")
    .filter({ hasText: /340.*430/ })
    .getByRole("button", { name: "Passer outre…" })
    .click();
  await page.getByLabel(/^Raison/).fill("Chiffre rectifié au téléphone par Halden");
  await page.getByRole("alertdialog").getByRole("button", { name: "Passer outre…" }).click();
  await expect(checks.getByText(/Chiffre rectifié/)).toBeVisible();
  await story.publish();
  await page.keyboard.press("Alt+7");
  await expect(page.getByText(/Passé outre par Flore Loiseau\s: Chiffre rectifié/)).toBeVisible();
  await shoot(page, "overridden");
  await accessible(page);
});
