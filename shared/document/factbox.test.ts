import { createHeadlessEditor } from "@lexical/headless";
import { $getRoot } from "lexical";
import { expect, test } from "vitest";
import { Body } from "./body.ts";
import { htmlToBody } from "./htmlIn.ts";
import { bodyToHtml } from "./htmlOut.ts";
import { body, crosshead, factbox, figure, list, paragraph, table, text, ticker } from "./makeBody.ts";
import { registerFactboxes } from "./nodes/factboxNode.ts";
import { NODE_CLASSES } from "./nodes/index.ts";
import { editorNodes, loadBody } from "./nodes/loadBody.ts";
import { readBody } from "./nodes/readBody.ts";
import { bodyText, paragraphsOf, tickersIn } from "./paragraphs.ts";

const html = (value: Body): string => bodyToHtml(value, { ticker: "chip", mediaUrl: () => undefined });
const box = factbox("Le bac en chiffres", [
  crosshead("EN SERVICE"),
  list("bullet", [[text("12 navires")]]),
  paragraph([text("Coté "), ticker("AIR.PA")]),
]);

test("a box is an aside with its title above its own blocks, and is read as one again", () => {
  const printed =
    '<aside class="factbox"><h2 class="factbox-title">Le bac en chiffres</h2><h3 class="crosshead">EN SERVICE</h3>' +
    '<ul><li>12 navires</li></ul><p>Coté <span class="ric" data-ric="AIR.PA">AIR.PA</span></p></aside>';
  expect(html(body([box]))).toBe(printed);
  expect(html(htmlToBody(printed))).toBe(printed);
  expect(bodyText(body([box]))).toBe("Le bac en chiffres\nEN SERVICE\n12 navires\nCoté AIR.PA");
  expect(tickersIn(body([box]))).toEqual(["AIR.PA"]);
});

test("an aside that is no box gives its words; what cannot stand in a box stands behind it", () => {
  expect(html(htmlToBody("<aside><p>Publicité</p></aside>"))).toBe("<p>Publicité</p>");
  const nested = `<aside class="factbox"><p>Un</p><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>
    <aside class="factbox"><p>Deux</p></aside></aside>`;
  const read = htmlToBody(nested);
  expect(paragraphsOf(read).map(({ kind, text: words }) => [kind, words])).toEqual([
    ["factbox", "Un"].map((one, at) => (at === 1 ? `\n${one}` : one)),
    ["table", "a\t1\nb\t2"],
    ["factbox", "\nDeux"],
  ]);
  expect(Body.safeParse(read).success).toBe(true);
});

test("through the editor a box stays as it is, and a picture, table or box put into it stands behind it", () => {
  const editor = createHeadlessEditor({
    nodes: [...NODE_CLASSES],
    onError: (error) => {
      throw error;
    },
  });
  const start = body([box]);
  loadBody(editor, start);
  registerFactboxes(editor);
  expect(readBody(editor.getEditorState())).toEqual(start);
  const inside = [
    figure({ mediaId: "ab", mediaType: "image/png", caption: "c", credit: "", alt: "" }),
    table([[[text("a")]], [[text("1")]]]),
    factbox("Autre", [paragraph("b")]),
  ];
  const state = editor.parseEditorState({
    root: { ...start.root, children: editorNodes([factbox("Titre", inside)]) },
  } as never); // the body's own shape
  editor.setEditorState(state);
  editor.update(() => $getRoot().getFirstChildOrThrow().markDirty(), { discrete: true });
  const after = readBody(editor.getEditorState());
  expect(after.root.children.map(({ type }) => type)).toEqual(["factbox", "figure", "table", "factbox"]);
  expect(Body.safeParse(after).success).toBe(true);
});
