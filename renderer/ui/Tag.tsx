import type { ReactNode } from "react";
import styles from "./Tag.module.css";

export type Tone = "plain" | "good" | "warn" | "bad" | "info";
export type TagProps = { readonly children: ReactNode; readonly tone?: Tone; readonly icon?: ReactNode };

/** A short word on a coloured ground. The word carries the meaning, the colour only helps. */
export function Tag({ children, tone = "plain", icon }: TagProps) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      {icon}
      {children}
    </span>
  );
}
