import { ListNode } from "@lexical/list";
import { QuoteNode } from "@lexical/rich-text";
import { TableNode } from "@lexical/table";
import {
  $getNodeByKey,
  $getState,
  $setState,
  createState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  ParagraphNode,
} from "lexical";
import { newId } from "#shared/domain/ids.ts";
import { CrossheadNode } from "./crossheadNode.ts";
import { EmbedNode } from "./embedNode.ts";
import { FactboxNode } from "./factboxNode.ts";
import { FigureNode } from "./figureNode.ts";

/** The stable id of a block, stored under `$`. Translation links, checks and diffs point at it. */
const paragraphIdState = createState("paragraphId", { parse: (value) => (typeof value === "string" ? value : "") });

export const $paragraphId = (node: LexicalNode): string => $getState(node, paragraphIdState);

/** Gives a block the id it is to have. One that another block holds is changed again by the editor. */
export const $setParagraphId = (node: LexicalNode, id: string): void => void $setState(node, paragraphIdState, id);

const BLOCKS = [ParagraphNode, CrossheadNode, QuoteNode, ListNode, FigureNode, TableNode, FactboxNode, EmbedNode];

/**
 * Gives every new block an id and a copied block a new one; a block that was cut and pasted keeps its own. Of a
 * paragraph that is split, the first half keeps the id. Must see every body from its loading on, so a body is put
 * into a running editor by an update, not by `setEditorState`.
 * @returns a function that stops it
 */
export function registerParagraphIds(editor: LexicalEditor): () => void {
  const owners = new Map<string, NodeKey>();
  const stops = BLOCKS.map((klass) =>
    editor.registerNodeTransform(klass, (node: LexicalNode) => {
      const key = node.getKey();
      const id = $paragraphId(node);
      const owner = owners.get(id);
      if (id !== "" && (owner === undefined || owner === key || !$stillHolds(owner, id))) {
        owners.set(id, key);
        return;
      }
      const fresh = newId();
      owners.set(fresh, key);
      $setState(node, paragraphIdState, fresh);
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

function $stillHolds(owner: NodeKey, id: string): boolean {
  const node = $getNodeByKey(owner);
  return node?.isAttached() === true && $paragraphId(node) === id;
}
