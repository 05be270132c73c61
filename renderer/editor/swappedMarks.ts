import { $getNodeByKey, $getRoot, $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from "lexical";
import { $setSwapped, $swappedOf } from "#shared/document/nodes/swappedFigures.ts";

/** Accepts every figure that waits. @returns whether there were any */
export function acceptSwapped(editor: LexicalEditor): boolean {
  const hasSome = editor.read(() => $getRoot().getChildren().some(isWaiting));
  if (hasSome)
    editor.update(() => {
      for (const block of $getRoot().getChildren())
        if ($isElementNode(block) && isWaiting(block)) $setSwapped(block, []);
    });
  return hasSome;
}

const isWaiting = (block: LexicalNode): boolean => $swappedOf(block).length > 0;

/**
 * Underlines figures that the memory's text got from today's source, over the text, until they are accepted or changed.
 * Looks only at the blocks that changed. @returns a function that stops it
 */
export function registerSwappedMarks(editor: LexicalEditor): () => void {
  const highlight = new Highlight();
  const painted = new Map<NodeKey, readonly Range[]>();
  CSS.highlights.set("swapped", highlight);
  const paint = (key: NodeKey, block: LexicalNode | null): void => {
    for (const range of painted.get(key) ?? []) highlight.delete(range);
    painted.delete(key);
    const figures = block && $isElementNode(block) ? $swappedOf(block) : [];
    const element = figures.length > 0 ? editor.getElementByKey(key) : null;
    if (!element) return;
    const ranges = rangesOf(element, figures);
    for (const range of ranges) highlight.add(range);
    painted.set(key, ranges);
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
    CSS.highlights.delete("swapped");
  };
}

/** Where the figures stand in an element, each behind the one before. */
function rangesOf(element: HTMLElement, figures: readonly string[]): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  let next = 0;
  for (let node = walker.nextNode(); node && next < figures.length; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    let from = 0;
    for (let at = next; at < figures.length; at++) {
      const figure = figures[at] ?? "";
      const start = text.indexOf(figure, from);
      if (start === -1) continue;
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, start + figure.length);
      found.push(range);
      from = start + figure.length;
      next = at + 1;
    }
  }
  return found;
}
