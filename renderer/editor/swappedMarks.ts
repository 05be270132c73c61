import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from "lexical";

/** Figures that the memory's text got from today's source, by the block that they were put into. */
const waiting = new WeakMap<LexicalEditor, Map<NodeKey, readonly string[]>>();

const marksOf = (editor: LexicalEditor): Map<NodeKey, readonly string[]> => {
  const known = waiting.get(editor);
  if (known) return known;
  const fresh = new Map<NodeKey, readonly string[]>();
  waiting.set(editor, fresh);
  return fresh;
};

/** Underlines figures of a block until they are accepted or changed. @param figures in the order of the text */
export function markSwapped(editor: LexicalEditor, block: NodeKey, figures: readonly string[]): void {
  if (figures.length === 0) marksOf(editor).delete(block);
  else marksOf(editor).set(block, figures);
}

/** Takes the underlines away. @returns whether there were any */
export function acceptSwapped(editor: LexicalEditor): boolean {
  const marks = marksOf(editor);
  const isAny = marks.size > 0;
  marks.clear();
  CSS.highlights.get("swapped")?.clear();
  return isAny;
}

/**
 * Paints the underlines over the text: the document does not change with them. A figure that somebody changes is accepted
 * by that. @returns a function that stops it
 */
export function registerSwappedMarks(editor: LexicalEditor): () => void {
  const highlight = new Highlight();
  CSS.highlights.set("swapped", highlight);
  const stop = editor.registerUpdateListener(({ editorState }) => {
    const marks = marksOf(editor);
    if (marks.size === 0) {
      if (highlight.size > 0) highlight.clear();
      return;
    }
    highlight.clear();
    editorState.read(
      () => {
        for (const [key, figures] of marks) {
          const element = $isElementNode($getNodeByKey(key)) ? editor.getElementByKey(key) : null;
          const ranges = element ? rangesOf(element, figures) : [];
          for (const { range } of ranges) highlight.add(range);
          if (ranges.length < figures.length)
            markSwapped(
              editor,
              key,
              ranges.map(({ figure }) => figure),
            );
        }
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
function rangesOf(element: HTMLElement, figures: readonly string[]): { figure: string; range: Range }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: { figure: string; range: Range }[] = [];
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
      found.push({ figure, range });
      from = start + figure.length;
      next = at + 1;
    }
  }
  return found;
}
