import { $isListNode } from "@lexical/list";
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from "lexical";
import { $paragraphId } from "#shared/document/nodes/paragraphId.ts";

/** A stretch of a block's text, in UTF-16 units of what `plainText` gives for the block. */
export type Span = { readonly paragraphId: string; readonly start: number; readonly end: number };

const $blockOf = (paragraphId: string): LexicalNode | undefined =>
  $getRoot()
    .getChildren()
    .find((block) => $paragraphId(block) === paragraphId);

/** Puts the caret where a finding can be put right: on its span, else at the start of its block, else of the text. */
export function showSpan(editor: LexicalEditor, paragraphId: string | undefined, start?: number, end?: number): void {
  editor.focus();
  editor.update(() => {
    const block = (paragraphId && $blockOf(paragraphId)) || $getRoot().getFirstChild();
    if (!block || !$isElementNode(block)) return;
    if (start === undefined || end === undefined || !$select(block, start, end)) block.selectStart();
  });
}

/**
 * Puts other words in the place of a span, as one step of undo; the rest of the block stays as it is.
 * @returns false when the words there are no longer `from`: then nothing was changed
 */
export function replaceSpan(editor: LexicalEditor, span: Span, from: string, to: string): boolean {
  let isDone = false;
  editor.update(
    () => {
      const block = $blockOf(span.paragraphId);
      if (!block || $textOf(block).slice(span.start, span.end) !== from) return;
      const selection = $select(block, span.start, span.end);
      selection?.insertText(to);
      isDone = selection !== undefined;
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return isDone;
}

/** Selects a span of a block whose ends lie in its text. @returns the selection, or undefined when they do not */
function $select(block: LexicalNode, start: number, end: number): RangeSelection | undefined {
  const from = $placeOf(block, start, false);
  const to = $placeOf(block, end, true);
  if (!from || !to) return undefined;
  const selection = $createRangeSelection();
  selection.anchor.set(from.node.getKey(), from.offset, "text");
  selection.focus.set(to.node.getKey(), to.offset, "text");
  $setSelection(selection);
  return selection;
}

/** The text node that a place of the block's text lies in. At a border an end belongs to the node before. */
function $placeOf(block: LexicalNode, place: number, isEnd: boolean): { node: TextNode; offset: number } | undefined {
  let before = 0;
  for (const { text, node } of $pieces(block)) {
    const after = before + text.length;
    if (node && (isEnd ? place <= after : place < after)) return { node, offset: place - before };
    before = after;
  }
  return undefined;
}

const $textOf = (block: LexicalNode): string =>
  $pieces(block)
    .map(({ text }) => text)
    .join("");

/** A block's text in pieces, counted as the stored body counts it: a line break is one sign, and so is a list's next item. */
function $pieces(node: LexicalNode): { readonly text: string; readonly node?: TextNode }[] {
  if ($isTextNode(node)) return [{ text: node.getTextContent(), node }];
  if ($isLineBreakNode(node)) return [{ text: "\n" }];
  if (!$isElementNode(node)) return [];
  const children = node.getChildren().map($pieces);
  return $isListNode(node)
    ? children.flatMap((one, at) => (at === 0 ? one : [{ text: "\n" }, ...one]))
    : children.flat();
}
