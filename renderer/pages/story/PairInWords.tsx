import type { LexicalEditor } from "lexical";
import { stateOf } from "#shared/pairs/pairState.ts";
import { translatable } from "#shared/pairs/sourceVersions.ts";
import { blockList } from "../../editor/blockList.ts";
import { useCaretBlock } from "../../state/caretBlock.ts";
import { useDraft, useSavedRev } from "../../state/openStory.tsx";
import { usePairs } from "../../state/sourceVersions.ts";
import { useT } from "../../strings/strings.ts";
import { useNews } from "./sourceNews.tsx";
import { useSourceOf } from "./useLitSource.ts";

/** What the gutter shows, said in words: which source the paragraph stands for, how far it is, how far the story is. */
export function PairInWords({ editor }: { readonly editor: LexicalEditor | undefined }) {
  const t = useT();
  const draft = useDraft();
  const pairs = usePairs();
  const changes = useNews()?.changes ?? [];
  const sourceOf = useSourceOf();
  useCaretBlock();
  useSavedRev(); // whether a paragraph has words is looked at anew with every save
  const source = draft.pairs.taken();
  if (!editor || !source) return null;
  const texts = new Map(blockList(editor.getEditorState()).map(({ paragraphId, text }) => [paragraphId, text]));
  const textOf = (id: string): string => texts.get(id) ?? "";
  const order = translatable(source.blocks).map(({ paragraphId }) => paragraphId);
  const here = draft.pairs.pairOf(draft.caretBlock());
  const isChanged = changes.some(({ pair }) => pair === here);
  const state = here && t(`pair.state.${isChanged ? "changed" : stateOf(here, textOf)}`);
  const places = sourceOf(draft.caretBlock()).map((id) => order.indexOf(id) + 1);
  const done = pairs
    .filter((pair) => pair.target.length === 0 || stateOf(pair, textOf) === "done")
    .flatMap((pair) => draft.pairs.versions().carry(pair.source, pair.item, source.item));
  return (
    <>
      {state && (
        <span data-testid="pair-state">
          {places.length > 0 ? t("pair.foot", { places: places.join(" + "), state }) : t("pair.footFree", { state })}
        </span>
      )}
      <span>{t("pair.progress", { done: new Set(done).size, count: order.length })}</span>
    </>
  );
}
