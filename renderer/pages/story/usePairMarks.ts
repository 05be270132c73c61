import type { LexicalEditor } from "lexical";
import { useEffect } from "react";
import { stateOf } from "#shared/pairs/pairState.ts";
import type { SourceChange } from "#shared/pairs/sourceChanges.ts";
import { blockList } from "../../editor/blockList.ts";
import { useDraft } from "../../state/openStory.tsx";

/** A dot as a picture, so that a block needs no layer of its own for it: hundreds of layers cost on every key. */
const dot = (fill: string, edge: string): string =>
  `radial-gradient(circle closest-side, ${fill} 2.5px, ${edge} 2.6px 3.6px, transparent 4px)`;
const DOTS = {
  empty: dot("transparent", "var(--ink-3)"),
  draft: dot("var(--ink-3)", "var(--ink-3)"),
  done: dot("var(--good-mark)", "var(--good-mark)"),
  changed: dot("var(--warn-mark)", "var(--warn-mark)"),
} as const;
const ROOT = "[data-lexical-editor]";

/**
 * Marks in the gutter how far each block of a translation is: `--pair` in words, `--dot` to be drawn. A style sheet of its own and no classes on the editor's
 * elements: those belong to the editor, which makes them anew as it likes.
 */
export function usePairMarks(editor: LexicalEditor | undefined, changes: readonly SourceChange[]): void {
  const draft = useDraft();
  useEffect(() => {
    if (!editor) return;
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    let shown = "";
    const draw = (): void => {
      const rules = rulesFor(editor, draft.pairs.pairOf, changes);
      if (rules === shown) return;
      shown = rules;
      sheet.replaceSync(rules);
    };
    draw();
    // whether a block is empty is only seen when the caret leaves it or the text is saved: nothing is done on a key
    const stops = [draft.pairs.subscribe(draw), draft.subscribeCaret(draw), draft.subscribeSave(draw)];
    return () => {
      for (const stop of stops) stop();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [editor, draft, changes]);
}

function rulesFor(
  editor: LexicalEditor,
  pairOf: (id: string) => SourceChange["pair"] | undefined,
  changes: readonly SourceChange[],
): string {
  const blocks = blockList(editor.getEditorState());
  const texts = new Map(blocks.map(({ paragraphId, text }) => [paragraphId, text]));
  const places = new Map<keyof typeof DOTS, number[]>();
  for (const [at, { paragraphId }] of blocks.entries()) {
    const pair = pairOf(paragraphId);
    if (!pair || (pair.source.length === 0 && pair.done === undefined)) continue;
    const isChanged = changes.some((one) => one.pair.target.includes(paragraphId));
    const state = isChanged ? "changed" : stateOf(pair, (id) => texts.get(id) ?? "");
    const rows = places.get(state) ?? [];
    places.set(state, rows);
    rows.push(at + 1);
  }
  return [...places]
    .map(([state, rows]) => {
      const blocks = `:is(${runs(rows).join()})`;
      return `${ROOT} > ${blocks} { --pair: ${state}; --dot: ${DOTS[state]}; }`;
    })
    .join(" ");
}

/** Places in order as selectors, neighbours together: a story that is all done needs one. */
function runs(places: readonly number[]): string[] {
  const found: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last?.to === place - 1) last.to = place;
    else found.push({ from: place, to: place });
  }
  return found.map(({ from, to }) =>
    from === to ? `:nth-child(${from})` : `:nth-child(n + ${from}):nth-child(-n + ${to})`,
  );
}
