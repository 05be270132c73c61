import { exif, iptc, jpegWith, PNG, xmp } from "../../main/core/media/pictures.fixture.ts";
import { expect, test } from "../fixtures.ts";
import { DeskScreen, StoryScreen } from "../pages/deskScreen.ts";
import { accessible, shoot } from "../pages/looking.ts";

const PICTURE = jpegWith([
  exif(1),
  xmp("<Iptc4xmpCore:AltTextAccessibility>Un quai vide à l’aube</Iptc4xmpCore:AltTextAccessibility>"),
  iptc({
    55: "20250205",
    80: "Odile Ferrand",
    90: "Saint-Malo",
    110: "Exemple",
    116: "© Exemple 2025",
    120: "Le port de Saint-Malo, fermé par la tempête.",
  }),
]);

test("a picture brings its own words into its empty fields; place and serial number stay at home", async ({ desk }) => {
  const page = await desk.open();
  await new DeskScreen(page).introduce("Flore Loiseau");
  await page.keyboard.press("Control+Alt+N");
  const story = new StoryScreen(page);
  await story.headline.fill("La tempête ferme le port");
  await story.body.click();
  await page.keyboard.type("Le port est resté fermé.");
  await page.keyboard.press("Enter");

  // dropped on the text
  const carried = await page.evaluateHandle(
    (bytes) => {
      const carrier = new DataTransfer();
      carrier.items.add(new File([new Uint8Array(bytes)], "port.jpg", { type: "image/jpeg" }));
      return carrier;
    },
    [...PICTURE],
  );
  await story.body.dispatchEvent("drop", { dataTransfer: carried });
  const figure = story.body.getByRole("figure");
  await expect(figure.getByLabel("Légende")).toHaveValue("Le port de Saint-Malo, fermé par la tempête.");
  await expect(figure.getByLabel("Crédit")).toHaveValue("Odile Ferrand/Exemple");
  await expect(figure.getByLabel(/^Description/)).toHaveValue("Un quai vide à l’aube");
  const note = figure.getByRole("note");
  await expect(note).toHaveText(
    "Lu dans l’image : légende, crédit, description · Saint-Malo · 5 février 2025 · droits : © Exemple 2025",
  );
  await shoot(page, "picture-words");
  await accessible(page);
  await figure.getByLabel("Crédit").fill("Reuters");
  await expect(note).toContainText("légende, description ·");

  // pasted: a picture that says nothing of itself
  await story.body.focus();
  await page.evaluate(
    (bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], "image.png", { type: "image/png" }));
      clipboardData.setData("text/html", "<img src='https://exemple.test/spy.png'>");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [...PNG],
  );
  await expect(figure).toHaveCount(2);
  await expect(story.body.getByRole("note")).toHaveCount(1);

  await story.saved();
  const address = await story.publish();
  const html = await (await page.request.get(address)).text();
  const sources = [...html.matchAll(/<img src="([^"]+)"/g)].map(([, source]) => source ?? "");
  expect(sources).toHaveLength(2);
  const published = await Promise.all(
    sources.map(async (source) => (await page.request.get(new URL(source, address).href)).body()),
  );
  const bytes = Buffer.concat(published).toString("latin1");
  expect(bytes).not.toMatch(/Exif|SerialNumber|12345678/);
  expect(bytes).toContain("Odile Ferrand");
});
