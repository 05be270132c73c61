import { useState } from "react";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";

export type IgnoreDialogProps = { readonly headline: string; onClose(): void; onIgnore(reason: string): void };

/** To pass over what an agency took back takes a reason, which is kept with the name. */
export function IgnoreDialog({ headline, onClose, onIgnore }: IgnoreDialogProps) {
  const t = useT();
  const [reason, setReason] = useState("");
  return (
    <Dialog
      title={t("alert.ignoreTitle")}
      closeLabel={t("common.close")}
      isOpen
      isDecision
      width="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button
            tone="danger"
            isDisabled={reason.trim() === ""}
            onPress={() => {
              onIgnore(reason.trim());
              onClose();
            }}
          >
            {t("alert.do.ignore")}
          </Button>
        </>
      }
    >
      <p>{headline}</p>
      <TextField label={t("alert.reason")} value={reason} onChange={setReason} rows={2} autoFocus />
    </Dialog>
  );
}
