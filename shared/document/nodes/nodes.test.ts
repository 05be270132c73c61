import { createHeadlessEditor } from "@lexical/headless";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $parseSerializedNode,
  type LexicalEditor,
  type ParagraphNode,
} from "lexical";
import { expect, test } from "vitest";
import type { Body } from "../body.ts";
import { body, crosshead, figure, lineBreak, link, list, paragraph, quote, text, ticker } from "../makeBody.ts";
import { bodyText, paragraphsOf, tickersIn } from "../paragraphs.ts";
import { NODE_CLASSES } from "./index.ts";
import { loadBody } from "./loadBody.ts";
import { registerParagraphIds } from "./paragraphId.ts";
import { readBody } from "./readBody.ts";

const editorWith = (value: Body): LexicalEditor => {
  const editor = createHeadlessEditor({
    nodes: [...NODE_CLASSES],
    onError: (error) => {
      throw error;
    },
  });
  loadBody(editor, value);
  return editor;
};

const full = body([
  paragraph([
    text("Alphabet "),
    ticker("GOOGL.O"),
    text(" a "),
    text("reculé", 1),
    lineBreak(),
    link("https://example.com/", [text("lien")]),
  ]),
  crosshead("AUCUNE RÈGLE"),
  quote("« Oui »"),
  list("bullet", [[text("a")], [text("b")]]),
  figure({ mediaId: "a".repeat(64), mediaType: "image/png", caption: "c", credit: "d", alt: "e" }),
  paragraph("50\u00a0% et 1\u202f000"),
]);

test("a body goes through the editor and comes back as it went in", () => {
  const editor = editorWith(full);
  registerParagraphIds(editor);
  expect(readBody(editor.getEditorState())).toEqual(full);
  expect(bodyText(full)).toContain("50\u00a0% et 1\u202f000");
  expect(tickersIn(full)).toEqual(["GOOGL.O"]);
});

test("a node of a later version is kept as it is", () => {
  const later = { type: "hologram", depth: 3, children: [{ type: "text", text: "inside" }] };
  const value = body([paragraph("before"), later, paragraph([text("x"), { type: "emoji", code: 7 }])]);
  const back = readBody(editorWith(value).getEditorState());
  expect(back.root.children[1]).toEqual(later);
  expect(JSON.stringify(back.root.children[2])).toContain('"code":7');
});

const idsOf = (editor: LexicalEditor): string[] =>
  paragraphsOf(readBody(editor.getEditorState())).map((one) => one.paragraphId);

test("a new block gets an id, the halves of a split and a copy get different ones, the first keeps its own", () => {
  const editor = editorWith(full);
  registerParagraphIds(editor);
  const [before] = idsOf(editor);
  editor.update(
    () => {
      const first = $getRoot().getFirstChildOrThrow<ParagraphNode>();
      const [words] = first.getAllTextNodes();
      words?.select(3, 3).insertParagraph();
      const copy = $parseSerializedNode(first.exportJSON() as never); // a pasted copy carries the id of its source
      first.insertBefore(copy);
      $getRoot().append($createParagraphNode().append($createTextNode("new")));
    },
    { discrete: true },
  );
  const ids = idsOf(editor);
  expect(ids).toHaveLength(full.root.children.length + 3);
  expect(ids[1]).toBe(before);
  expect(ids.every((id) => id !== "")).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a block that is moved keeps its id", () => {
  const editor = editorWith(full);
  registerParagraphIds(editor);
  const [first] = idsOf(editor);
  const json = readBody(editor.getEditorState()).root.children[0];
  editor.update(() => $getRoot().getFirstChildOrThrow().remove(), { discrete: true });
  editor.update(
    () => {
      $getRoot().append($parseSerializedNode(json as never)); // what cut and paste does
    },
    { discrete: true },
  );
  expect(idsOf(editor).at(-1)).toBe(first);
});

test("text brings no style of its own into the editor", () => {
  const styled = { ...text("x"), style: "background:url(https://example.com/x)" };
  expect(JSON.stringify(readBody(editorWith(body([paragraph([styled])])).getEditorState()))).not.toContain("url(");
});

test("a body nested too deep is refused before the editor sees it", () => {
  let node: unknown = { type: "paragraph", children: [] };
  for (let depth = 0; depth < 1000; depth++)
    node = { type: "list", listType: "bullet", children: [{ type: "listitem", children: [node] }] };
  expect(() => editorWith(body([node as never]))).toThrow(/nested deeper/);
});
