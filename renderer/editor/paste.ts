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
import { htmlToBody } from "#shared/document/htmlIn.ts";
import { embed } from "#shared/document/makeBody.ts";
import { editorNodes } from "#shared/document/nodes/loadBody.ts";
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
 * copied keeps its exact nodes. @returns a function that stops it
 */
export function registerPaste(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const clipboard = "clipboardData" in event ? event.clipboardData : null;
      if (!clipboard) return false;
      const nodes = ownNodes(clipboard.getData(OWN)) ?? $cardOf(clipboard) ?? foreignNodes(clipboard);
      if (nodes === undefined) return false;
      event.preventDefault();
      $insertNodes(nodes.map((node) => $parseSerializedNode(node)));
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function ownNodes(data: string): SerializedLexicalNode[] | undefined {
  if (data === "" || data.length > LONGEST) return undefined;
  try {
    return editorNodes(Own.parse(JSON.parse(data)).nodes);
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
  const plain = clipboard.getData("text/plain").slice(0, LONGEST);
  if (html === "" && plain === "") return undefined;
  const blocks = html !== "" && html.length <= LONGEST ? htmlToBody(html).root.children : plainTextBlocks(plain);
  const chipped = blocks.map(withChips);
  const only = chipped.length === 1 && chipped[0] ? knownBlock(chipped[0]) : undefined;
  // one paragraph goes into the line; several become blocks of their own
  const line = ParagraphJson.safeParse(only);
  return editorNodes(line.success ? line.data.children : chipped);
}
