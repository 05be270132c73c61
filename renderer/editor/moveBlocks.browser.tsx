import { $createParagraphNode, $getRoot, HISTORY_PUSH_TAG, UNDO_COMMAND } from "lexical";
import { afterEach, beforeAll, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { TextFormat } from "#shared/document/body.ts";
import { body, embed, factbox, list, paragraph, table, text } from "#shared/document/makeBody.ts";
import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { startStrings } from "../strings/strings.ts";
import { write } from "./BodyEditor.fixture.tsx";
import { EDITOR_ACTIONS } from "./editorCommands.ts";
import { moveBlocks, moveBlockTo } from "./moveBlocks.ts";

beforeAll(() => startStrings("fr"));
afterEach(() => cleanup());

test("the block of the caret goes past every kind of block, keeps its id, and each move is one step of undo", async () => {
  const start = body([
    paragraph("Un"),
    factbox("Encadré", [paragraph("Dedans")]),
    table([[[text("a")]], [[text("1")]]]),
    embed("https://example.com/", "Carte"),
    list("bullet", [[text("x")]]),
    paragraph("Fin"),
  ]);
  const { editor, read } = await write(start);
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  const ids = () => paragraphsOf(read()).map(({ paragraphId }) => paragraphId);
  const before = ids();
  await expect.poll(() => moveBlocks(editor, -1)).toBeUndefined();
  for (let at = 2; at <= 6; at++) expect(moveBlocks(editor, 1)).toEqual({ at, count: 6 });
  expect(moveBlocks(editor, 1)).toBeUndefined();
  expect(ids()).toEqual([...before.slice(1), before[0]]);
  for (let times = 0; times < 5; times++) await userEvent.keyboard("{Control>}z{/Control}");
  await expect.poll(ids).toEqual(before);
});

test("a whole factbox goes where it is dropped; what is dropped where it stands stays", async () => {
  const { editor, kinds } = await write(body([paragraph("Un"), factbox("E", [paragraph("D")]), paragraph("Fin")]));
  const keys = editor.read(() => [...(editor.getRootElement()?.children ?? [])]).length;
  expect(keys).toBe(3);
  const [first, box] = editor
    .getEditorState()
    .toJSON()
    .root.children.map((_, at) => keyAt(editor, at));
  expect(moveBlockTo(editor, box ?? "", first)).toEqual({ at: 1, count: 3 });
  expect(kinds().map(([kind]) => kind)).toEqual(["factbox", "paragraph", "paragraph"]);
  expect(moveBlockTo(editor, box ?? "", first)).toBeUndefined();
  expect(moveBlockTo(editor, box ?? "", undefined)).toEqual({ at: 3, count: 3 });
});

const keyAt = (editor: Parameters<typeof moveBlocks>[0], at: number): string | undefined =>
  editor.read(() => $getRoot().getChildAtIndex(at)?.getKey());

test("strike, subscript and superscript by their commands", async () => {
  const { editor, read } = await write();
  for (const [command, words] of [
    ["editor.strike", "a "],
    ["editor.subscript", "b "],
    ["editor.superscript", "c "],
  ] as const) {
    EDITOR_ACTIONS[command]?.(editor);
    await userEvent.keyboard(words);
    EDITOR_ACTIONS[command]?.(editor);
  }
  const [first] = read().root.children;
  const runs = (first as { children: { format: number }[] }).children; // a paragraph of runs
  expect(runs.map(({ format }) => format)).toEqual([TextFormat.strike, TextFormat.subscript, TextFormat.superscript]);
});

test("a hundred steps can be undone, and no more are kept", async () => {
  const { editor, kinds } = await write(body([paragraph("0")]));
  for (let step = 1; step <= 120; step++) {
    editor.update(() => void $getRoot().append($createParagraphNode()), { discrete: true, tag: HISTORY_PUSH_TAG });
  }
  for (let step = 1; step <= 130; step++) editor.dispatchCommand(UNDO_COMMAND, undefined);
  await expect.poll(() => kinds().length).toBe(121 - 100);
});
