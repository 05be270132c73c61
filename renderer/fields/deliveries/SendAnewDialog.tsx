import { useState } from "react";
import { Checkbox } from "react-aria-components";
import type { Delivery } from "#shared/domain/delivery.ts";
import { useNavigation } from "../../state/navigation.ts";
import { useCoreCommand } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import form from "../../ui/Form.module.css";

export type SendAnewDialogProps = { readonly delivery: Delivery; onClose(): void };

/** Sends a story that a CMS no longer takes under its id as a new one. Asks twice: readers may see it twice. */
export function SendAnewDialog({ delivery, onClose }: SendAnewDialogProps) {
  const t = useT();
  const tell = useTellTrouble();
  const { go } = useNavigation.getState();
  const sendAnew = useCoreCommand("publishing.sendAnew");
  const [isKnown, setKnown] = useState(false);
  const send = (): void =>
    sendAnew.mutate(
      { id: delivery.id },
      {
        onSuccess: ({ storyId }) => {
          onClose();
          go({ page: "story", storyId });
        },
        onError: tell,
      },
    );
  return (
    <Dialog
      title={t("anew.title")}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      width="small"
      isDecision
      actions={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button tone="danger" isDisabled={!isKnown || sendAnew.isPending} onPress={send}>
            {t("anew.send")}
          </Button>
        </>
      }
    >
      <p>{t("anew.text", { destination: delivery.destinationName })}</p>
      <Checkbox className={form.check ?? ""} isSelected={isKnown} onChange={setKnown}>
        <span className={form.box} aria-hidden="true" />
        {t("anew.known")}
      </Checkbox>
    </Dialog>
  );
}
