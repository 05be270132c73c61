import { expect, test } from "../fixtures.ts";
import { DeskScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

const ENGLISH = `Halden cuts its forecast

PARIS, March 12 (Reuters) - Halden cut its 2025 sales forecast to 2.5 billion euros on Wednesday after a weak start to the year.

The shares fell 3.2 percent in early trade.
`;
const FRENCH = `Halden abaisse sa prévision

PARIS, 12 mars (Reuters) - Halden a ramené mercredi à 2,5 milliards d'euros sa prévision de chiffre d'affaires pour 2025 après un mauvais début d'année.

L'action perdait 3,6% dans les premiers échanges.
`;

test("an old pair is dropped on the window, looked at, and learnt without the pair whose figure differs", async ({
  desk,
}) => {
  const page = await desk.open();
  const screen = new DeskScreen(page);
  await screen.introduce("Flore Loiseau");
  const files = await page.evaluateHandle(
    (texts) => {
      const transfer = new DataTransfer();
      for (const [at, text] of texts.entries())
        transfer.items.add(new File([text], `${at}.txt`, { type: "text/plain" }));
      return transfer;
    },
    [ENGLISH, FRENCH],
  );
  const wire = page.getByRole("region", { name: "Desk", exact: true });
  await wire.dispatchEvent("dragover", { dataTransfer: files });
  await shoot(page, "published-pair-drop");
  await page.getByText("Apprendre la paire").dispatchEvent("drop", { dataTransfer: files });
  const dialog = page.getByRole("dialog", { name: "Apprendre une traduction publiée" });
  await shoot(page, "published-pair-files");
  await dialog.getByRole("button", { name: "Mettre côte à côte" }).press("Enter");
  await expect(dialog.getByText("anglais – français : 3 paires.")).toBeVisible();
  await expect(dialog.getByText("à vérifier")).toHaveCount(1);
  await shoot(page, "published-pair");
  await accessible(page);
  await page.keyboard.press("Control+Alt+L");
  await shoot(page, "published-pair-dark");
  await accessible(page);
  await page.keyboard.press("Control+Alt+L");
  await dialog.getByRole("button", { name: "Apprendre 2 paires" }).press("Enter");
  await expect(dialog).toBeHidden();

  await screen.go("Réglages");
  const memory = page.getByRole("region", { name: "Mémoire de traduction" });
  await expect(memory.getByText("mémoire du desk · français – anglais · 2 entrées")).toBeVisible();
  await screen.go("Fil");
  await expect(page.getByText("Le fil est vide")).toBeVisible(); // the wire got nothing
});
