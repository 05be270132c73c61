import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import { readBody } from "#shared/document/nodes/readBody.ts";
import { $commentsOn, $suggestionOn } from "#shared/document/nodes/runState.ts";
import { marksIn, type TextMark } from "#shared/suggestions/marksIn.ts";
import { type OpenSuggestion, suggestionsIn } from "#shared/suggestions/suggestionsIn.ts";
import { runMarks } from "./runMarks.ts";

export type Review = {
  readonly suggestions: readonly OpenSuggestion[];
  /** Suggestions and comments in reading order. */
  readonly marks: readonly TextMark[];
};
export const NOTHING_TO_REVIEW: Review = { suggestions: [], marks: [] };

/** What lies on the text. Reads all of it, if anything does: not for every key. */
export function readReview(editor: LexicalEditor): Review {
  if ((runMarks(editor)?.keys.size ?? 0) === 0) return NOTHING_TO_REVIEW;
  const body = readBody(editor.getEditorState());
  return { suggestions: suggestionsIn(body), marks: marksIn(body) };
}

/** Selects the words that a comment or suggestion lies on. @returns whether there are any */
export function showMark(editor: LexicalEditor, { kind, id }: TextMark): boolean {
  const $isMeant = (node: LexicalNode): boolean =>
    kind === "comment" ? $commentsOn(node).includes(id) : $suggestionOn(node)?.id === id;
  const keys = runMarks(editor)?.keys ?? new Set<string>();
  let isShown = false;
  editor.focus();
  editor.update(
    () => {
      const nodes = [...keys].flatMap((key) => $getNodeByKey(key) ?? []).filter($isMeant);
      nodes.sort((one, other) => (one.isBefore(other) ? -1 : 1));
      const runs = nodes.filter($isTextNode);
      const [first, last] = [runs[0], runs.at(-1)];
      isShown = nodes.length > 0;
      if (first && last) {
        const selection = $createRangeSelection();
        selection.anchor.set(first.getKey(), 0, "text");
        selection.focus.set(last.getKey(), last.getTextContentSize(), "text");
        $setSelection(selection);
      } else nodes[0]?.selectStart();
    },
    { discrete: true },
  );
  return isShown;
}
