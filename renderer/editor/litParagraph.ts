import { mergeRegister } from "@lexical/utils";
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  SELECTION_CHANGE_COMMAND,
} from "lexical";
import styles from "./BodyEditor.module.css";

/**
 * Lights the block under the caret, on the element itself: no React, no second look at the document.
 * @param onCaret told the block's place, when it is another block
 * @returns a function that stops it
 */
export function registerLitParagraph(editor: LexicalEditor, onCaret: (place: number) => void): () => void {
  let lit: HTMLElement | undefined;
  const $light = (): void => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const block = selection.anchor.getNode().getTopLevelElement();
    const element = block ? editor.getElementByKey(block.getKey()) : null;
    if (!block || !element || element === lit) return;
    lit?.classList.remove(styles.lit ?? "");
    lit = element;
    lit.classList.add(styles.lit ?? "");
    onCaret(block.getIndexWithinParent());
  };
  return mergeRegister(
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        $light();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    // the block that Enter makes is on the screen only after the command
    editor.registerUpdateListener(({ editorState, dirtyElements }) => {
      if (dirtyElements.size > 0) editorState.read($light, { editor });
    }),
  );
}
