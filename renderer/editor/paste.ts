import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
  type SerializedLexicalNode,
} from "lexical";
import type { BlockJson, InlineJson } from "#shared/document/body.ts";
import { htmlToBody } from "#shared/document/htmlIn.ts";
import { crosshead, paragraph, text, ticker } from "#shared/document/makeBody.ts";
import { findRics } from "#shared/domain/findRics.ts";

/** Longer than any story; beyond it the clipboard is not one. */
const LONGEST = 5_000_000;

/**
 * Paste through the document's own door: HTML becomes known blocks or plain text, never markup. What the editor itself
 * copied keeps its exact nodes. @returns a function that stops it
 */
export function registerPaste(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const clipboard = "clipboardData" in event ? event.clipboardData : null;
      if (!clipboard || clipboard.types.includes("application/x-lexical-editor")) return false;
      const html = clipboard.getData("text/html");
      const plain = clipboard.getData("text/plain");
      if (html === "" && plain === "") return false;
      event.preventDefault();
      const isTooLong = html.length > LONGEST;
      const blocks = html !== "" && !isTooLong ? htmlToBody(html).root.children : plainBlocks(plain.slice(0, LONGEST));
      insert(blocks);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function insert(blocks: readonly BlockJson[]): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const withChips = blocks.map(chips);
  const [only] = withChips;
  // one line goes into the line; several become blocks of their own
  const inline =
    withChips.length === 1 && only?.type === "paragraph" ? (only as { children: InlineJson[] }).children : undefined;
  const json = (inline ?? withChips) as unknown as SerializedLexicalNode[]; // makeBody and htmlIn write Lexical's shapes
  $insertNodes(json.map((node) => $parseSerializedNode(node)));
}

function plainBlocks(plain: string): BlockJson[] {
  const parts = plain.replace(/\r\n?/g, "\n").split(/\n\s*\n/);
  const lines = parts.length > 1 ? parts.map((part) => part.replace(/\n/g, " ")) : plain.split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => (isCapitals(line.trim()) ? crosshead(line.trim()) : paragraph(line)));
}

const isCapitals = (line: string): boolean =>
  line.length <= 70 && /\p{Lu}{2}.*\p{Lu}{2}/u.test(line) && !/[\p{Ll}.;,:]/u.test(line);

/** Codes in pasted text become chips. */
function chips(block: BlockJson): BlockJson {
  const children = (block as { children?: InlineJson[] }).children;
  if (!children || block.type === "list") return block;
  const mapped = children.flatMap((node): InlineJson[] => {
    const { text: value, format = 0 } = node as { text?: string; format?: number };
    if (node.type !== "text" || value === undefined) return [node];
    const nodes: InlineJson[] = [];
    let from = 0;
    for (const { ric, start, end } of findRics(value)) {
      if (start > from) nodes.push(text(value.slice(from, start), format));
      nodes.push(ticker(ric));
      from = end;
    }
    if (from < value.length) nodes.push(text(value.slice(from), format));
    return nodes;
  });
  return { ...block, children: mapped };
}
