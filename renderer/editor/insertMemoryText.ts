import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from "lexical";
import { $setSwapped } from "#shared/document/nodes/swappedFigures.ts";
import type { MemoryMatch } from "#shared/domain/memory.ts";
import { $withChips } from "./insertMachineText.ts";

/**
 * Puts a translation of the memory in the place of the block that the caret is in, as one step of undo. Figures of today
 * stay underlined until somebody accepts them.
 */
export function insertMemoryText(
  editor: LexicalEditor,
  { proposal, swapped }: Pick<MemoryMatch, "proposal" | "swapped">,
  rics: ReadonlySet<string>,
): void {
  editor.update(
    () => {
      const block = $blockOfCaret();
      block.clear().append(...$withChips(proposal, rics));
      block.selectEnd();
      $setSwapped(
        block,
        swapped.map(({ start, end }) => proposal.slice(start, end)),
      );
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

function $blockOfCaret(): ElementNode {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : undefined;
  const last = block ?? $getRoot().getLastChild();
  if ($isElementNode(last)) return last;
  const fresh = $createParagraphNode();
  if (last) last.insertAfter(fresh);
  else $getRoot().append(fresh);
  return fresh;
}
