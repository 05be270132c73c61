import type { LexicalEditor } from "lexical";
import { noteField } from "../../editor/notes.ts";
import { spanRange } from "../../editor/spans.ts";
import type { Hit } from "./useFind.ts";

/**
 * Paints finds over the body and brings the chosen one into sight; the caret stays where it is. A find in a field is
 * selected there. @returns a function that takes the paint away
 */
export function showHits(editor: LexicalEditor | undefined, hits: readonly Hit[], at: number): () => void {
  const all = new Highlight();
  const chosen = new Highlight();
  for (const [index, hit] of hits.entries()) {
    const range = editor && "paragraphId" in hit ? spanRange(editor, hit) : undefined;
    if (!range) continue;
    (index === at ? chosen : all).add(range);
    if (index === at) range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }
  const hit = hits[at];
  if (editor && hit && "noteKey" in hit) {
    const field = noteField(editor, hit.noteKey);
    field?.setSelectionRange(hit.start, hit.end);
    field?.scrollIntoView({ block: "center" });
  }
  if (hit && "field" in hit) {
    const page = editor?.getRootElement()?.closest("[data-pane=page]") ?? document; // two stories may be open
    const field = page.querySelector<HTMLTextAreaElement>(`[data-field=${hit.field}]`);
    field?.setSelectionRange(hit.start, hit.end);
    field?.scrollIntoView({ block: "nearest" });
  }
  CSS.highlights.set("found", all);
  CSS.highlights.set("found-chosen", chosen);
  return () => {
    CSS.highlights.delete("found");
    CSS.highlights.delete("found-chosen");
  };
}
