import type { MemoryEntry } from "#shared/domain/memory.ts";
import { useInterfaceLanguage, useT } from "../../strings/strings.ts";
import { EntryTools } from "./EntryTools.tsx";
import styles from "./memory.module.css";

/** An entry of the memory with both its sides, where it comes from and when. */
export function MemoryEntryRow({ entry }: { readonly entry: MemoryEntry }) {
  const t = useT();
  const ui = useInterfaceLanguage();
  const { from, to, source, target, origin, shelf, author, changed } = entry;
  const date = new Date(changed).toLocaleDateString(ui, { dateStyle: "medium" });
  return (
    <li className={styles.match}>
      <div className={styles.head}>
        <small className={styles.kind}>
          {[shelf === "own" ? t("memory.shelf.own") : "", t(`memory.origin.${origin}`), author, date]
            .filter(Boolean)
            .join(" · ")}
        </small>
        <EntryTools entry={entry} />
      </div>
      <p className={styles.source} lang={from}>
        {source}
      </p>
      <p className={styles.target} lang={to}>
        {target}
      </p>
    </li>
  );
}
