import { DRAG_DROP_PASTE } from "@lexical/rich-text";
import {
  $getSelection,
  $insertNodes,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
  type SerializedLexicalNode,
} from "lexical";
import { z } from "zod";
import { BlockJson, InlineJson, knownBlock, ListItemJson, ParagraphJson } from "#shared/document/body.ts";
import { pageAddress } from "#shared/document/embed.ts";
import { embed } from "#shared/document/makeBody.ts";
import { editorNodes } from "#shared/document/nodes/loadBody.ts";
import { pastedHtmlBlocks } from "#shared/document/pastedHtml.ts";
import { unsuggested } from "#shared/suggestions/unsuggested.ts";
import { expectBlocks } from "./longStory.ts";
import { plainTextBlocks, withChips } from "./pastedText.ts";

/** Longer than any story; beyond it the clipboard is not one. */
const LONGEST = 5_000_000;
/** What the editor itself copied. Anybody can write this kind of clipboard, so it is checked like the store. */
const OWN = "application/x-lexical-editor";
const Own = z.object({
  namespace: z.literal("depeche"),
  nodes: z.array(z.union([BlockJson, InlineJson, ListItemJson])).min(1),
});

/**
 * Paste through the document's own door: HTML becomes known blocks or plain text, never markup. What the editor itself
 * copied keeps its exact nodes, without what was only suggested about them. @param onTooLong told when nothing was pasted, because it is more than a story can be
 * @returns a function that stops it
 */
export function registerPaste(editor: LexicalEditor, onTooLong: () => void): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const clipboard = "clipboardData" in event ? event.clipboardData : null;
      if (!clipboard) return false;
      if (isTooLong(clipboard)) {
        event.preventDefault(); // half of it would look like all of it; it stays on the clipboard
        onTooLong();
        return true;
      }
      const nodes = ownNodes(clipboard.getData(OWN)) ?? $cardOf(clipboard) ?? foreignNodes(clipboard);
      if (nodes === undefined) return false;
      event.preventDefault();
      if (nodes.length === 0 && clipboard.files.length > 0) {
        return editor.dispatchCommand(DRAG_DROP_PASTE, [...clipboard.files]); // a picture copied from a page, with its tag
      }
      expectBlocks(editor, nodes.length);
      $insertNodes(nodes.map((node) => $parseSerializedNode(node)));
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** Markup may be longer than its words: then the words are taken alone. */
const isTooLong = (clipboard: DataTransfer): boolean => {
  const plain = clipboard.getData("text/plain").length;
  return plain > LONGEST || (plain === 0 && clipboard.getData("text/html").length > LONGEST);
};

function ownNodes(data: string): SerializedLexicalNode[] | undefined {
  if (data === "" || data.length > LONGEST) return undefined;
  try {
    return editorNodes(unsuggested(Own.parse(JSON.parse(data)).nodes));
  } catch {
    return undefined; // not ours after all, or tampered with: its text comes in as from any other program
  }
}

/** An address alone, pasted into a line of its own, is a card; in a sentence it is words. */
function $cardOf(clipboard: DataTransfer): SerializedLexicalNode[] | undefined {
  const url = pageAddress(clipboard.getData("text/plain"));
  const selection = $getSelection();
  if (!url || !$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const line = selection.anchor.getNode();
  const isOwnLine = $isParagraphNode(line) && line.isEmpty() && $isRootNode(line.getParent());
  return isOwnLine ? editorNodes([embed(url, "")]) : undefined;
}

function foreignNodes(clipboard: DataTransfer): SerializedLexicalNode[] | undefined {
  const html = clipboard.getData("text/html");
  const plain = clipboard.getData("text/plain");
  if (html === "" && plain === "") return undefined;
  const blocks = html !== "" && html.length <= LONGEST ? pastedHtmlBlocks(html) : plainTextBlocks(plain);
  const chipped = blocks.map(withChips);
  const only = chipped.length === 1 && chipped[0] ? knownBlock(chipped[0]) : undefined;
  // one paragraph goes into the line; several become blocks of their own
  const line = ParagraphJson.safeParse(only);
  return editorNodes(line.success ? line.data.children : chipped);
}
