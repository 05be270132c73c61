import type { LexicalEditor } from "lexical";
import type { Pair, PairAnswer } from "#shared/domain/pair.ts";
import { type FigureEdit, figureEdits } from "#shared/pairs/figuresOnly.ts";
import type { SourceChange } from "#shared/pairs/sourceChanges.ts";
import { blockList } from "../../editor/blockList.ts";
import { replaceSpans, type SpanEdit } from "../../editor/spans.ts";
import { useDraft } from "../../state/openStory.tsx";
import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import { sayTrouble } from "../../ui/toasts.tsx";

export type FollowSource = {
  /** The figures to write anew, when only figures changed; they are proven by value. */
  editsOf(change: SourceChange): readonly (FigureEdit & { readonly paragraphId: string })[] | undefined;
  /** Writes them and calls the change followed. */
  takeFigures(change: SourceChange): void;
  /** The translation says what the new source says. */
  settle(change: SourceChange): void;
  /** The translation stays as it is, and why; or it is looked at later. */
  answer(change: SourceChange, kind: PairAnswer["kind"], reason?: string): void;
};

/** What a translator can do about a change of the source; her other paragraphs are never touched. */
export function useFollowSource(editor: LexicalEditor | undefined): FollowSource {
  const draft = useDraft();
  const t = useT();
  const { personId: id, name } = useSettings();
  const book = draft.pairs;
  const put = (old: Pair, next: Pair): void => book.change((pairs) => pairs.map((one) => (one === old ? next : one)));

  const editsOf: FollowSource["editsOf"] = ({ pair, kind, before, after }) => {
    const [blockId, ...others] = pair.target;
    const source = book.taken();
    if (!editor || !source || kind === "removed" || blockId === undefined || others.length > 0) return undefined;
    const block = blockList(editor.getEditorState()).find(({ paragraphId }) => paragraphId === blockId);
    const target = block?.text ?? "";
    const edits = figureEdits({ before, after, target, from: source.language, to: draft.fields().language });
    return edits?.map((edit) => ({ ...edit, paragraphId: blockId }));
  };
  const settle: FollowSource["settle"] = ({ pair, taken }) => put(pair, taken);
  return {
    editsOf,
    settle,
    takeFigures(change) {
      const edits = editsOf(change) as readonly SpanEdit[] | undefined;
      if (!editor || !edits || replaceSpans(editor, edits) === 0) sayTrouble(t("source.noFigures"));
      else settle(change);
    },
    answer({ pair, taken }, kind, reason = "") {
      put(pair, { ...pair, answer: { item: taken.item, kind, reason, by: { id, name } } });
    },
  };
}
