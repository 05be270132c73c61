import type { Edit } from "#shared/typography/edit.ts";
import styles from "./TypographyDialog.module.css";

const AROUND = 24;

/** Blanks that look like others, as signs that do not. */
const shown = (text: string): string =>
  text.replaceAll("\u00a0", "⍽").replaceAll("\u202f", "⍽").replace(/^ | $/g, "·").replaceAll("  ", "··");

/** An edit in its sentence: what goes, struck through, and what comes. */
export function EditPreview({ text, edit }: { readonly text: string; readonly edit: Edit }) {
  const before = text.slice(Math.max(0, edit.start - AROUND), edit.start);
  const after = text.slice(edit.end, edit.end + AROUND);
  return (
    <span className={styles.preview}>
      {edit.start > AROUND && "…"}
      {before}
      {edit.from !== "" && <del>{shown(edit.from)}</del>}
      {edit.to !== "" && <ins>{shown(edit.to)}</ins>}
      {after}
      {edit.end + AROUND < text.length && "…"}
    </span>
  );
}
