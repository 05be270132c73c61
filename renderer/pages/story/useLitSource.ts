import { type RefObject, useEffect } from "react";
import { useDraft } from "../../state/openStory.tsx";

/**
 * Lights the block of the source that stands where the caret's block stands in the text, and brings it into sight. On
 * the elements themselves: a long source is not drawn again at every paragraph.
 */
export function useLitSource(blocks: RefObject<HTMLElement | null>, className: string, isReady: boolean): void {
  const draft = useDraft();
  useEffect(() => {
    if (!isReady) return;
    let lit: Element | undefined;
    const light = (): void => {
      lit?.classList.remove(className);
      lit = blocks.current?.children[draft.caret()];
      lit?.classList.add(className);
      void lit?.scrollIntoView({ block: "nearest" });
    };
    light();
    return draft.subscribeCaret(light);
  }, [draft, blocks, className, isReady]);
}
