import { $getRoot, type LexicalEditor } from "lexical";
import { useEffect } from "react";
import { stateOf } from "#shared/pairs/pairState.ts";
import type { SourceChange } from "#shared/pairs/sourceChanges.ts";
import { blockList } from "../../editor/blockList.ts";
import { useDraft } from "../../state/openStory.tsx";

/**
 * Marks in the gutter how far each block of a translation is: in an attribute of the block's element, which Lexical leaves
 * alone; the style sheet draws the dot. Only elements whose state is another one are touched.
 */
export function usePairMarks(editor: LexicalEditor | undefined, changes: readonly SourceChange[]): void {
  const draft = useDraft();
  useEffect(() => {
    if (!editor) return;
    let drawn: readonly unknown[] = [];
    const draw = (): void => {
      const now = [blockList(editor.getEditorState()), draft.pairs.pairs()];
      if (now.every((one, at) => one === drawn[at])) return;
      drawn = now;
      const states = statesOf(editor, draft.pairs.pairs(), changes);
      for (const [place, element] of blockElements(editor).entries()) {
        const state = states[place];
        if (element?.dataset.pair === state) continue;
        if (state === undefined) delete element?.dataset.pair;
        else if (element) element.dataset.pair = state;
      }
    };
    draw();
    // whether a block is empty is only seen when the caret leaves it or the text is saved: nothing is done on a key
    const stops = [
      draft.pairs.subscribe(draw),
      draft.subscribeCaret(draw),
      draft.subscribeSave(draw),
      editor.registerUpdateListener(({ dirtyElements }) => {
        if (dirtyElements.get("root") === true) draw(); // elements that came anew have no mark yet
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      for (const element of blockElements(editor)) delete element?.dataset.pair;
    };
  }, [editor, draft, changes]);
}

const blockElements = (editor: LexicalEditor): (HTMLElement | null)[] =>
  editor.read(() =>
    $getRoot()
      .getChildrenKeys()
      .map((key) => editor.getElementByKey(key)),
  );

/** How far the blocks are, in their order; undefined for one that stands for nothing of the source. */
function statesOf(
  editor: LexicalEditor,
  pairs: readonly SourceChange["pair"][],
  changes: readonly SourceChange[],
): (string | undefined)[] {
  const blocks = blockList(editor.getEditorState());
  const texts = new Map(blocks.map(({ paragraphId, text }) => [paragraphId, text]));
  const changed = new Set(changes.flatMap(({ pair }) => pair.target));
  const states = new Map<string, string>();
  for (const pair of pairs) {
    if (pair.source.length === 0 && pair.done === undefined) continue;
    const state = stateOf(pair, (id) => texts.get(id) ?? "");
    for (const id of pair.target) states.set(id, changed.has(id) ? "changed" : state);
  }
  return blocks.map(({ paragraphId }) => states.get(paragraphId));
}
