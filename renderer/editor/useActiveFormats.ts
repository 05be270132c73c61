import { $isLinkNode } from "@lexical/link";
import { $isListNode } from "@lexical/list";
import { $isQuoteNode } from "@lexical/rich-text";
import { $getSelection, $isRangeSelection, type LexicalEditor, type TextFormatType } from "lexical";
import { useEffect, useState } from "react";
import type { CommandId } from "#shared/commands.ts";
import { $isCrossheadNode } from "#shared/document/nodes/crossheadNode.ts";
import { $isFactboxNode } from "#shared/document/nodes/factboxNode.ts";

type Active = TextFormatType | CommandId;
const FORMATS: readonly TextFormatType[] = ["bold", "italic", "underline", "strikethrough", "subscript", "superscript"];
/** Formats that a command of the table sets are known by the command. */
const COMMANDS: Partial<Record<TextFormatType, CommandId>> = {
  strikethrough: "editor.strike",
  subscript: "editor.subscript",
  superscript: "editor.superscript",
};
const NONE: readonly Active[] = [];

/** What holds at the caret. Looks at the caret's own nodes only, and draws again only when the answer is another. */
export function useActiveFormats(editor: LexicalEditor | undefined): readonly Active[] {
  const [active, setActive] = useState(NONE);
  useEffect(() => {
    let shown = "";
    return editor?.registerUpdateListener(({ editorState }) => {
      const next = editorState.read($activeAtCaret);
      if (next.join() === shown) return; // React need not hear of every key
      shown = next.join();
      setActive(next);
    });
  }, [editor]);
  return active;
}

function $activeAtCaret(): readonly Active[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return NONE;
  const active: Active[] = FORMATS.filter((format) => selection.hasFormat(format)).map((one) => COMMANDS[one] ?? one);
  const node = selection.anchor.getNode();
  const block = node.getTopLevelElement();
  if ($isCrossheadNode(block)) active.push("editor.crosshead");
  if ($isQuoteNode(block)) active.push("editor.quote");
  if ($isListNode(block)) active.push(block.getListType() === "number" ? "editor.numbers" : "editor.bullets");
  if ($isFactboxNode(block?.getParent())) active.push("editor.factbox");
  if ($isLinkNode(node.getParent())) active.push("editor.link");
  return active;
}
