import { type DragEvent, type ReactNode, useState } from "react";
import { useImporter } from "../state/importing.ts";
import { learnPair } from "../state/learningPair.ts";
import { useT } from "../strings/strings.ts";
import styles from "./desk.module.css";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** Takes files that are dropped anywhere on the desk: for the wire, or two of them as a published pair to learn. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const importer = useImporter();
  const [carried, setCarried] = useState(0);
  const take = (event: DragEvent, keep: (files: readonly File[]) => void): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation(); // the place for a pair lies on the place for the wire
    setCarried(0);
    keep([...event.dataTransfer.files]);
  };
  return (
    <section
      aria-label={t("desk.desk")}
      className={styles.drop}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setCarried(event.dataTransfer.items.length);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setCarried(0); // DOM types it wider
      }}
      onDrop={(event) => take(event, (files) => void importer.files(files))}
    >
      {children}
      {carried > 0 && (
        <div className={styles.veils}>
          <div className={styles.veil}>
            <strong>{t("desk.dropTitle")}</strong>
            <span>{t("desk.dropText")}</span>
          </div>
          {carried === 2 && (
            // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; a command opens the same dialog
            <div className={styles.veil} onDrop={(event) => take(event, learnPair)}>
              <strong>{t("align.dropTitle")}</strong>
              <span>{t("align.dropText")}</span>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
