import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";
import { tabTo as reach } from "../pages/tabTo.ts";

/** The picture that comes with one of the sample stories. */
function samplePicture(): Buffer {
  const story = readFileSync("main/samples/wire/07-offshore-wind.json", "utf8");
  return Buffer.from(/base64,([A-Za-z0-9+/=]+)/.exec(story)?.[1] ?? "", "base64");
}

test("from the wire to the published page, and nothing is lost when the desk dies", async ({ desk }) => {
  const troubles: string[] = [];
  let page = await desk.open();
  page.on("console", (message) => {
    // the one refusal that belongs here: the page looks for the desk while it is dead
    const isGap = message.text().includes("ERR_CONNECTION_REFUSED");
    if (message.type() === "error" && !isGap) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  expect(page.url()).not.toContain("token");
  await accessible(page);

  let screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await screen.loadSamples();
  await screen.row(/Model makers/).click();
  await expect(page.getByRole("heading", { level: 1, name: /Model makers/ })).toBeVisible();
  await shoot(page, "desk");
  await accessible(page);

  await page.getByRole("button", { name: /^Traduire en français/ }).click();
  let story = new StoryScreen(page);
  await story.headline.fill("Les laboratoires d'IA attendus à Paris, les règles divisent");
  await story.body.click();
  await page.keyboard.type("Des dirigeants d'Alphabet");
  await page.keyboard.press("Control+Alt+T");
  await page.getByRole("dialog").getByRole("searchbox").fill("alphabet a");
  await page
    .getByRole("dialog")
    .getByRole("option", { name: /GOOGL\.O/ })
    .waitFor();
  await page.keyboard.press("Enter");
  await expect(story.body).toContainText("Alphabet GOOGL.O");
  await page.keyboard.type("se réuniront la semaine prochaine à Paris, ont dit quatre personnes.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("## AUCUNE RÈGLE COMMUNE");
  await page.keyboard.press("Enter");
  await page.keyboard.type('"Personne ne veut repartir avec un règlement", a dit Odile Ferrand.');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "eoliennes.png", mimeType: "image/png", buffer: samplePicture() });
  await page.getByLabel("Légende").fill("Des éoliennes au large de Saint-Brevin, le 5 février 2025.");
  await page.getByLabel("Crédit", { exact: true }).fill("Exemple Photo / Marc Sample");
  await page.getByLabel(/^Description/).fill("Trois éoliennes en mer");

  await story.credit("Augustin Tur", "Édité par");
  const line =
    "(Reportage Harriet Colby, avec Lucie Vannier et Daniel Okoye, version française Flore Loiseau, édité par Augustin Tur)";
  await expect(story.creditLine).toHaveText(line);
  const values = await story.panel("Valeurs");
  await expect(values.getByText("Alphabet A")).toBeVisible();
  await values.getByLabel("Cours de Alphabet A").fill("313,5400");
  await values.getByLabel("Variation de Alphabet A, en %").fill("-0,18%");
  await values.getByLabel("Place de Alphabet A").fill("NASDAQ");
  await values.getByLabel("Devise de Alphabet A").focus();
  const related = await story.panel("Liés");
  await related.getByLabel("Titre").fill("Les dockers reprennent le travail");
  await related.getByLabel("Source").fill("AFP");
  await related.getByLabel("Accroche").fill("Deux ports de Méditerranée rouvrent…");
  await related.getByRole("button", { name: "Ajouter" }).click();
  await story.panel("Contrôles");
  await story.saved();
  await shoot(page, "story");
  await accessible(page);

  // the power goes; the desk comes back with everything
  page = await desk.crash();
  screen = new DeskScreen(page);
  story = new StoryScreen(page);
  // the desk opens where it was
  await expect(story.headline).toHaveValue(/laboratoires d'IA/);
  await expect(story.body).toContainText("AUCUNE RÈGLE COMMUNE");
  await expect(story.creditLine).toHaveText(line);

  const address = await story.publish();
  await shoot(page, "published");
  await screen.page.keyboard.press("Alt+7");
  await expect(page.getByText("Confirmé par le CMS")).toBeVisible();
  await shoot(page, "outbox");
  await accessible(page);
  await page.keyboard.press("Control+,");
  await expect(page.getByRole("heading", { name: "Réglages" })).toBeVisible();
  await shoot(page, "settings");
  await accessible(page);
  expect(troubles).toEqual([]);

  await page.goto(address);
  const article = page.getByRole("article");
  for (const part of [
    "Les laboratoires d'IA attendus à Paris, les règles divisent",
    "information fournie par Reuters 05/02/2025 à 13:34",
    "par Harriet Colby",
    "AUCUNE RÈGLE COMMUNE",
    line,
    "Valeurs associées",
    "313,5400 USD",
    "NASDAQ",
    "-0,18%",
    "À lire aussi",
    "Les dockers reprennent le travail",
    "Des éoliennes au large de Saint-Brevin, le 5 février 2025. (Exemple Photo / Marc Sample)",
  ]) {
    await expect(article).toContainText(part);
  }
  await expect(article.locator('[data-ric="GOOGL.O"]')).toHaveText("GOOGL.O");
  await expect(article.getByRole("img", { name: "Trois éoliennes en mer" })).toBeVisible();
  await shoot(page, "public-page", true);
  await accessible(page);
  await page.goto(await desk.siteUrl());
  await expect(page.getByRole("link", { name: /laboratoires/ })).toBeVisible();
  await shoot(page, "public-front");
  await accessible(page);
});

test("the same with the keyboard alone", async ({ desk }) => {
  const page = await desk.open();
  const story = new StoryScreen(page);
  const keys = page.keyboard;
  const tabTo = (name: RegExp | string, role?: Parameters<typeof reach>[2]): Promise<void> => reach(page, name, role);
  await tabTo("Nom", "textbox");
  await keys.type("Flore Loiseau");
  await tabTo("Commencer");
  await keys.press("Enter");
  await tabTo("Charger le fil d’exemple");
  await keys.press("Enter");
  await tabTo(/Dépêches/, "listbox");
  await keys.press("End");
  await expect(page.getByRole("heading", { level: 1, name: /Model makers/ })).toBeVisible();
  await keys.press("t");
  await story.headline.waitFor();
  await tabTo("Titre", "textbox");
  await keys.type("Titre écrit au clavier");
  await keys.press("Enter");
  await keys.type("Texte écrit au clavier, avec Microsoft");
  await keys.press("Control+Alt+T");
  await page.getByRole("dialog").waitFor();
  await keys.type("MSFT.O");
  await page
    .getByRole("dialog")
    .getByRole("option", { name: /MSFT\.O/ })
    .waitFor();
  await keys.press("Enter");
  await expect(story.body).toContainText("Microsoft MSFT.O");
  await keys.press("Alt+Shift+Digit2");
  await tabTo("Nom", "combobox");
  await keys.type("Augustin Tur");
  await tabTo(/Rôle$/);
  await keys.press("Enter");
  await keys.press("End");
  await keys.press("Enter");
  await tabTo("Ajouter");
  await keys.press("Enter");
  await expect(story.creditLine).toHaveText(/édité par Augustin Tur\)$/);
  await keys.press("Control+Enter");
  await page.getByRole("alertdialog").waitFor();
  await tabTo(/^Publier$/);
  await keys.press("Enter");
  const row = page.locator('[data-testid="delivery"][data-state="confirmed"]');
  await row.waitFor();
  const address = (await row.getByRole("link").getAttribute("href")) ?? "";
  expect(await (await fetch(address)).text()).toContain("Titre écrit au clavier");
  await keys.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await keys.type("réglages");
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await expect(page.getByRole("heading", { name: "Réglages" })).toBeVisible();
});

test("dark, English, and small: still whole and accessible", async ({ desk }) => {
  const page = await desk.open();
  await page.setViewportSize({ width: 1280, height: 800 });
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  await screen.loadSamples();
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: /Langue de l’interface/ }).click();
  await page.getByRole("option", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await page.getByRole("button", { name: /Theme|Appearance/ }).click();
  await page.getByRole("option", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await accessible(page);
  await page.keyboard.press("Alt+1");
  await page.getByRole("option", { name: /Model makers/ }).click();
  await accessible(page);
  await page.keyboard.press("t");
  await page.getByRole("textbox", { name: "Headline" }).fill("Titre");
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
  await shoot(page, "story-dark");
  await accessible(page);
});
