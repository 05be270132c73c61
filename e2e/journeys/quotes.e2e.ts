import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

test("a price service set up in the settings refreshes the associated values, and its silence is said", async ({
  desk,
}) => {
  let isUp = true;
  const service = createServer((_, response) => {
    response.writeHead(isUp ? 200 : 503, { "content-type": "application/json" });
    response.end(JSON.stringify({ q: { last: 313.54, cur: "USD", pct: -0.18, t: new Date().toISOString() } }));
  });
  await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
  const { port } = service.address() as AddressInfo; // listening on TCP
  try {
    const page = await desk.open();
    const screen = new DeskScreen(page);
    await screen.introduce("Flore Loiseau");
    await screen.loadSamples();
    await page.keyboard.press("Control+,");
    await page.getByLabel("Nom du service").fill("Cours Exemple");
    await page.getByLabel("Adresse, avec {ric}").fill(`http://127.0.0.1:${port}/{ric}`);
    await page.getByLabel("Où se trouve le cours").fill("q.last");
    await page.getByLabel("Où se trouve la devise").fill("q.cur");
    await page.getByLabel("Où se trouve la variation").fill("q.pct");
    await page.getByLabel("Où se trouve l’heure").fill("q.t");
    await page.getByRole("region", { name: "Cours" }).getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByRole("button", { name: "Oublier ce service" })).toBeVisible();
    await accessible(page);

    await screen.go("Fil");
    await screen.row(/Model makers/).click();
    await page.getByRole("button", { name: /^Traduire en français/ }).click();
    const story = new StoryScreen(page);
    const values = await story.panel("Valeurs");
    await values.getByRole("button", { name: "Actualiser les cours" }).click();
    await expect(values.getByLabel("Cours de Microsoft")).toHaveValue("313,54");
    await expect(values.getByText(/^cours du .* à \d\d:\d\d, Cours Exemple$/).first()).toBeVisible();
    await expect(page.getByText("313,54 USD").first()).toBeVisible();
    await shoot(page, "values");
    await accessible(page);

    isUp = false;
    await values.getByLabel("Nom, code ou ISIN").or(values.getByLabel("Ajouter une valeur")).fill("airbus");
    await values.getByRole("option", { name: /AIR\.PA/ }).click();
    await values.getByRole("button", { name: "Actualiser les cours" }).click();
    await expect(page.getByText(/n’a pas de cours lisible pour AIR\.PA/)).toBeVisible();
    await expect(values.getByLabel("Cours de Microsoft")).toHaveValue("313,54");
  } finally {
    service.close();
  }
});
