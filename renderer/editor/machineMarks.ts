import { $getNodeByKey, $getRoot, $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from "lexical";
import { $isMachineText } from "#shared/document/nodes/machineText.ts";

/**
 * Paints what a machine wrote and nobody has touched: over the text, so that the document does not change with it. Looks
 * only at the blocks that changed. @returns a function that stops it
 */
export function registerMachineMarks(editor: LexicalEditor): () => void {
  const marks = new Highlight();
  const painted = new Map<NodeKey, Range>();
  CSS.highlights.set("machine", marks);
  const paint = (key: NodeKey, block: LexicalNode | null): void => {
    const old = painted.get(key);
    if (old) marks.delete(old);
    painted.delete(key);
    const element = editor.getElementByKey(key);
    if (!block || !element || !$isElementNode(block) || !$isMachineText(block)) return;
    const range = new Range();
    range.selectNodeContents(element);
    marks.add(range);
    painted.set(key, range);
  };
  editor.read(() => {
    for (const block of $getRoot().getChildren()) paint(block.getKey(), block);
  });
  const stop = editor.registerUpdateListener(({ dirtyElements, editorState }) => {
    if (dirtyElements.size === 0) return;
    editorState.read(
      () => {
        for (const key of dirtyElements.keys()) if (key !== "root") paint(key, $getNodeByKey(key));
      },
      { editor },
    );
  });
  return () => {
    stop();
    CSS.highlights.delete("machine");
  };
}
