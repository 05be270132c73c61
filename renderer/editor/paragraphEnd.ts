import { mergeRegister } from "@lexical/utils";
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from "lexical";
import { $createCrossheadNode, $isCrossheadNode } from "#shared/document/nodes/crossheadNode.ts";
import { $paragraphId, $setParagraphId } from "#shared/document/nodes/paragraphId.ts";

/** Where the end of a block leads: to another block, or to a new one of that id. */
export type AfterBlock = { readonly go: string } | { readonly add: "paragraph" | "crosshead"; readonly id: string };

/**
 * Enter at the end of a paragraph asks where to go on: a translation goes on where its source does. Enter before the
 * first letter makes room above, and the words stay the block they were.
 * @param onEnd undefined: Enter does what it always does
 * @returns a function that stops it
 */
export function registerParagraphEnd(
  editor: LexicalEditor,
  onEnd: (paragraphId: string) => AfterBlock | undefined,
): () => void {
  const stopKeys = editor.registerCommand(
    KEY_ENTER_COMMAND,
    // Ctrl, Alt and Cmd with Enter are commands of the desk: the editor would take them for a new paragraph
    (event) => event !== null && (event.ctrlKey || event.altKey || event.metaKey),
    COMMAND_PRIORITY_CRITICAL,
  );
  const stopEnd = editor.registerCommand(
    INSERT_PARAGRAPH_COMMAND,
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const block = selection.anchor.getNode().getTopLevelElement();
      if (!$isParagraphNode(block) && !$isCrossheadNode(block)) return false;
      if (block.getTextContentSize() === 0) return false;
      if ($isAtStart(selection, block)) {
        block.insertBefore($createParagraphNode()).selectStart();
        return true;
      }
      const isOwn = $isRootNode(block.getParent()); // in a box Enter goes on in the box
      const after = isOwn && $isAtEnd(selection, block) ? onEnd($paragraphId(block)) : undefined;
      if (!after) return false;
      if ("go" in after) return $goTo(after.go);
      const added = after.add === "crosshead" ? $createCrossheadNode() : $createParagraphNode();
      $setParagraphId(added, after.id);
      block.insertAfter(added);
      added.selectStart();
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
  return mergeRegister(stopKeys, stopEnd);
}

function $goTo(id: string): boolean {
  const block = $getRoot()
    .getChildren()
    .find((one) => $paragraphId(one) === id);
  if (!block || !$isElementNode(block)) return false;
  block.selectEnd();
  return true;
}

const $isAtStart = ({ anchor }: RangeSelection, block: ElementNode): boolean => {
  if (anchor.offset !== 0) return false;
  let node = $getNodeByKey(anchor.key);
  while (node && node !== block) {
    if (node.getPreviousSibling()) return false;
    node = node.getParent();
  }
  return true;
};

const $isAtEnd = ({ anchor }: RangeSelection, block: ElementNode): boolean => {
  let node = $getNodeByKey(anchor.key);
  const size = $isElementNode(node) ? node.getChildrenSize() : (node?.getTextContentSize() ?? 0);
  if (anchor.offset !== size) return false;
  while (node && node !== block) {
    if (node.getNextSibling()) return false;
    node = node.getParent();
  }
  return true;
};
