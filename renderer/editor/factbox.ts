import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import {
  $createFactboxNode,
  $createFactboxTitleNode,
  $dissolveFactbox,
  $isFactboxNode,
  type FactboxNode,
} from "#shared/document/nodes/factboxNode.ts";
import { $topBlock } from "./spans.ts";

/** Puts a box where the caret is, around the blocks that are selected; inside one it takes the frame away. */
export function toggleFactbox(editor: LexicalEditor): void {
  editor.update(() => {
    if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const around = selection.anchor.getNode().getParents().find($isFactboxNode);
    if (around) {
      $dissolveFactbox(around);
      return;
    }
    const chosen = selection.isCollapsed() ? [] : $blocksOf(selection.getNodes());
    const block = $topBlock(selection.anchor.getNode());
    const title = $createFactboxTitleNode();
    const box = $createFactboxNode().append(title);
    if (chosen[0]) {
      chosen[0].insertBefore(box);
      box.append(...chosen);
    } else {
      box.append($createParagraphNode());
      if ($isParagraphNode(block) && block.isEmpty()) block.replace(box);
      else if (block) block.insertAfter(box);
      else $getRoot().append(box);
    }
    if (!box.getNextSibling()) box.insertAfter($createParagraphNode()); // the caret needs a way out
    title.selectStart();
  });
}

/** The blocks of the text that nodes stand in, each once. */
const $blocksOf = (nodes: readonly LexicalNode[]): LexicalNode[] => [
  ...new Set(nodes.flatMap((node) => $topBlock(node) ?? [])),
];

/** Enter in the empty last paragraph of a box leaves it. @returns a function that stops it */
export const registerFactboxEnd = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    INSERT_PARAGRAPH_COMMAND,
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const block = selection.anchor.getNode();
      const box = block.getParent();
      if (!$isParagraphNode(block) || !block.isEmpty() || block.getNextSibling() || !$isFactboxNode(box)) return false;
      $leave(box);
      if (box.getChildrenSize() > 2) block.remove();
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );

/** To the empty paragraph behind the box, or to a new one. */
function $leave(box: FactboxNode): void {
  const next = box.getNextSibling();
  if ($isElementNode(next) && $isParagraphNode(next) && next.isEmpty()) next.selectStart();
  else {
    const paragraph = $createParagraphNode();
    box.insertAfter(paragraph);
    paragraph.selectStart();
  }
}
