import { $toggleLink } from "@lexical/link";
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from "@lexical/list";
import { $createQuoteNode } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
} from "lexical";
import { $createCrossheadNode } from "#shared/document/nodes/crossheadNode.ts";
import { $createFigureNode, type FigureParts } from "#shared/document/nodes/figureNode.ts";
import { $createTickerNode } from "#shared/document/nodes/tickerNode.ts";

/** What toolbar, shortcuts and palette do to the text. Each is one step of undo. */

const setBlock =
  (make: () => ElementNode) =>
  (editor: LexicalEditor): void =>
    editor.update(() => {
      $setBlocksType($getSelection(), make);
    });

export const makeCrosshead = setBlock($createCrossheadNode);
export const makeParagraph = setBlock($createParagraphNode);
export const makeQuote = setBlock($createQuoteNode);
export const makeBullets = (editor: LexicalEditor): boolean =>
  editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
export const makeNumbers = (editor: LexicalEditor): boolean =>
  editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);

/** Puts the caret at the end when it is nowhere, so that an insertion has a place. */
function $ensureSelection(): void {
  if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
}

/** A chip at the caret, with a blank before and behind where words touch it. */
export function insertTicker(editor: LexicalEditor, ric: string): void {
  editor.update(() => {
    $ensureSelection();
    const selection = $getSelection();
    const before = $isRangeSelection(selection)
      ? selection.anchor.getNode().getTextContent().slice(0, selection.anchor.offset)
      : "";
    const needsBlank = before !== "" && !/\s$/.test(before);
    $insertNodes([...(needsBlank ? [$createTextNode(" ")] : []), $createTickerNode(ric), $createTextNode(" ")]);
  });
}

export function insertFigure(editor: LexicalEditor, parts: FigureParts): void {
  editor.update(() => {
    $ensureSelection();
    $insertNodes([$createFigureNode(parts)]);
  });
}

/** @param url an address that `safeUrl` allowed, or null to take the link away */
export const setLink = (editor: LexicalEditor, url: string | null): void => editor.update(() => $toggleLink(url));
