import type { RawLine } from "#shared/document/diffRaw.ts";
import styles from "./RawDiff.module.css";

export type RawDiffProps = {
  readonly lines: readonly RawLine[];
  readonly label: string;
  /** Said when there is nothing to show. */
  readonly same: string;
};

/** Two stored texts line by line. What was added and taken away is also said, not only coloured. */
export function RawDiff({ lines, label, same }: RawDiffProps) {
  if (lines.length === 0) return <p>{same}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it (WCAG 2.1.1)
    <section className={styles.raw} aria-label={label} tabIndex={0}>
      {lines.map(({ kind, text }, at) => {
        const key = `${at} ${text}`;
        if (kind === "added") return <ins key={key}>{text}</ins>;
        if (kind === "removed") return <del key={key}>{text}</del>;
        return <span key={key}>{kind === "gap" ? "…" : text}</span>;
      })}
    </section>
  );
}
