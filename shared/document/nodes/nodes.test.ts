import { createHeadlessEditor } from "@lexical/headless";
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from "lexical";
import { expect, test } from "vitest";
import type { Body } from "../body.ts";
import { body, crosshead, figure, link, list, paragraph, quote, text, ticker } from "../makeBody.ts";
import { bodyText, paragraphsOf, tickersIn } from "../paragraphs.ts";
import { NODE_CLASSES } from "./index.ts";
import { registerParagraphIds } from "./paragraphId.ts";
import { bodyOf, parseBody } from "./storedBody.ts";

const editorWith = (value: Body): LexicalEditor => {
  const editor = createHeadlessEditor({
    nodes: [...NODE_CLASSES],
    onError: (error) => {
      throw error;
    },
  });
  editor.setEditorState(parseBody(editor, value));
  return editor;
};

const full = body([
  paragraph([
    text("Alphabet "),
    ticker("GOOGL.O"),
    text(" a "),
    text("reculé", 1),
    link("https://example.com/", [text("lien")]),
  ]),
  crosshead("AUCUNE RÈGLE"),
  quote("« Oui »"),
  list("bullet", [[text("a")], [text("b")]]),
  figure({ mediaId: "a".repeat(64), mediaType: "image/png", caption: "c", credit: "d", alt: "e" }),
  paragraph("50\u00a0% et 1\u202f000"),
]);

test("a body goes through the editor and comes back with the same words, codes, blocks and ids", () => {
  const back = bodyOf(editorWith(full).getEditorState());
  expect(paragraphsOf(back)).toEqual(paragraphsOf(full));
  expect(tickersIn(back)).toEqual(["GOOGL.O"]);
  expect(bodyText(back)).toContain("50\u00a0% et 1\u202f000");
  expect(back.root.children[4]).toMatchObject({ type: "figure", caption: "c", credit: "d", alt: "e" });
  expect(bodyOf(editorWith(back).getEditorState())).toEqual(back);
});

test("a node of a later version is kept as it is", () => {
  const later = { type: "hologram", depth: 3, children: [{ type: "text", text: "inside" }] };
  const value = body([paragraph("before"), later, paragraph([text("x"), { type: "emoji", code: 7 }])]);
  const back = bodyOf(editorWith(value).getEditorState());
  expect(back.root.children[1]).toEqual(later);
  expect(JSON.stringify(back.root.children[2])).toContain('"code":7');
});

test("a new block gets an id, a copied one a new id, the first keeps its own", () => {
  const editor = editorWith(full);
  registerParagraphIds(editor);
  const before = paragraphsOf(full)[0]?.paragraphId;
  editor.update(
    () => {
      const first = $getRoot().getFirstChildOrThrow();
      const copy = $createParagraphNode().append($createTextNode("new"));
      first.insertAfter(copy);
    },
    { discrete: true },
  );
  const ids = paragraphsOf(bodyOf(editor.getEditorState())).map((one) => one.paragraphId);
  expect(ids[0]).toBe(before);
  expect(ids.every((id) => id !== "")).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a body nested too deep is refused before the editor sees it", () => {
  let node: unknown = { type: "paragraph", children: [] };
  for (let depth = 0; depth < 1000; depth++)
    node = { type: "list", listType: "bullet", children: [{ type: "listitem", children: [node] }] };
  expect(() => editorWith(body([node as never]))).toThrow(/nested deeper/);
});
