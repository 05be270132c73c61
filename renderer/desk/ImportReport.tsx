import { ProgressBar } from "react-aria-components";
import { cancelImport, dismissReports, useImporting } from "../state/importing.ts";
import { useErrorSentence } from "../strings/errorSentence.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./desk.module.css";
import { Refusal } from "./Refusal.tsx";

/** An import under way, and what became of each of its files. */
export function ImportReport() {
  const t = useT();
  const sentenceOf = useErrorSentence();
  const { reports, progress } = useImporting();
  if (progress) {
    return (
      <Dialog
        title={t("desk.progressTitle")}
        closeLabel={t("common.close")}
        isOpen
        isDecision
        width="small"
        onClose={cancelImport}
        actions={<Button onPress={cancelImport}>{t("desk.stopImport")}</Button>}
      >
        <ProgressBar aria-label={t("desk.progressTitle")} value={progress.done} maxValue={progress.total}>
          <progress className={styles.progress} value={progress.done} max={progress.total} aria-hidden="true" />
          {t("desk.progress", progress)}
        </ProgressBar>
      </Dialog>
    );
  }
  if (!reports) return null;
  return (
    <Dialog
      title={t("desk.reportTitle")}
      closeLabel={t("common.close")}
      isOpen
      onClose={dismissReports}
      actions={
        <Button tone="primary" onPress={dismissReports} autoFocus>
          {t("common.close")}
        </Button>
      }
    >
      <ul className={styles.report}>
        {reports.map(({ name, added, known, error }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
          <li key={at}>
            <strong>{name}</strong>{" "}
            {error ? (
              <>
                {t("desk.reportRefused")} <Refusal {...sentenceOf(error)} />
              </>
            ) : (
              [
                added.length > 0 && t("desk.reportAdded", { count: added.length }),
                known > 0 && t("desk.reportKnown", { count: known }),
              ]
                .filter(Boolean)
                .join(" · ")
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
