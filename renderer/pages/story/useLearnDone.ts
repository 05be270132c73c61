import type { LexicalEditor } from "lexical";
import { useEffect } from "react";
import type { Pair } from "#shared/domain/pair.ts";
import { stateOf } from "#shared/pairs/pairState.ts";
import { pairTexts } from "#shared/pairs/pairTexts.ts";
import { translatable } from "#shared/pairs/sourceVersions.ts";
import { blockList } from "../../editor/blockList.ts";
import { useCall } from "../../state/core.tsx";
import { useDraft } from "../../state/openStory.tsx";
import { useTellTrouble } from "../../state/trouble.ts";

const keyOf = ({ target, done }: Pair): string => `${target.join(" ")} ${done ?? ""}`;

/** The memory learns each paragraph when it is called done. */
export function useLearnDone(editor: LexicalEditor | undefined): void {
  const draft = useDraft();
  const call = useCall();
  const tell = useTellTrouble();
  useEffect(() => {
    if (!editor) return;
    const book = draft.pairs;
    const learn = (pair: Pair): void => {
      const own = blockList(editor.getEditorState());
      const version = book.versions().find(pair.item);
      const to = draft.fields().language;
      const textOf = (id: string): string => own.find(({ paragraphId }) => paragraphId === id)?.text ?? "";
      if (!version || version.language === to || stateOf(pair, textOf) !== "done") return;
      const texts = pairTexts(pair, translatable(version.blocks), own);
      if (texts) call("memory.learn", { from: version.language, to, pairs: [texts] }).catch(tell);
    };
    let known = new Set(book.pairs().map(keyOf));
    return book.subscribe(() => {
      const old = known;
      known = new Set(book.pairs().map(keyOf));
      for (const pair of book.pairs()) if (pair.done !== undefined && !old.has(keyOf(pair))) learn(pair);
    });
  }, [draft, editor, call, tell]);
}
