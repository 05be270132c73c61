import styles from "./RicChip.module.css";

/** An instrument code, set apart from the words around it. */
export function RicChip({ ric }: { readonly ric: string }) {
  return <span className={styles.ric}>{ric}</span>;
}
