import { useState } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import { useStoryId } from "../../state/openStory.tsx";
import { useCoreCommand, useCoreQuery } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import form from "../../ui/Form.module.css";
import { TextField } from "../../ui/TextField.tsx";

/** Puts a story back to a draft where that is possible. Another thing than a withdrawal: readers are told nothing. */
export function UnpublishDialog({ onClose }: { onClose(): void }) {
  const id = useStoryId();
  const t = useT();
  const tell = useTellTrouble();
  const { data: reach } = useCoreQuery("publishing.reach", { id });
  const unpublish = useCoreCommand("publishing.unpublish");
  const [why, setWhy] = useState("");
  const [chosen, setChosen] = useState<string[]>();
  const able = reach?.places.filter(({ canUnpublish }) => canUnpublish).map((place) => place.id) ?? [];
  const destinations = chosen ?? able;
  const send = (): void =>
    unpublish.mutate({ id, reason: why.trim(), destinations }, { onSuccess: onClose, onError: tell });
  return (
    <Dialog
      title={t("unpublish.title")}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      width="small"
      isDecision
      actions={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button tone="danger" isDisabled={destinations.length === 0 || unpublish.isPending} onPress={send}>
            {t("unpublish.send")}
          </Button>
        </>
      }
    >
      <p>{t("unpublish.text")}</p>
      <CheckboxGroup value={destinations} onChange={setChosen} className={form.group ?? ""}>
        <Label>{t("unpublish.where")}</Label>
        {reach?.places.map(({ id: place, name, canUnpublish }) => (
          <Checkbox key={place} value={place} className={form.check ?? ""} isDisabled={!canUnpublish}>
            <span className={form.box} aria-hidden="true" />
            <span>
              {name} {!canUnpublish && <small>{t("unpublish.cannot")}</small>}
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextField label={t("unpublish.why")} value={why} onChange={setWhy} rows={2} maxLength={1000} autoFocus />
    </Dialog>
  );
}
