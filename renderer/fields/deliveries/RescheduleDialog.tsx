import { useState } from "react";
import type { Delivery } from "#shared/domain/delivery.ts";
import { useCoreCommand } from "../../state/queries.ts";
import { useSettings } from "../../state/settings.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { StampField } from "../StampField.tsx";

export type RescheduleDialogProps = { readonly delivery: Delivery; onClose(): void };

/** Another hour for what has not left. An embargo stays as it is. */
export function RescheduleDialog({ delivery, onClose }: RescheduleDialogProps) {
  const t = useT();
  const tell = useTellTrouble();
  const { zone } = useSettings();
  const move = useCoreCommand("publishing.reschedule");
  const [at, setAt] = useState(delivery.wishedFor ?? delivery.holdUntil);
  const [isDoubtful, setDoubtful] = useState(false);
  const send = (): void => {
    if (at !== undefined) move.mutate({ id: delivery.id, at }, { onSuccess: onClose, onError: tell });
  };
  return (
    <Dialog
      title={t("time.moveTitle")}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      width="small"
      actions={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button tone="primary" isDisabled={at === undefined || isDoubtful || move.isPending} onPress={send}>
            {t("time.moveDo")}
          </Button>
        </>
      }
    >
      <p>{delivery.headline}</p>
      <StampField
        label={t("time.wished", { zone })}
        zone={zone}
        hasUtc
        value={at}
        onChange={setAt}
        onDoubt={setDoubtful}
      />
    </Dialog>
  );
}
