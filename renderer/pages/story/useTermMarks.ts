import { type RefObject, useEffect } from "react";
import type { StoryTerm } from "#shared/contract/glossary.ts";

/** Underlines the glossary's terms in the source: painted over the text, so that nothing of it is drawn again. */
export function useTermMarks(blocks: RefObject<HTMLElement | null>, terms: readonly StoryTerm[] | undefined): void {
  useEffect(() => {
    const marks = new Highlight();
    for (const { block, start, end } of (terms ?? []).flatMap(({ places }) => places)) {
      const element = blocks.current?.children[block];
      const range = element && rangeIn(element, start, end);
      if (range) marks.add(range);
    }
    CSS.highlights.set("term", marks);
    return () => void CSS.highlights.delete("term");
  }, [blocks, terms]);
}

/** A stretch of an element's text. Undefined where the text is laid out with other signs than the body has (lists). */
function rangeIn(element: Element, start: number, end: number): Range | undefined {
  if (element.querySelector("li")) return undefined;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = new Range();
  let before = 0;
  let hasStart = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const after = before + (node.textContent?.length ?? 0);
    if (!hasStart && start < after) {
      range.setStart(node, start - before);
      hasStart = true;
    }
    if (hasStart && end <= after) {
      range.setEnd(node, end - before);
      return range;
    }
    before = after;
  }
  return undefined;
}
