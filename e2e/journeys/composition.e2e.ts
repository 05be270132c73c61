import type { CDPSession } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";

/* Words that an input method composes before they stand: Japanese, and accents by a dead key. Autosave and spelling are on. */

/** Shows each state as an input method does, then sets the last one down as text. */
async function compose(input: CDPSession, states: readonly string[], result: string): Promise<void> {
  for (const text of states) {
    await input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await input.send("Input.insertText", { text: result });
}

const KYOTO = { states: ["ｋ", "き", "きょ", "きょう", "きょうと", "京都"], result: "京都" };
const ACCENT = { states: ["´"], result: "é" };

test("an input method composes in the middle of words, beside a chip and in the headline, and undo takes it back", async ({
  desk,
}) => {
  const page = await desk.open();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  const input = await page.context().newCDPSession(page);

  await story.headline.click();
  await page.keyboard.type("De  part un train");
  await page.keyboard.press("Home");
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
  await compose(input, KYOTO.states, KYOTO.result);
  await expect(story.headline).toHaveValue("De 京都 part un train");

  await story.body.click();
  await page.keyboard.type("Le caf ferme chez GOOGL.O ");
  const chip = story.body.locator('[data-ric="GOOGL.O"]');
  await expect(chip).toHaveText("GOOGL.O");
  await page.keyboard.press("Home");
  for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowRight");
  await compose(input, ACCENT.states, ACCENT.result);
  await expect(story.body).toHaveText("Le café ferme chez GOOGL.O");

  // right behind the chip, and right before it
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await compose(input, KYOTO.states, KYOTO.result);
  await expect(story.body).toHaveText("Le café ferme chez GOOGL.O京都");
  await expect(chip).toHaveText("GOOGL.O");
  for (let step = 0; step < 9; step++) await page.keyboard.press("ArrowLeft");
  await compose(input, KYOTO.states, KYOTO.result);
  await expect(story.body).toHaveText("Le café ferme chez 京都GOOGL.O京都");
  await expect(chip).toHaveText("GOOGL.O");

  // a composition that is left while the store saves and the speller looks
  await input.send("Input.imeSetComposition", { text: "おお", selectionStart: 2, selectionEnd: 2 });
  await story.saved();
  await input.send("Input.imeSetComposition", { text: "おおさ", selectionStart: 3, selectionEnd: 3 });
  await input.send("Input.insertText", { text: "大阪" });
  await expect(story.body).toHaveText("Le café ferme chez 京都大阪GOOGL.O京都");
  await story.saved();
  await expect(page.getByRole("button", { name: /^Orthographe/ })).toBeVisible();

  await page.keyboard.press("Control+Z");
  await expect(story.body).not.toContainText("大阪");
  await expect(story.body).toContainText("Le café ferme chez 京都GOOGL.O京都");
  await page.keyboard.press("Control+Y");
  await expect(story.body).toHaveText("Le café ferme chez 京都大阪GOOGL.O京都");
  await story.saved();
  await page.reload();
  await expect(story.body).toHaveText("Le café ferme chez 京都大阪GOOGL.O京都");
  await expect(story.headline).toHaveValue("De 京都 part un train");
  expect(problems).toEqual([]);
});
