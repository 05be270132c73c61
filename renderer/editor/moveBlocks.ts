import {
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import { $topBlock } from "./spans.ts";

/** Where a block came to stand, counted from one. */
export type Moved = { readonly at: number; readonly count: number };

/**
 * Moves the blocks that are selected past their neighbour, as one step of undo. They keep their ids, so the links of a
 * translation go along. @param by -1 up, 1 down @returns undefined at the edge of the text
 */
export function moveBlocks(editor: LexicalEditor, by: -1 | 1): Moved | undefined {
  let moved: Moved | undefined;
  editor.update(
    () => {
      const blocks = $chosenBlocks();
      const [first, last] = [blocks[0], blocks.at(-1)];
      const neighbour = by < 0 ? first?.getPreviousSibling() : last?.getNextSibling();
      if (!first || !last || !neighbour) return;
      if (by < 0) last.insertAfter(neighbour);
      else first.insertBefore(neighbour);
      moved = { at: first.getIndexWithinParent() + 1, count: $getRoot().getChildrenSize() };
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  if (moved)
    editor.read(() => editor.getElementByKey($chosenBlocks()[0]?.getKey() ?? "")?.scrollIntoView({ block: "nearest" }));
  return moved;
}

/** The blocks of the document that the selection touches, in their order. */
function $chosenBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isNodeSelection(selection)) return [];
  const touched = new Set(selection.getNodes().map((node) => $topBlock(node)?.getKey()));
  return $getRoot()
    .getChildren()
    .filter((block) => touched.has(block.getKey()));
}

/** Puts a block before another one, or at the end. Its id goes along. */
export function moveBlockTo(editor: LexicalEditor, key: string, before: string | undefined): Moved | undefined {
  let moved: Moved | undefined;
  editor.update(
    () => {
      const root = $getRoot();
      const children = root.getChildren();
      const block = children.find((one) => one.getKey() === key);
      const next = children.find((one) => one.getKey() === before);
      if (!block || block.is(next) || block.getNextSibling()?.is(next) || (!next && root.getLastChild()?.is(block)))
        return;
      if (next) next.insertBefore(block);
      else root.append(block);
      moved = { at: block.getIndexWithinParent() + 1, count: children.length };
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return moved;
}
