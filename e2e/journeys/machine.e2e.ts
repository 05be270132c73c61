import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("a machine's paragraph is asked for and taken by key, and stays marked until it is touched", async ({ desk }) => {
  const asked: string[] = [];
  const service = createServer((request, response) => {
    request.on("data", (chunk: Buffer) => asked.push(chunk.toString()));
    request.on("end", () => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ translatedText: ["Les chefs de gouvernement se réunissent à Paris."] }));
    });
  });
  await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
  const { port } = service.address() as AddressInfo; // listening on TCP
  try {
    const page = await desk.open();
    const screen = new DeskScreen(page);
    await screen.introduce("Flore Loiseau");
    await screen.loadSamples();
    await screen.go("Réglages");
    const settings = page.getByRole("region", { name: "Traduction machine" });
    await settings.getByRole("button", { name: /Service/ }).click();
    await page.getByRole("option", { name: "LibreTranslate" }).click();
    await settings.getByLabel("Nom affiché").fill("Machine du desk");
    await settings.getByLabel("Adresse du service").fill(`http://127.0.0.1:${port}`);
    await settings.getByRole("button", { name: "Enregistrer" }).click();
    await expect(settings.getByRole("button", { name: "Oublier ce service" })).toBeVisible();

    await screen.go("Fil");
    await screen.row(/Model makers/).click();
    await expect(page.getByRole("heading", { level: 1, name: /Model makers/ })).toBeVisible();
    await page.keyboard.press("t");
    const story = new StoryScreen(page);
    await story.body.click();
    await page.keyboard.press("Control+Alt+M");
    const panel = page.getByRole("tabpanel", { name: "Aides" });
    await expect(panel).toBeVisible();
    await expect(panel.getByText("Machine du desk")).toHaveCount(0); // set up, but not switched on
    expect(asked).toEqual([]);

    await page.keyboard.press("Control+,");
    await settings.getByText("Allumé : les paragraphes").click();
    await settings.getByRole("button", { name: "Enregistrer" }).click();
    await shoot(page, "machine-settings");
    await accessible(page);
    await page.goBack();
    await story.body.click();
    await page.keyboard.press("Alt+Shift+7");
    await story.body.click();
    await page.keyboard.press("Control+Alt+M");
    await expect(panel.getByText("Les chefs de gouvernement se réunissent à Paris.")).toBeVisible();
    await shoot(page, "machine-proposal");
    await accessible(page);
    await page.keyboard.press("Control+Alt+M");
    await expect(story.body).toContainText("Les chefs de gouvernement se réunissent à Paris.");
    await story.saved();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("Heads of government");
    const unread = /vient de la machine, personne ne l’a relu/;
    await expect((await story.panel("Contrôles")).getByText(unread)).toBeVisible();
    await shoot(page, "machine-marked");
    await story.body.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Enfin");
    await story.saved();
    await expect((await story.panel("Contrôles")).getByText(unread)).toHaveCount(0);
  } finally {
    service.close();
  }
});
