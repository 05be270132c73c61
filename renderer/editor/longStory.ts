import type { LexicalEditor } from "lexical";
import { $getRoot } from "lexical";
import styles from "./BodyEditor.module.css";

/** So many blocks are several screens: then it pays that the browser leaves alone what is out of sight. */
const LONG = 60;

/** Marks the text as long before so many blocks come in: their first layout is the dearest. */
export function expectBlocks(editor: LexicalEditor, count: number): void {
  if (count >= LONG) editor.getRootElement()?.classList.add(styles.long ?? "");
}

/** Marks the text as long while it is, for the style sheet. @returns a function that stops it */
export const registerLongStory = (editor: LexicalEditor): (() => void) =>
  editor.registerUpdateListener(({ editorState, dirtyElements }) => {
    if (!dirtyElements.has("root")) return;
    const isLong = editorState.read(() => $getRoot().getChildrenSize() >= LONG);
    editor.getRootElement()?.classList.toggle(styles.long ?? "", isLong);
  });
