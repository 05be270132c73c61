import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("the house's typography comes as one types, in the headline too; undo takes it back, and it can be switched off", async ({
  desk,
}) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.click();
  await page.keyboard.type("« Rien ne change », dit l’usine: vrai ?");
  await expect(story.headline).toHaveValue(`"Rien ne change", dit l'usine\u00a0: vrai\u00a0?`);
  await page.keyboard.press("Control+Z");
  await expect(story.headline).toHaveValue(`"Rien ne change", dit l'usine\u00a0: vrai ?`);
  await page.keyboard.type(" Oui");
  await expect(story.headline).toHaveValue(`"Rien ne change", dit l'usine\u00a0: vrai ? Oui`);

  const dateline = page.getByRole("textbox", { name: "Lieu et date" });
  await shoot(page, "empty-page");
  await dateline.click();
  await page.keyboard.type("SAINT-JEAN-D’ACRE, 4 mars");
  await expect(dateline).toHaveValue("SAINT-JEAN-D'ACRE, 4 mars");
  await story.body.click();
  await page.keyboard.type("« Non », dit l’usine: faux !");
  const text = () => story.body.evaluate((element) => element.textContent);
  await expect.poll(text).toBe(`"Non", dit l'usine\u00a0: faux\u00a0!`);
  await page.keyboard.press("Control+Z");
  await expect.poll(text).toBe(`"Non", dit l'usine\u00a0: faux !`);
  await story.saved();

  // by command, and in the settings
  await page.keyboard.press("Control+K");
  await page.keyboard.type("typographie à la frappe");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Typographie à la frappe\u00a0: désactivée")).toBeVisible();
  await story.body.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Vrai ?");
  await expect.poll(text).toBe(`"Non", dit l'usine\u00a0: faux ! Vrai ?`);
  await page.keyboard.press("Control+,");
  const box = page.getByRole("checkbox", { name: "Typographie de la maison à la frappe" });
  await expect(box).not.toBeChecked();
  await box.scrollIntoViewIfNeeded();
  await box.press(" ");
  await expect(box).toBeChecked();
  await shoot(page, "writing-settings");
  await accessible(page);
});
