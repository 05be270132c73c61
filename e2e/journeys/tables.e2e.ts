import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

const PASTED =
  "<table><tr><th>Indice</th><th>Cours</th></tr><tr><td>CAC 40</td><td>7 412,35</td></tr><tr><td>DAX</td><td>22 676,41</td></tr></table>";

test("a market table is pasted, grows by keyboard, and is printed with its figures aligned", async ({ desk }) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("Les Bourses en hausse");
  await story.body.click();
  await page.keyboard.type("Les indices montent.");
  await page.keyboard.press("Enter");
  await page.evaluate((html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, PASTED);
  const table = story.body.locator("table");
  await expect(table.locator("tr")).toHaveCount(3);
  await table.getByText("22 676,41").click();
  await page.keyboard.press("Control+Alt+ArrowDown");
  await expect(table.locator("tr")).toHaveCount(4);
  await table.locator("tr").last().locator("td").first().click();
  await page.keyboard.type("Ibex 35");
  await page.keyboard.press("Tab");
  await page.keyboard.type("12 998,70");
  await expect(table.locator("tr").last().locator("td").last()).toHaveAttribute("data-number", "");
  await story.saved();
  await shoot(page, "table");
  await accessible(page);
  await page.reload();
  await expect(story.body.locator("table tr")).toHaveCount(4);

  const url = await story.publish();
  await page.goto(url);
  const printed = page.locator("table.figures");
  await expect(printed.locator("tr")).toHaveCount(4);
  await expect(printed.locator("td.number").last()).toHaveText("12 998,70");
  await shoot(page, "published-table", true);
  await accessible(page);
});
