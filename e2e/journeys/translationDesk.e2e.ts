import type { Page } from "@playwright/test";
import { type WireItemChange, wireFile } from "../fakes/wireItem.ts";
import { expect, test } from "../fixtures.ts";
import { StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";
import { tabTo } from "../pages/tabTo.ts";

const TMX = `<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="paragraph" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>
<tu creationid="ODILE" creationdate="20250110T080000Z"><tuv xml:lang="en"><seg>The CAC 40 index fell 0.18% to 7,665.08 points at 1:34 p.m.</seg></tuv><tuv xml:lang="fr"><seg>L'indice CAC 40 cédait 0,18% à 7.665,08 points à 13h34.</seg></tuv></tu></body></tmx>`;
const TERMS = "en;fr;fr interdit;domaine\nmodel maker;concepteur de modèles;fabricant de modèles;techno\n";

const FIRST: WireItemChange = {
  version: 1,
  headline: "Model makers lift Paris orders",
  paragraphs: [
    "The CAC 40 index fell 1.20% to 7,590.50 points at 2:05 p.m.",
    "Model makers ordered chips for $2.5 billion.",
    "Chief executive Ilse Brandt told unions that 340 jobs would go.",
  ],
  at: "2025-03-12T13:10:00Z",
};
const SECOND: WireItemChange = {
  ...FIRST,
  version: 2,
  headline: "UPDATE 1-Model makers lift Paris orders",
  paragraphs: [FIRST.paragraphs[0] ?? "", "Model makers ordered chips for $2.7 billion.", FIRST.paragraphs[2] ?? ""],
  at: "2025-03-12T14:00:00Z",
};

/** Gives files to whatever asks for them when the key is pressed. */
async function giveFiles(page: Page, files: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles([files]);
}

async function arrives(page: Page, change: WireItemChange): Promise<void> {
  await page.keyboard.press("Alt+1");
  await tabTo(page, "Importer…");
  await giveFiles(page, wireFile(change));
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("option", { name: change.headline }).waitFor();
}

test("a whole story is translated without the mouse: memory, glossary, mends, an update, an override, the ledger", async ({
  desk,
}) => {
  const page = await desk.open();
  const keys = page.keyboard;
  const story = new StoryScreen(page);
  await tabTo(page, "Nom", "textbox");
  await keys.type("Flore Loiseau");
  await keys.press("Enter");
  await page.getByRole("navigation", { name: "Paniers" }).waitFor();

  // the desk's memory and words
  await keys.press("Control+,");
  await tabTo(page, "Glossaire", "link");
  await keys.press("Enter");
  await tabTo(page, "Nom de la nouvelle liste", "textbox");
  await keys.type("Desk Paris");
  await keys.press("Enter");
  await page.getByRole("region", { name: "Desk Paris" }).waitFor();
  await tabTo(page, "Importer (TBX, CSV)…", "button", { key: "Shift+Tab" });
  await giveFiles(page, { name: "termes.csv", mimeType: "text/csv", buffer: Buffer.from(TERMS) });
  await page.getByText("1 ajoutées, 0 modifiées, 0 inchangées.").waitFor();
  await tabTo(page, "Mémoire de traduction", "link");
  await keys.press("Enter");
  await tabTo(page, "Importer un fichier TMX…");
  await giveFiles(page, { name: "bourse.tmx", mimeType: "application/xml", buffer: Buffer.from(TMX) });
  await page.getByText("bourse.tmx : entrées nouvelles 1").waitFor();

  await arrives(page, FIRST);
  await tabTo(page, /Dépêches/, "listbox");
  await keys.press("t");
  await story.headline.waitFor();
  await tabTo(page, "Titre", "textbox");
  await keys.type("Les fabricants de modèles passent commande");
  await keys.press("Enter");

  // the memory's sentence with today's figures, accepted
  await keys.press("Alt+Shift+7");
  await page.getByText("seuls les chiffres changent").waitFor();
  await backToText(page);
  await keys.press("Control+Alt+7");
  await expect(story.body).toContainText("L'indice CAC 40 cédait 1,20% à 7.590,50 points à 14h05.");
  await keys.press("Control+Alt+A");
  await keys.press("Enter");
  // a billion that is none, and a word the glossary forbids: told, led to, mended
  await keys.type("Ils ont commandé des puces pour 2,5 billions de dollars.");
  await story.saved();
  await keys.press("Alt+Shift+1");
  const checks = page.getByRole("tabpanel", { name: /Contrôles/ });
  await expect(checks.getByText(/«\sfabricants de modèles\s» est proscrit/)).toBeVisible();
  await expect(checks.getByText(/2,5 milliards/).first()).toBeVisible();
  await mendAll(page, /billions/);
  await expect(story.body).toContainText("2,5 milliards de dollars");
  await story.saved();

  // the agency updates the story in the middle of the work: one key for the figure, the rest stays
  await arrives(page, SECOND);
  await keys.press("Alt+2");
  await tabTo(page, /Articles/, "listbox");
  await keys.press("Enter");
  await page.getByRole("heading", { name: /^La source a changé/ }).waitFor();
  await shoot(page, "desk-update");
  await backToText(page);
  await keys.press("Control+End");
  await keys.press("Alt+v");
  await expect(story.body).toContainText("2,7 milliards de dollars");
  await expect(story.body).toContainText("L'indice CAC 40 cédait 1,20%");
  await keys.press("Control+End");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done))); // the editor hears of the caret by an event
  await keys.press("Enter");
  await keys.type("La directrice générale a annoncé 430 suppressions de postes.");
  await story.saved();

  // who speaks is missing, a figure is another one: the ledger and the checks say so
  await keys.press("Alt+Shift+1");
  await expect(checks.getByText(/Ilse Brandt, de la source, n’est nommé nulle part/)).toBeVisible();
  const ledger = checks.getByRole("region", { name: "Relevé de la source" });
  await expect(ledger.getByRole("button", { name: /340.*430.*différent/ })).toBeVisible();
  await expect(ledger.getByRole("button", { name: /trouvé.*2\.7 billion/ })).toBeVisible();
  await shoot(page, "desk-ledger");
  await accessible(page);
  await keys.press("Control+Enter");
  await page.getByRole("alertdialog").waitFor();
  await expect(page.getByRole("alertdialog").getByRole("button", { name: "Publier", exact: true })).toBeDisabled();
  await keys.press("Escape");
  await keys.press("Alt+Shift+1");
  await tabTo(page, "Passer outre…");
  await keys.press("Enter");
  await tabTo(page, /^Raison/, "textbox");
  await keys.type("Chiffre rectifié au téléphone par la direction");
  await tabTo(page, "Passer outre…", "button", { within: page.getByRole("alertdialog") });
  await keys.press("Enter");
  await expect(checks.getByText(/Chiffre rectifié/)).toBeVisible();
  await keys.press("Control+Enter");
  await page.getByRole("alertdialog").waitFor();
  await tabTo(page, /^Publier$/);
  await keys.press("Enter");
  const row = page.locator('[data-testid="delivery"][data-state="confirmed"]');
  await row.waitFor();
  const address = (await row.getByRole("link").getAttribute("href")) ?? "";
  const published = await (await fetch(address)).text();
  expect(published).toContain("7.590,50 points");
  expect(published).toContain("2,7 milliards de dollars");
});

/** F6 goes from pane to pane; the text is where typing goes on. */
async function backToText(page: Page): Promise<void> {
  const isWriting = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.closest("[data-pane=page] [contenteditable=true]") != null);
  for (let step = 0; step < 8 && !(await isWriting()); step++) await page.keyboard.press("F6");
  expect(await isWriting()).toBe(true);
}

/** Steps through the findings and mends those that offer it, until the words are gone. */
async function mendAll(page: Page, words: RegExp): Promise<void> {
  const story = new StoryScreen(page);
  for (let step = 0; step < 12; step++) {
    if (!words.test((await story.body.textContent()) ?? "")) return;
    await page.keyboard.press("F8");
    await page.keyboard.press("Alt+Enter");
    await story.saved();
  }
}
