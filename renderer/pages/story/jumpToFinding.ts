import { $getRoot, $isElementNode, type LexicalEditor } from "lexical";
import { $paragraphId } from "#shared/document/nodes/paragraphId.ts";
import type { Finding } from "#shared/domain/finding.ts";
import type { PanelId } from "./panels.ts";

/** Puts the caret, or the focus, where a finding can be put right. */
export function jumpToFinding(
  { at }: Finding,
  editor: LexicalEditor | undefined,
  openPanel: (panel: PanelId) => void,
): void {
  switch (at?.field) {
    case "credits":
      openPanel("credits");
      break;
    case "values":
      openPanel("tickers");
      break;
    case "embargo":
      openPanel("publish");
      break;
    case "headline":
    case "provider":
      document.querySelector<HTMLElement>(`[data-field=${at.field}]`)?.focus();
      break;
    default:
      if (editor) caretInto(editor, at?.paragraphId);
  }
}

function caretInto(editor: LexicalEditor, paragraphId: string | undefined): void {
  editor.focus();
  editor.update(() => {
    const blocks = $getRoot().getChildren();
    const block = blocks.find((one) => paragraphId !== undefined && $paragraphId(one) === paragraphId) ?? blocks[0];
    if ($isElementNode(block)) block.selectStart();
  });
}
