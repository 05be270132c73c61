import { $getSelection, $isParagraphNode, $isRangeSelection, $isTextNode, type LexicalEditor, TextNode } from "lexical";
import { $createCrossheadNode } from "#shared/document/nodes/crossheadNode.ts";

/** "## " at the start of a paragraph makes it a crosshead. @returns a function that stops it */
export function registerCrossheadShortcut(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    const parent = node.getParent();
    if (!node.getTextContent().startsWith("## ") || !$isParagraphNode(parent) || parent.getFirstChild() !== node)
      return;
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
    node.setTextContent(node.getTextContent().slice(3));
    const crosshead = $createCrossheadNode().append(...parent.getChildren());
    parent.replace(crosshead);
    const first = crosshead.getFirstChild();
    if ($isTextNode(first) && first.getTextContentSize() === 0) first.remove();
    crosshead.selectEnd();
  });
}
