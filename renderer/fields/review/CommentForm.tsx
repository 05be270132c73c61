import { useState } from "react";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./review.module.css";

export type CommentFormProps = {
  readonly label: string;
  readonly action: string;
  onSend(text: string): void;
  onClose(): void;
};

/** A few words to colleagues. Ctrl+Enter sends them, Escape leaves. */
export function CommentForm({ label, action, onSend, onClose }: CommentFormProps) {
  const t = useT();
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onSend(text.trim());
      }}
      onKeyDown={(event) => {
        const isSend = event.key === "Enter" && (event.ctrlKey || event.metaKey);
        if (!isSend && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation(); // Ctrl+Enter would publish
        if (!isSend) onClose();
        else if (!isEmpty) onSend(text.trim());
      }}
    >
      <TextField label={label} value={text} onChange={setText} rows={3} autoFocus />
      <div className={styles.acts}>
        <Button type="submit" isDisabled={isEmpty}>
          {action}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
