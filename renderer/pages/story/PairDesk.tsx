import type { LexicalEditor } from "lexical";
import type { RefObject } from "react";
import { type Relink, relink } from "#shared/pairs/relink.ts";
import { blockList } from "../../editor/blockList.ts";
import { useCommand } from "../../state/commands.ts";
import { useDraft } from "../../state/openStory.tsx";
import { useNews } from "./sourceNews.tsx";
import { useFollowSource } from "./useFollowSource.ts";
import { useMarkDone } from "./usePairedWriting.ts";
import { usePairMarks } from "./usePairMarks.ts";
import { useScrollTogether } from "./useScrollTogether.ts";

export type PairDeskProps = {
  readonly editor: LexicalEditor | undefined;
  readonly page: RefObject<HTMLElement | null>;
};

const NOTHING = [] as const;

/** The pairs of a translation where they are worked on: marks in the gutter, keys, and two columns that scroll as one. */
export function PairDesk({ editor, page }: PairDeskProps) {
  const changes = useNews()?.changes ?? NOTHING;
  usePairMarks(editor, changes);
  useScrollTogether(page);
  useRelinking(editor);
  const follow = useFollowSource(editor);
  const draft = useDraft();
  const here = changes.find(({ pair }) => pair.target.includes(draft.caretBlock())) ?? changes[0];
  useCommand("source.figures", () => here && follow.takeFigures(here), changes.length > 0);
  useCommand("source.follow", () => here && follow.settle(here), changes.length > 0);
  return null;
}

/** Links made by hand, for the block that the caret is in. */
function useRelinking(editor: LexicalEditor | undefined): void {
  const draft = useDraft();
  const book = draft.pairs;
  const markDone = useMarkDone(() => editor);
  const act = (kind: Relink) => (): void => {
    const source = book.taken();
    if (!editor || !source) return;
    const blockId = draft.caretBlock();
    const ids = blockList(editor.getEditorState()).map(({ paragraphId }) => paragraphId);
    const before = ids[ids.indexOf(blockId) - 1];
    book.change((pairs) => relink(kind, { pairs, blockId, before, source, versions: book.versions() }));
  };
  useCommand("pair.done", () => {
    const blockId = draft.caretBlock();
    const wasDone = book.pairOf(blockId)?.done;
    markDone(blockId);
    // the same words called done twice: they are to be looked at again
    if (wasDone !== undefined && book.pairOf(blockId)?.done === wasDone) markDone(blockId, false);
  });
  useCommand("pair.more", act("more"));
  useCommand("pair.less", act("less"));
  useCommand("pair.next", act("next"));
  useCommand("pair.previous", act("previous"));
  useCommand("pair.join", act("join"));
  useCommand("pair.drop", act("drop"));
  useCommand("pair.free", act("free"));
}
