import { useState } from "react";
import type { Comment } from "#shared/domain/comment.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import panel from "../../ui/Panel.module.css";
import { CommentForm } from "./CommentForm.tsx";
import { CommentThread } from "./CommentThread.tsx";

export type CommentListProps = {
  readonly comments: readonly Comment[];
  /** Ids of those whose words are in the text, in reading order. */
  readonly placed: readonly string[];
  /** The one that the keys are at. */
  readonly at: string | undefined;
  /** The words that somebody is about to comment on. */
  readonly quote: string | undefined;
  onShow(id: string): void;
  onSend(text: string): void;
  onCancel(): void;
};

/** What colleagues say about the text: in its order, then what lost its words; what is settled is out of the way. */
export function CommentList({ comments, placed, at, quote, onShow, onSend, onCancel }: CommentListProps) {
  const t = useT();
  const [isAll, setAll] = useState(false);
  const place = ({ id }: Comment): number => (placed.includes(id) ? placed.indexOf(id) : placed.length);
  const inOrder = comments.toSorted((one, other) => place(one) - place(other));
  const open = inOrder.filter(({ resolved }) => !resolved);
  const settled = inOrder.filter(({ resolved }) => resolved);
  return (
    <section className={panel.section} aria-label={t("comment.list")}>
      <h2 className={panel.head}>
        {t("comment.list")} <small>{open.length}</small>
      </h2>
      {quote !== undefined && (
        <CommentForm
          label={t("comment.about", { quote })}
          action={t("comment.send")}
          onSend={onSend}
          onClose={onCancel}
        />
      )}
      <ul>
        {(isAll ? [...open, ...settled] : open).map((comment) => (
          <CommentThread
            key={comment.id}
            comment={comment}
            isPlaced={placed.includes(comment.id)}
            isChosen={comment.id === at}
            onShow={() => onShow(comment.id)}
          />
        ))}
      </ul>
      {settled.length > 0 && (
        <Button tone="quiet" aria-expanded={isAll} onPress={() => setAll(!isAll)}>
          {t("comment.settled", { count: settled.length })}
        </Button>
      )}
    </section>
  );
}
