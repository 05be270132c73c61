import { $toggleLink } from "@lexical/link";
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from "@lexical/list";
import { $createQuoteNode, $isQuoteNode } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import { INSERT_TABLE_COMMAND } from "@lexical/table";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  type TextFormatType,
} from "lexical";
import type { CommandId } from "#shared/commands.ts";
import type { Body } from "#shared/document/body.ts";
import type { EmbedParts } from "#shared/document/embed.ts";
import { emptyBody } from "#shared/document/makeBody.ts";
import { $createCrossheadNode, $isCrossheadNode } from "#shared/document/nodes/crossheadNode.ts";
import { $createEmbedNode } from "#shared/document/nodes/embedNode.ts";
import { $createFigureNode, type FigureParts } from "#shared/document/nodes/figureNode.ts";
import { editorNodes } from "#shared/document/nodes/loadBody.ts";
import { $createTickerNode } from "#shared/document/nodes/tickerNode.ts";
import { toggleFactbox } from "./factbox.ts";
import { insertNote } from "./notes.ts";
import { AS_IS } from "./suggesting/registerSuggesting.ts";
import { TABLE_ACTIONS } from "./tableCommands.ts";

/** What toolbar, shortcuts and palette do to the text. Each is one step of undo. */

const setBlock = (editor: LexicalEditor, make: () => ElementNode): void =>
  editor.update(() => {
    $setBlocksType($getSelection(), make);
  });

export const makeParagraph = (editor: LexicalEditor): void => setBlock(editor, $createParagraphNode);

/** The same command again takes a block back to a paragraph. */
const toggleBlock =
  (isIt: (node: LexicalNode | null) => boolean, make: () => ElementNode) =>
  (editor: LexicalEditor): void => {
    const has = editor.read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && isIt(selection.anchor.getNode().getTopLevelElement());
    });
    setBlock(editor, has ? $createParagraphNode : make);
  };

const toggleList =
  (type: "bullet" | "number", insert: LexicalCommand<void>) =>
  (editor: LexicalEditor): void => {
    const has = editor.read(() => {
      const selection = $getSelection();
      const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
      return $isListNode(block) && block.getListType() === type;
    });
    editor.dispatchCommand(has ? REMOVE_LIST_COMMAND : insert, undefined);
  };

const format =
  (type: TextFormatType) =>
  (editor: LexicalEditor): void =>
    void editor.dispatchCommand(FORMAT_TEXT_COMMAND, type);

/** Rows and columns of a table that somebody begins. */
const NEW_TABLE = { rows: "3", columns: "3", includeHeaders: { rows: true, columns: false } };

/** What a command of the table does to the text at once; one that asks something first is not here. */
export const EDITOR_ACTIONS: Partial<Record<CommandId, (editor: LexicalEditor) => void>> = {
  "editor.crosshead": toggleBlock($isCrossheadNode, $createCrossheadNode),
  "editor.quote": toggleBlock($isQuoteNode, $createQuoteNode),
  "editor.bullets": toggleList("bullet", INSERT_UNORDERED_LIST_COMMAND),
  "editor.numbers": toggleList("number", INSERT_ORDERED_LIST_COMMAND),
  ...TABLE_ACTIONS,
  "editor.factbox": toggleFactbox,
  "editor.note": insertNote,
  "editor.strike": format("strikethrough"),
  "editor.subscript": format("subscript"),
  "editor.superscript": format("superscript"),
  "editor.table": (editor) => {
    editor.dispatchCommand(INSERT_TABLE_COMMAND, NEW_TABLE);
  },
};

/** Puts the caret at the end when it is nowhere, so that an insertion has a place. */
function $ensureSelection(): void {
  if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
}

/** A text ends with a line to write in, also behind a picture or a card. */
function $ensureLastLine(): void {
  const last = $getRoot().getLastChild();
  if ($isDecoratorNode(last)) last.insertAfter($createParagraphNode());
}

/** What stands before the caret in its line, also in another run than the caret's. */
function $wordsBeforeCaret(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return "";
  const { anchor } = selection;
  const node = anchor.getNode();
  if (anchor.type === "text" && anchor.offset > 0) return node.getTextContent().slice(0, anchor.offset);
  const before = $isElementNode(node) ? node.getChildAtIndex(anchor.offset - 1) : node.getPreviousSibling();
  return before?.getTextContent() ?? "";
}

/** A chip at the caret, with a blank before and behind where words touch it. */
export function insertTicker(editor: LexicalEditor, ric: string): void {
  editor.update(() => {
    $ensureSelection();
    const needsBlank = /\S$/.test($wordsBeforeCaret());
    $insertNodes([...(needsBlank ? [$createTextNode(" ")] : []), $createTickerNode(ric), $createTextNode(" ")]);
  });
}

/** Words at the caret, or in place of what is selected. */
export function insertWords(editor: LexicalEditor, words: string): void {
  editor.update(() => {
    $ensureSelection();
    $getSelection()?.insertText(words);
  });
}

export function insertFigure(editor: LexicalEditor, parts: FigureParts): void {
  editor.update(() => {
    $ensureSelection();
    $insertNodes([$createFigureNode(parts)]);
    $ensureLastLine();
  });
}

/** A card in the place of the empty paragraph that the caret is in, else behind its block. */
export function insertEmbed(editor: LexicalEditor, parts: EmbedParts): void {
  editor.update(() => {
    $ensureSelection();
    $insertNodes([$createEmbedNode(parts)]);
    $ensureLastLine();
  });
}

/** @param url an address that `safeUrl` allowed, or null to take the link away */
export const setLink = (editor: LexicalEditor, url: string | null): void => editor.update(() => $toggleLink(url));

/** Puts another body in the place of the text, as one step of undo. */
export function replaceBody(editor: LexicalEditor, body: Body): void {
  const nodes = editorNodes(body.root.children.length > 0 ? body.root.children : emptyBody().root.children);
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append(...nodes.map((node) => $parseSerializedNode(node)));
    },
    // at once: whoever saves next must find it
    { tag: [HISTORY_PUSH_TAG, AS_IS], discrete: true },
  );
}
