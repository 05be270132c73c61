import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { startStrings } from "../strings/strings.ts";
import { write } from "./BodyEditor.fixture.tsx";
import { insertNote } from "./notes.ts";

beforeAll(() => startStrings("fr"));
afterEach(() => cleanup());

test("a note is typed where the caret is, Enter goes on behind it, and its words are no words of the story", async () => {
  const { read, kinds, editor } = await write(body([paragraph("Le bac repart")]));
  await userEvent.keyboard("{End} lundi");
  insertNote(editor);
  const field = page.getByRole("textbox", { name: "Note pour la rédaction, jamais publiée" });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard("date à vérifier{Enter}");
  await expect.element(page.getByRole("textbox", { name: "Texte" })).toHaveFocus();
  await userEvent.keyboard(".");
  await expect.poll(() => kinds()).toEqual([["paragraph", "Le bac repart lundi."]]);
  expect(JSON.stringify(read())).toContain("date à vérifier");
  await userEvent.keyboard("{ArrowLeft}");
  insertNote(editor);
  await expect.element(field).toHaveFocus();
});

test("a note that says nothing is gone when it is left", async () => {
  const { read, editor } = await write(body([paragraph("Un")]));
  await userEvent.keyboard("{End}");
  insertNote(editor);
  await expect.element(page.getByRole("textbox", { name: /jamais publiée/ })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => JSON.stringify(read())).not.toContain('"note"');
});
