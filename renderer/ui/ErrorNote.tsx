import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { AppError } from "#shared/domain/errors.ts";
import { useErrorSentence } from "../strings/errorSentence.ts";
import styles from "./ErrorNote.module.css";

export type ErrorNoteProps = {
  readonly error: Pick<AppError, "code" | "message" | "detail">;
  /** Buttons: what can be done now. */
  readonly actions?: ReactNode;
};

/** Trouble as sentences: what happened, what is safe, what to do. */
export function ErrorNote({ error, actions }: ErrorNoteProps) {
  const { sentence, reason } = useErrorSentence()(error);
  return (
    <div className={styles.note} role="alert">
      <TriangleAlert size={16} aria-hidden="true" />
      <div>
        <p>{sentence}</p>
        {reason !== undefined && <p className={styles.reason}>{reason}</p>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
