import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { mergeRegister } from "@lexical/utils";
import { HISTORY_MERGE_TAG, type LexicalEditor } from "lexical";
import { useEffect, useRef } from "react";
import { registerParagraphIds } from "#shared/document/nodes/paragraphId.ts";
import { registerCrossheadShortcut } from "./crossheadShortcut.ts";
import { registerLitParagraph } from "./litParagraph.ts";
import { registerPaste } from "./paste.ts";

/** Milliseconds within which keys make one step of undo, and how many steps are kept. */
const UNDO_PAUSE = 300;
const UNDO_DEPTH = 100;

export type EditorBehaviourProps = { onChange(): void; onReady(editor: LexicalEditor): void };

/** Everything the editor does beside drawing: ids, undo, paste, shortcuts. Registered once, taken away together. */
export function EditorBehaviour({ onChange, onReady }: EditorBehaviourProps) {
  const [editor] = useLexicalComposerContext();
  const latest = useRef({ onChange, onReady });
  useEffect(() => {
    latest.current = { onChange, onReady };
  });
  useEffect(() => {
    latest.current.onReady(editor);
    const history = createEmptyHistoryState();
    return mergeRegister(
      registerHistory(editor, history, UNDO_PAUSE),
      registerParagraphIds(editor),
      registerCrossheadShortcut(editor),
      registerPaste(editor),
      registerLitParagraph(editor),
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        const surplus = history.undoStack.length - UNDO_DEPTH;
        if (surplus > 0) history.undoStack.splice(0, surplus);
        if (!tags.has(HISTORY_MERGE_TAG)) latest.current.onChange();
      }),
    );
  }, [editor]);
  return null;
}
