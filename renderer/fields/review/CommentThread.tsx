import { useState } from "react";
import type { Comment } from "#shared/domain/comment.ts";
import { useStoryId } from "../../state/openStory.tsx";
import { useCoreCommand } from "../../state/queries.ts";
import { useSettings } from "../../state/settings.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { When } from "../../ui/When.tsx";
import { CommentForm } from "./CommentForm.tsx";
import styles from "./review.module.css";

export type CommentThreadProps = {
  readonly comment: Comment;
  /** Whether its words are still in the text. */
  readonly isPlaced: boolean;
  readonly isChosen: boolean;
  onShow(): void;
};

/** A comment with what was answered. A button that leads to its words, and what can be done about it. */
export function CommentThread({ comment, isPlaced, isChosen, onShow }: CommentThreadProps) {
  const t = useT();
  const storyId = useStoryId();
  const { personId } = useSettings();
  const tell = useTellTrouble();
  const reply = useCoreCommand("comments.reply");
  const resolve = useCoreCommand("comments.resolve");
  const remove = useCoreCommand("comments.remove");
  const [isReplying, setReplying] = useState(false);
  const { id, quote, text, by, at, replies, resolved } = comment;
  const which = { storyId, id };
  return (
    <li className={styles.thread} data-chosen={isChosen || undefined}>
      <button type="button" className={styles.jump} disabled={!isPlaced} onClick={onShow}>
        <span className={styles.quote}>{quote}</span>
      </button>
      {!isPlaced && !resolved && <small>{t("comment.gone")}</small>}
      <Said text={text} by={by.name || by.initials} at={at} />
      {replies.map((one) => (
        <Said key={one.id} text={one.text} by={one.by.name || one.by.initials} at={one.at} />
      ))}
      {resolved && <small>{t("comment.resolved", { name: resolved.by.name || resolved.by.initials })}</small>}
      {isReplying ? (
        <CommentForm
          label={t("comment.replyTo", { name: by.name || by.initials })}
          action={t("comment.reply")}
          onClose={() => setReplying(false)}
          onSend={(said) => reply.mutateAsync({ ...which, text: said }).then(() => setReplying(false), tell)}
        />
      ) : (
        <div className={styles.acts}>
          <Button tone="quiet" onPress={() => setReplying(true)}>
            {t("comment.reply")}
          </Button>
          <Button
            tone="quiet"
            onPress={() => resolve.mutate({ ...which, isResolved: resolved === undefined }, { onError: tell })}
          >
            {t(resolved ? "comment.reopen" : "comment.resolve")}
          </Button>
          {by.id === personId && (
            <Button tone="quiet" onPress={() => remove.mutate(which, { onError: tell })}>
              {t("comment.remove")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Said({ text, by, at }: { readonly text: string; readonly by: string; readonly at: string }) {
  return (
    <p className={styles.said}>
      {text}
      <small>
        {by} · <When at={at} />
      </small>
    </p>
  );
}
