import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { body, embed, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { bodyText } from "#shared/document/paragraphs.ts";
import { HOUSE_PROFILES } from "#shared/profiles/index.ts";
import { startStrings } from "../strings/strings.ts";
import { paste, write } from "./BodyEditor.fixture.tsx";

beforeAll(() => startStrings("fr"));
afterEach(() => cleanup());

const site = HOUSE_PROFILES.find("site-fr");
const start = (words = "") => write(body([paragraph(words === "" ? [] : words)]), site);
const shown = (words: string): string => words.replaceAll("\u00a0", "~");

test("quotes, apostrophes, dashes, ellipses and the blanks before high signs are the house's at the sign", async () => {
  const { read } = await start();
  await userEvent.keyboard(`"L'usine" - dit-il... Vraiment ? Oui: 3%`);
  await expect.poll(() => shown(bodyText(read()))).toBe("«~L’usine~» – dit-il… Vraiment~? Oui~: 3~%");
});

test("undo right behind a sign gives back just what was typed, and it is not corrected again", async () => {
  const { read } = await start("Oui");
  await userEvent.keyboard("{End} vraiment?");
  await expect.poll(() => shown(bodyText(read()))).toBe("Oui vraiment~?");
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(bodyText(read())).toBe("Oui vraiment?");
  await userEvent.keyboard(" Oui");
  expect(bodyText(read())).toBe("Oui vraiment? Oui");
});

test("the caret stays behind what was typed, in the middle of a line too", async () => {
  const { read } = await start("Lusine rouvre demain");
  await userEvent.keyboard("{Home}{ArrowRight}'{End}!{Home}{ArrowRight}{ArrowRight}x");
  await expect.poll(() => shown(bodyText(read()))).toBe("L’xusine rouvre demain~!");
});

test("addresses, clocks and codes keep their signs", async () => {
  const { read } = await start();
  await userEvent.keyboard("Sur https://exemple.fr/a?b:c;d à 13:34, .FCHI et a.b@exemple.fr!x");
  await expect.poll(() => bodyText(read())).toBe("Sur https://exemple.fr/a?b:c;d à 13:34, .FCHI et a.b@exemple.fr!x");
});

test("behind a chip and behind bold words the line is looked at, and neither is touched", async () => {
  const { read } = await write(body([paragraph([text("Chez "), ticker("GOOGL.O")])]), site);
  await userEvent.keyboard("{Control>}{End}{/Control} ?{Control>}b{/Control} Oui{Control>}b{/Control}!");
  await expect.poll(() => shown(bodyText(read()))).toBe("Chez GOOGL.O~? Oui~!");
});

test("the title of a card is corrected in its own field, with an undo of its own, and the text beside it is left alone", async () => {
  const { read } = await write(body([paragraph("Non"), embed("https://exemple.fr/", "")]), site);
  await userEvent.keyboard("{Control>}{Home}{/Control}{ArrowRight>3/}?");
  await expect.poll(() => shown(bodyText(read()))).toContain("Non~?");
  await userEvent.keyboard("{Control>}z{/Control}");
  const title = page.getByRole("textbox", { name: "Titre de la carte" });
  await userEvent.click(title);
  await userEvent.keyboard("L'usine?");
  await expect.element(title).toHaveValue("L’usine\u00a0?");
  expect(shown(bodyText(read()))).toContain("Non?");
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(title).toHaveValue("L’usine?");
  await userEvent.keyboard(" Oui");
  await expect.element(title).toHaveValue("L’usine? Oui");
});

test("what is pasted stays as it came", async () => {
  const { read } = await start();
  paste({ "text/plain": `l'usine "rouvre"?` });
  await expect.poll(() => bodyText(read())).toBe(`l'usine "rouvre"?`);
});

test("without a house nothing is corrected", async () => {
  const { read } = await write();
  await userEvent.keyboard(`l'usine?`);
  expect(bodyText(read())).toBe("l'usine?");
});
