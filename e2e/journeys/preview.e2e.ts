import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("the preview is printed, and copied clean with and without its headings", async ({ desk, context }) => {
  const page = await desk.open();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("L'usine reste");
  await story.body.click();
  await page.keyboard.type("Le projet tient\u00a0: rien ne bouge.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Alt+2");
  await page.keyboard.type("La suite");
  await page.keyboard.press("Control+Shift+P");
  const dialog = page.getByRole("dialog", { name: "Aperçu" });
  const frame = dialog.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: "L'usine reste" })).toBeVisible();
  await shoot(page, "preview");
  await accessible(page, "iframe");

  await dialog.getByRole("button", { name: "Copier avec la mise en forme" }).press("Enter");
  await expect(page.getByText("Article copié")).toBeVisible();
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? "";
    return [await read("text/html"), await read("text/plain")];
  });
  expect(html).toContain("<h1>L'usine reste</h1>");
  expect(html).toContain("<p>Le projet tient&nbsp;: rien ne bouge.</p>");
  expect(html).not.toMatch(/class=|style=/);
  expect(text).toBe("L'usine reste\n\nLe projet tient\u00a0: rien ne bouge.\n\nLa suite");
  await dialog.getByRole("button", { name: "Copier le texte seul" }).press("Enter");
  await expect(page.getByText("Texte copié")).toBeVisible();
  expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toEqual(["text/plain"]);

  // the window's own print dialog cannot be driven; that the page itself is asked for can be seen
  await dialog.locator("iframe").evaluate((element: HTMLIFrameElement) => {
    if (element.contentWindow) element.contentWindow.print = () => element.setAttribute("data-printed", "yes");
  });
  await dialog.getByRole("button", { name: "Imprimer ou PDF…" }).press("Enter");
  await expect(dialog.locator("iframe")).toHaveAttribute("data-printed", "yes");
});
