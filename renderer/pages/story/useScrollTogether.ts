import { type RefObject, useEffect } from "react";
import { useDraft } from "../../state/openStory.tsx";
import { useSourceOf } from "./useLitSource.ts";

/** How far down a pane the line lies on which both columns agree. */
const LINE = 0.3;

/**
 * Scrolls the source with the text, so that what stands on one line says the same. Only the pane that the hand or the
 * caret is in leads; the source that is scrolled by itself stays where it was put.
 */
export function useScrollTogether(page: RefObject<HTMLElement | null>): void {
  const draft = useDraft();
  const sourceOf = useSourceOf();
  useEffect(() => {
    const text = page.current?.querySelector<HTMLElement>("[data-pane=page]");
    if (!text) return;
    let frame = 0;
    const follow = (): void => {
      frame = 0;
      const source = page.current?.querySelector<HTMLElement>("[data-pane=source]");
      if (!source || source.matches(":hover, :focus-within")) return;
      const blocks = [...text.querySelectorAll<HTMLElement>("[data-lexical-editor] > *")];
      const line = text.getBoundingClientRect().top + text.clientHeight * LINE;
      const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom >= line);
      const block = blocks[at];
      const id = draft.pairs.blockAt(at);
      const [first] = id === undefined ? [] : sourceOf(id);
      const other = first && source.querySelector<HTMLElement>(`[data-block="${CSS.escape(first)}"]`);
      if (!block || !other) return;
      const here = block.getBoundingClientRect();
      const there = other.getBoundingClientRect();
      const part = Math.min(1, Math.max(0, (line - here.top) / Math.max(1, here.height)));
      const offset =
        there.top + part * there.height - (source.getBoundingClientRect().top + source.clientHeight * LINE);
      source.scrollTop += offset;
    };
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(follow);
    };
    text.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      text.removeEventListener("scroll", onScroll);
      cancelAnimationFrame(frame);
    };
  }, [page, draft, sourceOf]);
}
