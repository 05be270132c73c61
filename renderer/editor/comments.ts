import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type RangeSelection,
} from "lexical";
import { $commentsOn, $setComments, $suggestionOn } from "#shared/document/nodes/runState.ts";
import { $lineOf } from "./suggesting/lines.ts";
import { AS_IS } from "./suggesting/registerSuggesting.ts";

/** Words that somebody is about to comment on. */
export type CommentPlace = { readonly selection: RangeSelection; readonly quote: string };

/** Longer quotes say no more. */
const LONGEST_QUOTE = 200;
const WORD = /[\p{L}\p{M}\p{N}'’-]/u;

/** What a comment would be about: what is selected, else the word at the caret, else its line. Undefined without a caret. */
export function commentPlace(editor: LexicalEditor): CommentPlace | undefined {
  return editor.read(() => {
    const current = $getSelection();
    if (!$isRangeSelection(current)) return undefined;
    const selection = current.clone();
    if (selection.isCollapsed()) $widen(selection);
    const quote = selection.getTextContent().replace(/\s+/g, " ").trim();
    return quote === "" ? undefined : { selection, quote: quote.slice(0, LONGEST_QUOTE) };
  });
}

function $widen(selection: RangeSelection): void {
  const { anchor, focus } = selection;
  const node = anchor.getNode();
  const text = $isTextNode(node) ? node.getTextContent() : "";
  let [start, end] = [anchor.offset, anchor.offset];
  while (start > 0 && WORD.test(text[start - 1] ?? "")) start -= 1;
  while (end < text.length && WORD.test(text[end] ?? "")) end += 1;
  if ($isTextNode(node) && end > start) {
    anchor.set(node.getKey(), start, "text");
    focus.set(node.getKey(), end, "text");
    return;
  }
  const line = $lineOf(node);
  if (!line) return;
  anchor.set(line.getKey(), 0, "element");
  focus.set(line.getKey(), line.getChildrenSize(), "element");
}

/** Lays a comment on words, if they are still there. One step of undo; the text stays as it is. */
export function layComment(editor: LexicalEditor, { selection }: CommentPlace, id: string): void {
  editor.update(
    () => {
      const place = selection.clone();
      if (!$getNodeByKey(place.anchor.key) || !$getNodeByKey(place.focus.key)) return;
      $setSelection(place);
      // splits the runs at both ends, so that only the words themselves are meant
      for (const node of place.extract()) {
        const isWord = !$isElementNode(node) && $isTextNode(node) && $suggestionOn(node)?.kind !== "delete";
        if (isWord) $setComments(node, [...$commentsOn(node), id]);
      }
      const [, end] = place.isBackward() ? [place.focus, place.anchor] : [place.anchor, place.focus];
      place.anchor.set(end.key, end.offset, end.type);
      place.focus.set(end.key, end.offset, end.type);
    },
    { tag: [HISTORY_PUSH_TAG, AS_IS] },
  );
}
