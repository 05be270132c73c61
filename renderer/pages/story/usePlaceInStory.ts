import type { LexicalEditor } from "lexical";
import { type RefObject, useContext, useEffect, useRef } from "react";
import { selectedSpan, showSpan } from "../../editor/spans.ts";
import { CommandsAreMeant } from "../../state/commands.ts";
import { useDraft } from "../../state/openStory.tsx";
import { rememberPlace, storyPlace } from "../../state/storyPlaces.ts";

/** Milliseconds without a move before the place is written down: a killed desk opens where it was, too. */
const PAUSE = 400;

/** Brings a story back as it was left: scrolled to the same lines, the same words selected. */
export function usePlaceInStory(editor: LexicalEditor | undefined, page: RefObject<HTMLElement | null>): void {
  const draft = useDraft();
  const isMeant = useRef(useContext(CommandsAreMeant));
  useEffect(() => {
    const scroller = page.current?.querySelector<HTMLElement>("[data-pane=page]");
    if (!editor || !scroller) return;
    const last = storyPlace(draft.id());
    if (last?.selected && isMeant.current) {
      showSpan(editor, last.selected.paragraphId, last.selected.start, last.selected.end);
    }
    // the caret's own scrolling comes first, what was seen counts
    const frame = requestAnimationFrame(() => scroller.scrollTo({ top: last?.scroll ?? 0 }));
    let timer: ReturnType<typeof setTimeout> | undefined;
    let now = last;
    const write = (): void => {
      clearTimeout(timer);
      timer = undefined;
      if (now && now !== last) rememberPlace(now);
    };
    const touch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const selected = selectedSpan(editor);
        now = { storyId: draft.id(), scroll: scroller.scrollTop, ...(selected ? { selected } : {}) };
        write();
      }, PAUSE);
    };
    scroller.addEventListener("scroll", touch, { passive: true });
    document.addEventListener("selectionchange", touch);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener("scroll", touch);
      document.removeEventListener("selectionchange", touch);
      write();
      clearTimeout(timer);
    };
  }, [editor, draft, page]);
}
