import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

export type EmptyStateProps = {
  readonly title: string;
  readonly text?: string | undefined;
  readonly icon?: ReactNode;
  /** Buttons: what can be done about the emptiness. */
  readonly actions?: ReactNode;
};

export function EmptyState({ title, text, icon, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon}
      <h2 className={styles.title}>{title}</h2>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
