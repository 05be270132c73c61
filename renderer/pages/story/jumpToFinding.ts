import type { LexicalEditor } from "lexical";
import type { Finding } from "#shared/domain/finding.ts";
import { showSpan } from "../../editor/spans.ts";
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
      if (editor) showSpan(editor, at?.paragraphId, at?.start, at?.end);
  }
}
