import { useState } from "react";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";

export type ReasonDialogProps = {
  readonly title: string;
  /** What it is about. */
  readonly subject: string;
  /** The button that does it. */
  readonly action: string;
  onClose(): void;
  onReason(reason: string): void;
};

/** To pass over what an agency or a check says takes a reason, which is kept with the name. */
export function ReasonDialog({ title, subject, action, onClose, onReason }: ReasonDialogProps) {
  const t = useT();
  const [reason, setReason] = useState("");
  return (
    <Dialog
      title={title}
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
              onReason(reason.trim());
              onClose();
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      <p>{subject}</p>
      <TextField label={t("alert.reason")} value={reason} onChange={setReason} rows={2} autoFocus />
    </Dialog>
  );
}
