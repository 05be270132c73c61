import type { ParagraphDiff } from "#shared/document/diffBodies.ts";
import type { WordPiece } from "#shared/document/diffWords.ts";
import styles from "./DiffView.module.css";

export type DiffViewProps = {
  readonly diff: readonly ParagraphDiff[];
  /** Leaves out what did not change. */
  readonly onlyChanges?: boolean;
};

/** Two bodies as one text: what went is struck through, what came stands out. Said by elements, not by colour alone. */
export function DiffView({ diff, onlyChanges = false }: DiffViewProps) {
  const shown = onlyChanges ? diff.filter(({ kind }) => kind !== "same") : diff;
  return shown.map(({ kind, before, after, words }) => (
    <p
      key={`${before?.paragraphId ?? ""} ${after?.paragraphId ?? ""}`}
      className={styles.block}
      data-kind={kind}
      data-crosshead={(after ?? before)?.kind === "crosshead"}
    >
      <DiffWords words={words} />
    </p>
  ));
}

/** Words of two texts as one line. */
export function DiffWords({ words }: { readonly words: readonly WordPiece[] }) {
  return words.map(({ kind, text }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison never change their order
    if (kind === "same") return <span key={at}>{text}</span>;
    const Tag = kind === "added" ? "ins" : "del";
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison never change their order
      <Tag key={at} className={styles[kind]}>
        {text}
      </Tag>
    );
  });
}
