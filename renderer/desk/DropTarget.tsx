import { type DragEvent, type ReactNode, useState } from "react";
import { useImporter } from "../state/importing.ts";
import { useT } from "../strings/strings.ts";
import styles from "./desk.module.css";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** Takes wire files that are dropped anywhere on the desk. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const importer = useImporter();
  const [isOver, setOver] = useState(false);
  return (
    <section
      aria-label={t("desk.desk")}
      className={styles.drop}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false); // DOM types it wider
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void importer.files([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver && (
        <div className={styles.veil}>
          <strong>{t("desk.dropTitle")}</strong>
          <span>{t("desk.dropText")}</span>
        </div>
      )}
    </section>
  );
}
