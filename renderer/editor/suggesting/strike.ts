import {
  $getNodeByKeyOrThrow,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { $setSuggestion, $suggestionOn } from "#shared/document/nodes/runState.ts";
import { nodesOf, type Sign, signsOf } from "#shared/suggestions/line.ts";
import { type Author, named, struckSign } from "#shared/suggestions/proposeEdit.ts";
import { $blocks, $lineJson, $lineLength, $lineOf, $offsetIn, $setPoint, $writeLine, type Block } from "./lines.ts";

/**
 * Strikes out what is selected, in however many blocks. The caret stands then before it (for Backspace), or behind what
 * was struck out of the first line: there new words take its place. Inside an update.
 * @returns whether anything was selected
 */
export function $strikeSelection(author: Author, caret: "before" | "behind"): boolean {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return $strikeWholes(selection.getNodes(), author);
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const [firstLine, lastLine] = [$lineOf(from.getNode()), $lineOf(to.getNode())];
  if (!firstLine || !lastLine) return false;
  const [start, end] = [$offsetIn(firstLine, from), $offsetIn(lastLine, to)];
  const id = author.newId();
  const one = { ...author, newId: () => id }; // one act is one suggestion
  let behind = start;
  if (firstLine.is(lastLine)) behind = $strikeIn(firstLine, start, end, one);
  else {
    const blocks = $blocks();
    const at = blocks.findIndex(({ key }) => key === firstLine.getKey());
    const last = blocks.findIndex(({ key }) => key === lastLine.getKey());
    behind = $strikeIn(firstLine, start, $lineLength(firstLine), one);
    let line = firstLine;
    for (const block of blocks.slice(at + 1, last + 1)) {
      const room = block.room;
      if (room !== undefined && !$isWithin(blocks.slice(at, last + 1), room) && room !== blocks[at]?.room) continue;
      line = $strikeBlock(block, line, block.key === lastLine.getKey() ? end : undefined, one);
    }
  }
  $setCaret(selection, firstLine, caret === "before" ? start : behind);
  return true;
}

const $isWithin = (blocks: readonly Block[], key: string): boolean => blocks.some((block) => block.key === key);

/** @param until how far into the line; undefined for all of it @returns the line that what follows goes on in */
function $strikeBlock(
  { key, isLine, room }: Block,
  line: ElementNode,
  until: number | undefined,
  author: Author,
): ElementNode {
  const node = $getNodeByKeyOrThrow(key);
  if (!isLine) {
    if (room === undefined) $strikeWholes([node], author);
    return line;
  }
  const own = node as ElementNode; // a line is an element
  $strikeIn(own, 0, until ?? $lineLength(own), author);
  // a cell or a box's title keeps its beginning: lines of another room do not go on in it
  if (room === undefined && $lineOf(line) && $sameRoom(line, own)) return $strikeBeginning(line, own, author);
  return own;
}

const $sameRoom = (one: LexicalNode, other: LexicalNode): boolean => {
  const rooms = $blocks();
  const roomOf = (node: LexicalNode): string | undefined => rooms.find(({ key }) => key === node.getKey())?.room;
  return roomOf(one) === roomOf(other);
};

/** @returns how many signs stand before what was struck out and with it */
function $strikeIn(line: ElementNode, from: number, to: number, author: Author): number {
  const signs = signsOf($lineJson(line));
  const struck = signs
    .slice(from, to)
    .map((sign) => struckSign(sign, author))
    .filter((sign): sign is Sign => sign !== undefined);
  $writeLine(line, nodesOf(named([...signs.slice(0, from), ...struck, ...signs.slice(to)], author)));
  return from + struck.length;
}

/** Suggests that a line goes on in the one before; where its beginning was only suggested, it does so at once. */
function $strikeBeginning(before: ElementNode, line: ElementNode, author: Author): ElementNode {
  const mark = $suggestionOn(line);
  if (mark?.kind === "insert") {
    before.append(...line.getChildren());
    const list = line.getParent();
    line.remove();
    if (list?.isEmpty() && list.getType() === "list") list.remove();
    return before;
  }
  const { by, at } = author;
  if (!mark) $setSuggestion(line, { id: author.newId(), kind: "delete", by, at });
  return line;
}

function $strikeWholes(nodes: readonly LexicalNode[], author: Author): boolean {
  for (const node of nodes) {
    const mark = $suggestionOn(node);
    if (mark?.kind === "insert") node.remove();
    else if (!mark) $setSuggestion(node, { id: author.newId(), kind: "delete", by: author.by, at: author.at });
  }
  return nodes.length > 0;
}

function $setCaret(selection: RangeSelection, line: ElementNode, offset: number): void {
  $setPoint(selection.anchor, line, offset);
  $setPoint(selection.focus, line, offset);
}

/**
 * Backspace at the start of a line, or Delete at its end: suggests that it and the one beside it are one.
 * @returns false when the caret is not at such an edge
 */
export function $strikeBreak(author: Author, isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const line = $lineOf(selection.anchor.getNode());
  if (!line) return false;
  const offset = $offsetIn(line, selection.anchor);
  if (offset !== (isBackward ? 0 : $lineLength(line))) return false;
  const blocks = $blocks();
  const at = blocks.findIndex(({ key }) => key === line.getKey());
  const other = blocks[at + (isBackward ? -1 : 1)];
  if (!other?.isLine || other.room !== blocks[at]?.room || $isInCells(line)) return true; // nothing it could go on in
  const next = $getNodeByKeyOrThrow<ElementNode>(other.key);
  const [before, behind] = isBackward ? [next, line] : [line, next];
  const length = $lineLength(before);
  const joined = $strikeBeginning(before, behind, author).is(before);
  if (isBackward || joined) $setCaret(selection, before, length);
  else $setCaret(selection, behind, 0);
  return true;
}

const $isInCells = (line: ElementNode): boolean => line.getParents().some((one) => one.getType() === "tablecell");
