import styles from "./Dot.module.css";

export type DotTone = "good" | "warn" | "bad" | "none";
export type DotProps = {
  readonly tone: DotTone;
  /** What it means, in words; left out where a word stands beside it. */
  readonly label?: string | undefined;
};

/** A small round mark. Shapes differ too (ring, disc, disc with a bar), for those who do not see the colours. */
export function Dot({ tone, label }: DotProps) {
  const className = `${styles.dot} ${styles[tone]}`;
  return label === undefined ? (
    <span className={className} aria-hidden="true" />
  ) : (
    <span className={className} role="img" aria-label={label} title={label} />
  );
}
