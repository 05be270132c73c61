import { afterEach, beforeAll, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { body, crosshead, list, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { bodyText, tickersIn } from "#shared/document/paragraphs.ts";
import { startStrings } from "../strings/strings.ts";
import { write } from "./BodyEditor.fixture.tsx";

beforeAll(() => startStrings("fr"));
afterEach(() => cleanup());

/** From behind "Un" in the first block to before "fin" in the last: a crosshead, a list and a chip lie between. */
const start = () =>
  body([
    paragraph("Un début"),
    crosshead("INTERTITRE"),
    list("bullet", [[text("a")], [text("b")]]),
    paragraph([text("Chez "), ticker("GOOGL.O"), text(" et fin")]),
  ]);
const SELECT = `{Control>}{Home}{/Control}${"{ArrowRight}".repeat(2)}{Shift>}{Control>}{End}{/Control}${"{ArrowLeft}".repeat(3)}{/Shift}`;

test("what is selected across blocks and a chip goes with one key and comes back with one undo", async () => {
  const { read, kinds } = await write(start());
  const before = read();
  await userEvent.keyboard(`${SELECT}{Backspace}`);
  expect(kinds()).toEqual([["paragraph", "Unfin"]]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(read()).toEqual(before);
});

test("typing over it puts the word in its place, as one step of undo", async () => {
  const { read, kinds } = await write(start());
  const before = read();
  await userEvent.keyboard(`${SELECT}x`);
  expect(kinds()).toEqual([["paragraph", "Unxfin"]]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(read()).toEqual(before);
});

test("Enter over it parts the two ends", async () => {
  const { kinds } = await write(start());
  await userEvent.keyboard(`${SELECT}{Enter}`);
  expect(kinds()).toEqual([
    ["paragraph", "Un"],
    ["paragraph", "fin"],
  ]);
});

test("cut and pasted again it is what it was: blocks, list and chip", async () => {
  const { read, kinds } = await write(start());
  const before = kinds();
  await userEvent.keyboard(`${SELECT}{Control>}x{/Control}`);
  expect(kinds()).toEqual([["paragraph", "Unfin"]]);
  await userEvent.keyboard("{Control>}v{/Control}");
  await expect.poll(kinds).toEqual(before);
  expect(tickersIn(read())).toEqual(["GOOGL.O"]);
});

test("copied it leaves the text alone, and pasted at the end it stands there twice", async () => {
  const { read } = await write(start());
  const before = bodyText(read());
  await userEvent.keyboard(`${SELECT}{Control>}c{/Control}`);
  expect(bodyText(read())).toBe(before);
  await userEvent.keyboard("{Control>}{End}{/Control}{Enter}{Control>}v{/Control}");
  await expect.poll(() => bodyText(read()).match(/INTERTITRE/g)?.length).toBe(2);
  expect(bodyText(read()).startsWith(before)).toBe(true);
  expect(bodyText(read()).match(/GOOGL\.O/g)?.length).toBe(2);
});

test("half a chip cannot be selected away: it goes as a whole or not at all", async () => {
  const { read, kinds } = await write(start());
  // from before the chip into its middle
  await userEvent.keyboard(
    `{Control>}{End}{/Control}${"{ArrowLeft}".repeat(14)}{Shift>}${"{ArrowRight}".repeat(3)}{/Shift}{Delete}`,
  );
  expect(tickersIn(read())).toEqual([]);
  expect(kinds().at(-1)).toEqual(["paragraph", "Chez  et fin"]);
});
