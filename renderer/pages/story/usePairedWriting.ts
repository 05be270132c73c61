import type { LexicalEditor } from "lexical";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import { newId } from "#shared/domain/ids.ts";
import { markOf, targetText } from "#shared/pairs/pairState.ts";
import { blockList } from "../../editor/blockList.ts";
import type { AfterBlock } from "../../editor/paragraphEnd.ts";
import { useCall } from "../../state/core.tsx";
import { useDraft } from "../../state/openStory.tsx";

export type MarkDone = (blockId: string, isDone?: boolean) => void;

/**
 * Calls the pair that a block belongs to done, as its words stand now, and teaches it to the memory; or takes that back.
 */
export function useMarkDone(editor: () => LexicalEditor | undefined): MarkDone {
  const draft = useDraft();
  const call = useCall();
  const latest = useRef(editor);
  useEffect(() => {
    latest.current = editor;
  });
  return useCallback(
    (blockId, isDone = true) => {
      const state = latest.current()?.getEditorState();
      const pair = draft.pairs.pairOf(blockId);
      if (!state || !pair) return;
      const texts = new Map(blockList(state).map(({ paragraphId, text }) => [paragraphId, text]));
      const target = targetText(pair, (id) => texts.get(id) ?? "");
      const { done: _before, ...rest } = pair;
      const next = isDone ? { ...rest, done: markOf(target) } : rest;
      draft.pairs.change((pairs) => pairs.map((one) => (one === pair ? next : one)));
      const source = draft.pairs.versions().find(pair.item);
      const words = source?.blocks.filter(({ paragraphId }) => pair.source.includes(paragraphId)) ?? [];
      const to = draft.fields().language;
      if (!isDone || !source || source.language === to || words.length === 0 || target.trim() === "") return;
      const taught = [{ source: words.map(({ text }) => text).join("\n"), target }];
      // learning is a convenience: the paragraph is done whether or not the memory could keep it
      call("memory.learn", { from: source.language, to, pairs: taught }).catch(() => undefined);
    },
    [draft, call],
  );
}

/** Enter at the end of a paragraph of a translation: the paragraph is done, and the next of the source is begun. */
export function usePairedWriting(
  editor: RefObject<LexicalEditor | undefined>,
): (paragraphId: string) => AfterBlock | undefined {
  const draft = useDraft();
  const markDone = useMarkDone(() => editor.current);
  return useCallback(
    (paragraphId) => {
      const pair = draft.pairs.pairOf(paragraphId);
      const next = draft.pairs.nextOf(paragraphId, newId());
      // the editor is in the middle of an update: what it holds is read when that is over
      if (pair && pair.target.at(-1) === paragraphId) {
        queueMicrotask(() => markDone(paragraphId));
      }
      return next;
    },
    [draft, markDone],
  );
}
