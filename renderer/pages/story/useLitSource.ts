import { type RefObject, useCallback, useEffect } from "react";
import { useDraft } from "../../state/openStory.tsx";

/** The blocks of the source that a block of the text stands for, in the version that is shown. */
export function useSourceOf(): (blockId: string) => readonly string[] {
  const { pairs } = useDraft();
  return useCallback(
    (blockId) => {
      const [pair, taken] = [pairs.pairOf(blockId), pairs.taken()];
      return pair && taken ? pairs.versions().carry(pair.source, pair.item, taken.item) : [];
    },
    [pairs],
  );
}

/**
 * Lights the blocks of the source that the caret's block stands for, and brings them into sight. On the elements
 * themselves: a long source is not drawn again at every paragraph.
 */
export function useLitSource(blocks: RefObject<HTMLElement | null>, className: string, isReady: boolean): void {
  const draft = useDraft();
  const sourceOf = useSourceOf();
  useEffect(() => {
    if (!isReady) return;
    let lit: readonly Element[] = [];
    const light = (): void => {
      const ids = new Set(sourceOf(draft.caretBlock()));
      const next = [...(blocks.current?.children ?? [])].filter((one) => ids.has(one.getAttribute("data-block") ?? ""));
      if (next.length === lit.length && next.every((one, at) => one === lit[at])) return;
      for (const one of lit) one.classList.remove(className);
      for (const one of next) one.classList.add(className);
      lit = next;
      void next[0]?.scrollIntoView({ block: "nearest" });
    };
    light();
    const stops = [draft.subscribeCaret(light), draft.pairs.subscribe(light)];
    return () => {
      for (const stop of stops) stop();
      for (const one of lit) one.classList.remove(className);
    };
  }, [draft, blocks, className, isReady, sourceOf]);
}
