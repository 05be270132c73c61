import { wireFile } from "../fakes/wireItem.ts";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("a wrong figure of a translation is told with its place, a billion is mended with one key", async ({ desk }) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Importer…" }).first().click();
  await (await chosen).setFiles([
    wireFile({
      version: 1,
      headline: "Paper mill gets a new owner",
      paragraphs: [
        "The new owner will invest $2.5 billion in the mill.",
        "Some 340 people work there, up 3.5% from 2024.",
      ],
      at: "2025-03-12T08:00:00Z",
    }),
  ]);
  await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).last().click();
  await screen.row(/Paper mill/).click();
  await page.getByRole("button", { name: /^Traduire en français/ }).click();
  const story = new StoryScreen(page);
  await story.headline.fill("La papeterie change de mains");
  await story.body.click();
  await page.keyboard.type("Le nouveau propriétaire investira 2,5 billions de dollars dans la papeterie.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Quelque 430 personnes y travaillent, soit 3,5% de plus qu'en 2024.");
  await story.saved();
  const checks = await story.panel("Contrôles");
  await expect(checks.getByText(/430/).first()).toBeVisible();
  await shoot(page, "figures");
  await accessible(page);
  await checks
    .getByRole("button", { name: /^Écrire/ })
    .first()
    .click();
  await expect(story.body).toContainText("2,5 milliards de dollars");
  await expect(checks.getByText(/billions/)).toHaveCount(0);
});
