import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type EditorState,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type RangeSelection,
  type TextNode,
} from "lexical";
import { $paragraphId } from "#shared/document/nodes/paragraphId.ts";
import { $suggestionOn } from "#shared/document/nodes/runState.ts";
import type { TextRange } from "#shared/document/textRange.ts";

/** A stretch of a block's text, in UTF-16 units of what `plainText` gives for the block. */
export type Span = TextRange & { readonly paragraphId: string };

const $blockOf = (paragraphId: string): LexicalNode | undefined =>
  $getRoot()
    .getChildren()
    .find((block) => $paragraphId(block) === paragraphId);

const keys = new WeakMap<EditorState, ReadonlyMap<string, NodeKey>>();

/** The blocks of a state by their ids, looked up once: whoever underlines asks for hundreds of them. */
function blockKeys(state: EditorState): ReadonlyMap<string, NodeKey> {
  const known = keys.get(state);
  if (known) return known;
  const blocks = state.read(() => $getRoot().getChildren());
  const found = state.read(() => new Map(blocks.map((block) => [$paragraphId(block), block.getKey()])));
  keys.set(state, found);
  return found;
}

/** Puts the caret where a finding can be put right: on its span, else at the start of its block, else of the text. */
export function showSpan(editor: LexicalEditor, paragraphId: string | undefined, start?: number, end?: number): void {
  editor.focus();
  editor.update(() => {
    const block = (paragraphId && $blockOf(paragraphId)) || $getRoot().getFirstChild();
    if (!block || !$isElementNode(block)) return;
    if (start === undefined || end === undefined || !$select(block, start, end)) block.selectStart();
  });
}

export type SpanEdit = Span & {
  /** What must stand there for the edit to be made. */
  readonly from: string;
  readonly to: string;
};

/**
 * Puts other words in the places of spans, as one step of undo; the rest of each block stays as it is. The spans of one
 * block must be apart. An edit whose words are no longer `from` is left out.
 * @returns how many were made
 */
export function replaceSpans(editor: LexicalEditor, edits: readonly SpanEdit[]): number {
  let made = 0;
  editor.update(
    () => {
      // from the end, so that the places before stay true
      for (const { paragraphId, start, end, from, to } of edits.toSorted((a, b) => b.start - a.start)) {
        const block = $blockOf(paragraphId);
        if (!block || $blockText(block).slice(start, end) !== from) continue;
        const selection = $select(block, start, end);
        selection?.insertText(to);
        if (selection) made += 1;
      }
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return made;
}

/** Where the selection begins and ends, as far as both lie in one block; the caret alone when they do not. */
export function selectedSpan(editor: LexicalEditor): Span | undefined {
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return undefined;
    const block = $topBlock(selection.focus.getNode());
    const paragraphId = block && $paragraphId(block);
    if (!paragraphId) return undefined;
    const places = [selection.anchor, selection.focus].map((point) => $placeIn(block, point));
    const [from, to] = [places[0] ?? places[1] ?? 0, places[1] ?? 0];
    return { paragraphId, start: Math.min(from, to), end: Math.max(from, to) };
  });
}

/** The block of the document that a node stands in, also from within a box or a table. */
export const $topBlock = (node: LexicalNode): LexicalNode | undefined => [node, ...node.getParents()].at(-2);

/** A selection's end as a place in the block's text; 0 in a block without any, undefined in another block. */
function $placeIn(block: LexicalNode, point: PointType): number | undefined {
  const node = point.getNode();
  if (!$topBlock(node)?.is(block)) return undefined;
  let before = 0;
  for (const piece of $pieces(block)) {
    if (piece.node?.is(node)) return before + point.offset;
    before += piece.text.length;
  }
  return 0;
}

export type BlockText = { readonly paragraphId: string; readonly text: string; readonly chips: readonly TextRange[] };

/** The text of every block that has any, and where its chips stand in it. */
export function blockTexts(editor: LexicalEditor): BlockText[] {
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .filter($isElementNode)
      .map((block) => {
        const chips: TextRange[] = [];
        let text = "";
        for (const piece of $pieces(block)) {
          const start = text.length;
          text += piece.text;
          if (piece.node && !piece.node.isSimpleText()) chips.push({ start, end: text.length });
        }
        return { paragraphId: $paragraphId(block) ?? "", text, chips };
      }),
  );
}

/** Where a span is on the screen, or undefined when it is no longer there. */
export function spanRange(editor: LexicalEditor, { paragraphId, start, end }: Span): Range | undefined {
  return editor.read(() => {
    const key = blockKeys(editor.getEditorState()).get(paragraphId);
    const block = key === undefined ? null : $getNodeByKey(key);
    const from = block && $domPlace(editor, $placeOf(block, start, false));
    const to = block && $domPlace(editor, $placeOf(block, end, true));
    if (!from || !to) return undefined;
    const range = new Range();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  });
}

function $domPlace(
  editor: LexicalEditor,
  place: { node: TextNode; offset: number } | undefined,
): [node: Node, offset: number] | undefined {
  let dom: Node | null | undefined = place && editor.getElementByKey(place.node.getKey());
  while (dom && dom.nodeType !== Node.TEXT_NODE) dom = dom.firstChild; // bold text has an element of its own
  return dom && place ? [dom, Math.min(place.offset, dom.textContent?.length ?? 0)] : undefined;
}

/** Selects a span of a block whose ends lie in its text. @returns the selection, or undefined when they do not */
function $select(block: LexicalNode, start: number, end: number): RangeSelection | undefined {
  const to = $placeOf(block, end, true);
  const from = start === end ? to : $placeOf(block, start, false);
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

/** A block's words, as the stored body counts them. */
export const $blockText = (block: LexicalNode): string =>
  $pieces(block)
    .map(({ text }) => text)
    .join("");

/** What the stored body has between the parts of a node. */
const BETWEEN: Readonly<Record<string, string>> = {
  list: "\n",
  table: "\n",
  tablerow: "\t",
  tablecell: " ",
  factbox: "\n",
};

/** Whether a block's own words are its children: then a suggestion of it is about its beginning. */
const $isLine = (node: LexicalNode): boolean => $isElementNode(node) && !ROOMS.has(node.getType());
const ROOMS = new Set(["list", "table", "factbox"]);

/** A block's text in pieces, counted as the stored body counts it: a line break is one sign, and so is a list's next item. */
function $pieces(node: LexicalNode): { readonly text: string; readonly node?: TextNode }[] {
  if ($suggestionOn(node)?.kind === "delete" && !$isLine(node)) return []; // struck out: no part of the text any more
  if ($isTextNode(node)) return [{ text: node.getTextContent(), node }];
  if ($isLineBreakNode(node)) return [{ text: "\n" }];
  if (!$isElementNode(node)) return [];
  const between = BETWEEN[node.getType()];
  const children = node.getChildren().map($pieces);
  return between === undefined
    ? children.flat()
    : children.flatMap((one, at) => (at === 0 ? one : [{ text: between }, ...one]));
}
