import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  TextNode,
} from "lexical";
import { $createTickerNode } from "#shared/document/nodes/tickerNode.ts";
import { parseRic } from "#shared/domain/ric.ts";

/** A code and the blank just typed behind it. A bare word is no code: it takes a dot or a sign. */
const TYPED = /(?:^|[\s(«“"'’])([^\s(«“"'’]*[.=#][^\s(«“"'’]*)[ \u00a0\u202f]$/;
const LONGEST = 40;

/**
 * A code typed in full becomes a chip at the blank behind it, when the directory knows it; one undo gives the letters
 * back. Looks only at the words before the caret. @returns a function that stops it
 */
export function registerTypedTickers(editor: LexicalEditor, knows: (ric: string) => Promise<boolean>): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    const selection = $getSelection();
    if (editor.isComposing() || !node.isSimpleText() || !$isRangeSelection(selection)) return;
    const { key, offset } = selection.anchor;
    if (!selection.isCollapsed() || key !== node.getKey()) return;
    const ric = TYPED.exec(node.getTextContent().slice(Math.max(0, offset - LONGEST), offset))?.[1];
    if (ric === undefined || !parseRic(ric)) return;
    const start = offset - 1 - ric.length;
    // only behind the key itself, so that undo finds the letters with their blank
    $onUpdate(() => {
      void knows(ric).then((isKnown) => {
        if (isKnown) editor.update(() => $replaceByChip(key, start, ric), { tag: HISTORY_PUSH_TAG });
      });
    });
  });
}

/** Only when the letters still stand there: the person typed on while the directory was asked. */
function $replaceByChip(key: NodeKey, start: number, ric: string): void {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node) || !node.isSimpleText()) return;
  const end = start + ric.length;
  if (node.getTextContent().slice(start, end) !== ric) return;
  const parts = node.splitText(start, end);
  parts[start === 0 ? 0 : 1]?.replace($createTickerNode(ric));
}
