import type { LexicalEditor } from "lexical";
import { useEffect } from "react";
import { stateOf } from "#shared/pairs/pairState.ts";
import type { SourceChange } from "#shared/pairs/sourceChanges.ts";
import { blockList } from "../../editor/blockList.ts";
import { useDraft } from "../../state/openStory.tsx";

const DOT = `content: ""; position: absolute; inset-inline-start: calc(-27px + var(--lit-shift, 0px)); top: 0.55em; box-sizing: border-box;
  width: 8px; height: 8px; border-radius: 50%; border: 1.5px solid var(--ink-3);`;
const LOOKS = {
  empty: "background: transparent;",
  draft: "background: var(--ink-3);",
  done: "background: var(--good-mark); border-color: var(--good-mark);",
  changed: "background: var(--warn-mark); border-color: var(--warn-mark);",
} as const;

/**
 * Marks in the gutter how far each block of a translation is. A style sheet of its own and no classes on the editor's
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
  const places = new Map<keyof typeof LOOKS, string[]>();
  for (const [at, { paragraphId }] of blocks.entries()) {
    const pair = pairOf(paragraphId);
    if (!pair || (pair.source.length === 0 && pair.done === undefined)) continue;
    const isChanged = changes.some((one) => one.pair.target.includes(paragraphId));
    const state = isChanged ? "changed" : stateOf(pair, (id) => texts.get(id) ?? "");
    const rows = places.get(state) ?? [];
    places.set(state, rows);
    rows.push(`[data-lexical-editor] > :nth-child(${at + 1})`);
  }
  const all = [...places.values()].flat();
  if (all.length === 0) return "";
  const looks = [...places].map(
    ([state, rows]) => `:is(${rows.join()}) { --pair: ${state}; } :is(${rows.join()})::before { ${LOOKS[state]} }`,
  );
  return `:is(${all.join()}) { position: relative; } :is(${all.join()})::before { ${DOT} } ${looks.join(" ")}`;
}
