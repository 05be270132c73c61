import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Desk, expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

/** Somebody else changes the story at the CMS, through its own API. */
async function editThere(desk: Desk, from: string, to: string): Promise<void> {
  const secrets = JSON.parse(await readFile(join(desk.deskDir, "secrets.json"), "utf8"));
  const token = secrets["destination:embedded"];
  const api = `${await desk.siteUrl()}api/stories`;
  const headers = { authorization: `Bearer ${token}` };
  const { stories } = await (await fetch(api, { headers })).json();
  const { externalId } = stories[0];
  const { story, record } = await (await fetch(`${api}/${externalId}/content`, { headers })).json();
  const next = JSON.stringify({ ...story, revision: story.revision + 20 }).replace(from, to);
  const sha256 = createHash("sha256").update(next).digest("hex");
  const answer = await fetch(`${api}/${externalId}`, {
    method: "PUT",
    headers: {
      ...headers,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      "if-match": `"${record.revision}"`,
    },
    body: `{"act":"update","sha256":"${sha256}","story":${next}}`,
  });
  if (answer.status !== 200) throw new Error(await answer.text());
}

test("a clash with the CMS is compared, decided passage by passage and published over what was seen; a story is opened from the CMS", async ({
  desk,
}) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("Le port de Nantes rouvre après neuf jours de grève");
  await story.body.click();
  await page.keyboard.type("Le port a rouvert lundi matin après neuf jours de grève des dockers.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Trois navires attendaient encore au large en milieu de journée.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("La direction chiffre les pertes à 2,4 millions d’euros par jour.");
  await story.saved();
  await story.publish();

  await editThere(desk, "Trois navires", "Quatre navires");
  await editThere(desk, "2,4 millions", "2,6 millions");
  await story.body.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Le syndicat conteste ce chiffre.");
  await story.saved();
  await page.keyboard.press("Control+Enter");
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Mettre à jour|^Publier/ })
    .click();
  await page.getByRole("button", { name: "Comparer…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: /Le texte a changé/ });
  await expect(dialog.getByText("1 choix reste à faire.")).toBeVisible();
  await shoot(page, "compare");
  await accessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await shoot(page, "compare-dark");
  await accessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  const clash = dialog.getByRole("region", { name: "Passage 3" });
  await clash.getByRole("radio", { name: "Leur texte" }).focus();
  await page.keyboard.press("Space");
  await expect(dialog.getByText("Tout est choisi.")).toBeVisible();
  await dialog.getByRole("button", { name: "Publier ce texte" }).press("Enter");
  await expect(page.locator('[data-testid="delivery"]').first()).toHaveAttribute("data-state", "confirmed");
  await expect(story.body).toContainText("Quatre navires");
  await expect(story.body).toContainText("2,6 millions");
  const address = await page.getByRole("link", { name: "Voir la page publique" }).first().getAttribute("href");
  const html = await (await fetch(address ?? "")).text();
  expect(html).toContain("Quatre navires");
  expect(html).toContain("2,6 millions");

  await page.keyboard.press("Control+Shift+O");
  const pull = page.getByRole("dialog", { name: "Ouvrir un article d’un CMS" });
  await pull.getByLabel("Chercher dans les titres").fill("nantes");
  await expect(pull.getByRole("option")).toHaveCount(1);
  await shoot(page, "pull");
  await accessible(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(pull).toBeHidden();
  await expect(story.headline).toHaveText(/Le port de Nantes/);
});
