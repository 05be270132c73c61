import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("the house's typography is proposed change by change, made at once, and taken back at once", async ({ desk }) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("« Rien ne change », dit l’usine");
  await story.body.click();
  await page.keyboard.type("Le titre perd 3.5% à 13 h 05: c'est la 2ème baisse chez Alphabet GOOGL.O ");
  await expect(story.body.locator('[data-ric="GOOGL.O"]')).toHaveText("GOOGL.O");
  await page.keyboard.type("cette année !");
  const typed = await story.body.innerText();

  await page.keyboard.press("Control+Alt+Y");
  const dialog = page.getByRole("dialog", { name: /Typographie : Reuters/ });
  const list = dialog.getByRole("list", { name: "Changements proposés" });
  await expect(list.getByRole("listitem")).toHaveCount(6);
  await list.getByRole("checkbox", { name: /Ordinaux/ }).press(" ");
  await shoot(page, "typography");
  await accessible(page);
  await dialog.getByRole("button", { name: "Faire les 5 changements" }).click();
  await expect(story.headline).toHaveValue(`"Rien ne change", dit l'usine`);
  await expect(story.body).toHaveText(
    "Le titre perd 3,5% à 13h05\u00a0: c'est la 2ème baisse chez Alphabet GOOGL.O cette année\u00a0!",
    { useInnerText: true },
  );
  await page.keyboard.press("Control+Alt+B");
  await shoot(page, "no-break-spaces");

  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(story.headline).toHaveValue("« Rien ne change », dit l’usine");
  expect(await story.body.innerText()).toBe(typed);
});
