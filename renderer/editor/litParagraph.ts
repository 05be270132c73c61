import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  SELECTION_CHANGE_COMMAND,
} from "lexical";
import styles from "./BodyEditor.module.css";

/** The event that says which paragraph the caret is in: `detail` is its place among the blocks. */
export const LIT_EVENT = "depeche:lit";

/** Lights the block under the caret, on the element itself: no React, no second look at the document. */
export function registerLitParagraph(editor: LexicalEditor): () => void {
  let lit: HTMLElement | undefined;
  const move = (): void => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const block = selection.anchor.getNode().getTopLevelElement();
    const element = block ? editor.getElementByKey(block.getKey()) : null;
    if (!block || !element || element === lit) return;
    lit?.classList.remove(styles.lit ?? "");
    lit = element;
    lit.classList.add(styles.lit ?? "");
    lit.dispatchEvent(new CustomEvent(LIT_EVENT, { bubbles: true, detail: block.getIndexWithinParent() }));
  };
  return editor.registerCommand(
    SELECTION_CHANGE_COMMAND,
    () => {
      move();
      return false;
    },
    COMMAND_PRIORITY_LOW,
  );
}
