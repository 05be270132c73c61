import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type ParagraphNode,
} from "lexical";
import { $markAsMachine } from "#shared/document/nodes/machineText.ts";
import { $createTickerNode } from "#shared/document/nodes/tickerNode.ts";
import { findRics } from "#shared/domain/findRics.ts";

/**
 * Puts a machine's paragraph where the caret is: into its block when that is empty, else as a block behind it. Codes that
 * the source has become chips. One step of undo.
 */
export function insertMachineText(editor: LexicalEditor, text: string, rics: ReadonlySet<string>): void {
  editor.update(
    () => {
      const block = $placeForText();
      block.append(...$withChips(text, rics));
      $markAsMachine(block);
      block.selectEnd();
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

function $placeForText(): ParagraphNode {
  const selection = $getSelection();
  const last = $getRoot().getLastChild();
  const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : last;
  if ($isParagraphNode(block) && block.getTextContent().trim() === "") return block.clear();
  const fresh = $createParagraphNode();
  if (block && $isElementNode(block)) block.insertAfter(fresh);
  else $getRoot().append(fresh);
  return fresh;
}

/** Text as nodes; codes that the list knows become chips. */
export function $withChips(text: string, rics: ReadonlySet<string>): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let from = 0;
  for (const { ric, codeStart, codeEnd } of findRics(text)) {
    if (!rics.has(ric)) continue;
    if (codeStart > from) nodes.push($createTextNode(text.slice(from, codeStart)));
    nodes.push($createTickerNode(ric));
    from = codeEnd;
  }
  if (from < text.length) nodes.push($createTextNode(text.slice(from)));
  return nodes;
}
