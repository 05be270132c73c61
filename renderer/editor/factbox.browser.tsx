import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import { afterEach, beforeAll, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { Body } from "#shared/document/body.ts";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { startStrings } from "../strings/strings.ts";
import { write } from "./BodyEditor.fixture.tsx";
import { EDITOR_ACTIONS } from "./editorCommands.ts";

beforeAll(() => startStrings("fr"));
afterEach(() => cleanup());

/** The browser tells of a caret that a key moved a moment later. */
const offset = (editor: LexicalEditor): number =>
  editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.anchor.offset : -1;
  });

test("a box is typed from title to last line, and Enter in its empty last line leaves it", async () => {
  const { kinds, editor, read, field } = await write(body([paragraph("Avant")]));
  await userEvent.keyboard("{End}{Enter}");
  EDITOR_ACTIONS["editor.factbox"]?.(editor);
  await expect.element(field.getByRole("complementary")).toBeVisible();
  await userEvent.keyboard("Repères{Enter}Un{Enter}## SUITE{Enter}- {Enter}Deux");
  await userEvent.keyboard("{Enter}{Enter}Après");
  expect(kinds().map(([kind]) => kind)).toEqual(["paragraph", "factbox", "paragraph"]);
  expect(kinds()[1]?.[1]).toContain("Repères\nUn\nSUITE\n");
  expect(kinds()[2]?.[1]).toBe("Après");
  expect(Body.safeParse(read()).success).toBe(true);
});

test("commands act on the blocks of the box; a table put into it stands behind it", async () => {
  const { kinds, editor, read } = await write();
  EDITOR_ACTIONS["editor.factbox"]?.(editor);
  await userEvent.keyboard("Titre{Enter}Un");
  EDITOR_ACTIONS["editor.bullets"]?.(editor);
  await userEvent.keyboard("{Enter}Deux{Enter}{Enter}");
  EDITOR_ACTIONS["editor.table"]?.(editor);
  await expect.poll(() => kinds().map(([kind]) => kind)).toEqual(["factbox", "table", "paragraph"]);
  expect(kinds()[0]?.[1]).toContain("Titre\nUn\nDeux");
  expect(Body.safeParse(read()).success).toBe(true);
});

test("the command puts a frame around what is selected; again, or Backspace before the title, takes it away", async () => {
  const { kinds, editor } = await write(body([paragraph("Un"), paragraph("Deux")]));
  await userEvent.keyboard("{Control>}a{/Control}");
  EDITOR_ACTIONS["editor.factbox"]?.(editor);
  await expect.poll(() => kinds()[0]).toEqual(["factbox", "\nUn\nDeux"]);
  await userEvent.keyboard("Titre");
  EDITOR_ACTIONS["editor.factbox"]?.(editor);
  await expect
    .poll(() => kinds().slice(0, 3))
    .toEqual([
      ["crosshead", "Titre"],
      ["paragraph", "Un"],
      ["paragraph", "Deux"],
    ]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(kinds()[0]?.[0]).toBe("factbox");
  await userEvent.keyboard("{Home}");
  await expect.poll(() => offset(editor)).toBe(0);
  await userEvent.keyboard("{Backspace}");
  expect(kinds()[0]).toEqual(["crosshead", "Titre"]);
});

test("Backspace behind a box and Delete before it lose no word", async () => {
  const { read, editor, kinds } = await write(body([paragraph("Avant")]));
  await userEvent.keyboard("{End}{Enter}");
  EDITOR_ACTIONS["editor.factbox"]?.(editor);
  await userEvent.keyboard("Titre{Enter}Dedans{Enter}{Enter}Après{Home}");
  await expect.poll(() => offset(editor)).toBe(0);
  await userEvent.keyboard("{Backspace}{Control>}{Home}{/Control}{End}");
  await expect.poll(() => offset(editor)).toBe(5);
  await userEvent.keyboard("{Delete}");
  const words = kinds()
    .map(([, text]) => text)
    .join(" ");
  for (const word of ["Avant", "Titre", "Dedans", "Après"]) expect(words).toContain(word);
  expect(Body.safeParse(read()).success).toBe(true);
});
