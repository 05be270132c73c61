import { ListNode } from "@lexical/list";
import { QuoteNode } from "@lexical/rich-text";
import {
  $getState,
  $setState,
  createState,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  ParagraphNode,
} from "lexical";
import { newId } from "#shared/domain/ids.ts";
import { CrossheadNode } from "./crossheadNode.ts";
import { FigureNode } from "./figureNode.ts";

/** The stable id of a block, stored under `$`. Translation links, checks and diffs point at it. */
const paragraphIdState = createState("paragraphId", { parse: (value) => (typeof value === "string" ? value : "") });

export const $paragraphId = (node: LexicalNode): string => $getState(node, paragraphIdState);

const BLOCKS = [ParagraphNode, CrossheadNode, QuoteNode, ListNode, FigureNode];

/**
 * Gives every new block an id and a copied block a new one. Splitting a paragraph copies its state to the second half,
 * so the first holder keeps the id.
 * @returns a function that stops it
 */
export function registerParagraphIds(editor: LexicalEditor): () => void {
  const stops = BLOCKS.map((klass) =>
    editor.registerNodeTransform(klass, (node: LexicalNode) => {
      const id = $paragraphId(node);
      if (id === "" || $isCopy(node, id)) $setState(node, paragraphIdState, newId());
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** Only a block's neighbours can be the other half of a split or the source of a paste next to it. */
function $isCopy(node: LexicalNode, id: string): boolean {
  for (let before = node.getPreviousSibling<ElementNode>(); before; before = before.getPreviousSibling<ElementNode>()) {
    if ($paragraphId(before) === id) return true;
  }
  return false;
}
