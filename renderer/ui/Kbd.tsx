import type { ReactNode } from "react";
import styles from "./Kbd.module.css";

export type KbdProps = { readonly children: ReactNode; readonly onAccent?: boolean };

/** A key or key combination, as `printShortcut` gives it. Decoration: the key is announced by aria-keyshortcuts. */
export function Kbd({ children, onAccent = false }: KbdProps) {
  return (
    <span className={`${styles.kbd} ${onAccent ? styles.onAccent : ""}`} aria-hidden="true">
      {children}
    </span>
  );
}
