import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import { $paragraphId } from "#shared/document/nodes/paragraphId.ts";
import styles from "./BodyEditor.module.css";

/**
 * Lights the block under the caret, on the element itself: no React, no second look at the document. Looks after every
 * update, because the caret also moves where no key and no mouse moved it.
 * @param onCaret told the block's place and id, when it is another block
 * @returns a function that stops it
 */
export function registerLitParagraph(
  editor: LexicalEditor,
  onCaret: (place: number, paragraphId: string) => void,
): () => void {
  let lit: HTMLElement | undefined;
  return editor.registerUpdateListener(({ editorState }) => {
    const at = editorState.read(() => {
      const selection = $getSelection();
      const node = $isRangeSelection(selection) ? selection.anchor.getNode() : undefined;
      const block = node && [node, ...node.getParents()].at(-2); // of the document, not of a table's cell
      const element = block && editor.getElementByKey(block.getKey());
      if (!block || !element || element === lit) return undefined;
      return { element, place: block.getIndexWithinParent(), id: $paragraphId(block) };
    });
    if (!at) return;
    lit?.classList.remove(styles.lit ?? "");
    lit = at.element;
    lit.classList.add(styles.lit ?? "");
    onCaret(at.place, at.id);
  });
}
