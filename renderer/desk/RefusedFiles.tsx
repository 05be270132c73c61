import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { printLongDate } from "#shared/languages/print.ts";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useErrorSentence } from "../strings/errorSentence.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { sayDone, sayTrouble } from "../ui/toasts.tsx";
import styles from "./desk.module.css";
import { Refusal } from "./Refusal.tsx";

/** The files that could not be read: why, and the way to try them again. Nothing while there is none. */
export function RefusedFiles() {
  const t = useT();
  const tell = useTellTrouble();
  const { zone } = useSettings();
  const language = useInterfaceLanguage();
  const sentenceOf = useErrorSentence();
  const { data: files = [] } = useCoreQuery("refused.list", {});
  const retry = useCoreCommand("refused.retry");
  const drop = useCoreCommand("refused.drop");
  const [isOpen, setOpen] = useState(false);
  if (files.length === 0) return null;
  const again = (id: string, name: string): void =>
    retry.mutate(
      { id },
      {
        onSuccess: ({ error }) =>
          error ? sayTrouble(sentenceOf(error).sentence) : sayDone(t("refused.read", { name })),
        onError: tell,
      },
    );
  return (
    <>
      <Button tone="quiet" aria-label={t("refused.open", { count: files.length })} onPress={() => setOpen(true)}>
        <TriangleAlert size={14} className={styles.bad ?? ""} aria-hidden="true" />
        {files.length}
      </Button>
      <Dialog
        title={t("refused.title")}
        closeLabel={t("common.close")}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        width="wide"
      >
        <ul className={styles.report}>
          {files.map(({ id, name, origin, at, error, canRetry }) => (
            <li key={id} className={styles.refused}>
              <span>
                <strong>{name}</strong>{" "}
                <small>{[origin, printLongDate(at, language, zone)].filter(Boolean).join(" · ")}</small>
                <Refusal {...sentenceOf(error)} />
              </span>
              <Button isDisabled={!canRetry || retry.isPending} onPress={() => again(id, name)}>
                {t("common.retry")}
              </Button>
              <Button tone="quiet" onPress={() => drop.mutate({ id }, { onError: tell })}>
                {t("refused.drop")}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
