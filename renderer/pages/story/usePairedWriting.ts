import type { LexicalEditor } from "lexical";
import { type RefObject, useCallback } from "react";
import { newId } from "#shared/domain/ids.ts";
import { markOf, targetText } from "#shared/pairs/pairState.ts";
import { blockList } from "../../editor/blockList.ts";
import type { AfterBlock } from "../../editor/paragraphEnd.ts";
import { useDraft } from "../../state/openStory.tsx";
import type { StoryDraft } from "../../state/storyDraft.ts";

/** Calls the pair that a block belongs to done, as its words stand now. */
export function markDone(draft: StoryDraft, editor: LexicalEditor, blockId: string, isDone = true): void {
  const texts = new Map(blockList(editor.getEditorState()).map(({ paragraphId, text }) => [paragraphId, text]));
  draft.pairs.change((pairs) =>
    pairs.map((pair) => {
      if (!pair.target.includes(blockId)) return pair;
      const { done: _before, ...rest } = pair;
      return isDone ? { ...rest, done: markOf(targetText(pair, (id) => texts.get(id) ?? "")) } : rest;
    }),
  );
}

/** Enter at the end of a paragraph of a translation: the paragraph is done, and the next of the source is begun. */
export function usePairedWriting(
  editor: RefObject<LexicalEditor | undefined>,
): (paragraphId: string) => AfterBlock | undefined {
  const draft = useDraft();
  return useCallback(
    (paragraphId) => {
      const pair = draft.pairs.pairOf(paragraphId);
      const next = draft.pairs.nextOf(paragraphId, newId());
      // the editor is in the middle of an update: what it holds is read when that is over
      if (pair && pair.target.at(-1) === paragraphId) {
        queueMicrotask(() => editor.current && markDone(draft, editor.current, paragraphId));
      }
      return next;
    },
    [draft, editor],
  );
}
