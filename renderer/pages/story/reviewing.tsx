import type { LexicalEditor } from "lexical";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Comment } from "#shared/domain/comment.ts";
import { newId } from "#shared/domain/ids.ts";
import type { Decision } from "#shared/suggestions/settleSuggestions.ts";
import { type CommentPlace, commentPlace, layComment } from "../../editor/comments.ts";
import { type Review, showMark } from "../../editor/reviewing.ts";
import { runMarks } from "../../editor/runMarks.ts";
import { decideSuggestions } from "../../editor/suggesting/decide.ts";
import { useStoryId } from "../../state/openStory.tsx";
import { useCoreCommand, useCoreQuery } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { sayDone, sayTrouble } from "../../ui/toasts.tsx";
import { useReview } from "./useReview.ts";

export type Reviewing = Review & {
  readonly comments: readonly Comment[];
  /** The suggestion or comment that the keys are at. */
  readonly at: string | undefined;
  /** The words that somebody is about to comment on. */
  readonly quote: string | undefined;
  show(id: string): void;
  /** @param id of one suggestion; left out, all of them are meant */
  decide(decision: Decision, id?: string): void;
  startComment(): void;
  sendComment(text: string): void;
  cancelComment(): void;
  settle(id: string): void;
};

const Context = createContext<Reviewing | undefined>(undefined);

/** What lies on the story's text, and what can be done about it. @throws Error outside ReviewProvider */
export function useReviewing(): Reviewing {
  const reviewing = useContext(Context);
  if (!reviewing) throw new Error("useReviewing stands outside ReviewProvider");
  return reviewing;
}

export type ReviewProviderProps = {
  readonly editor: LexicalEditor | undefined;
  /** Brings the lists into view. */
  onOpen(): void;
  readonly children: ReactNode;
};

/** Keeps what lies on the text for the lists and the keys; what stands in it is not drawn again with a change. */
export function ReviewProvider({ editor, onOpen, children }: ReviewProviderProps) {
  const storyId = useStoryId();
  const t = useT();
  const tell = useTellTrouble();
  const review = useReview(editor);
  const { data: comments } = useCoreQuery("comments.list", { storyId });
  const { mutate: add } = useCoreCommand("comments.add");
  const { mutate: resolve } = useCoreCommand("comments.resolve");
  const [at, setAt] = useState<string>();
  const [place, setPlace] = useState<CommentPlace>();
  useEffect(() => {
    if (!editor) return;
    const open = comments?.filter(({ resolved }) => !resolved).map(({ id }) => id);
    runMarks(editor)?.showComments(new Set(open));
  }, [editor, comments]);
  const value = useMemo(
    (): Reviewing => ({
      ...review,
      comments: comments ?? [],
      at,
      quote: place?.quote,
      show(id) {
        setAt(id);
        const mark = review.marks.find((one) => one.id === id);
        if (editor && mark) showMark(editor, mark);
      },
      decide(decision, id) {
        if (!editor) return;
        const count = id === undefined ? review.suggestions.length : 1;
        decideSuggestions(editor, (one) => (id === undefined || one.id === id ? decision : undefined));
        sayDone(t(decision === "accept" ? "suggest.accepted" : "suggest.rejected", { count }));
      },
      startComment() {
        const found = editor && commentPlace(editor);
        if (!found) {
          sayTrouble(t("comment.nothing"));
          return;
        }
        setPlace(found);
        onOpen();
      },
      sendComment(text) {
        if (!editor || !place) return;
        const id = newId();
        add(
          { storyId, id, quote: place.quote, text },
          {
            onSuccess: () => {
              layComment(editor, place, id);
              setPlace(undefined);
              editor.focus();
            },
            onError: tell,
          },
        );
      },
      cancelComment() {
        setPlace(undefined);
        editor?.focus();
      },
      settle(id) {
        resolve({ storyId, id, isResolved: true }, { onError: tell });
      },
    }),
    [review, comments, at, place, editor, storyId, add, resolve, onOpen, t, tell],
  );
  return <Context value={value}>{children}</Context>;
}
