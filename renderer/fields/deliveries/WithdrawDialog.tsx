import { useState } from "react";
import { Checkbox } from "react-aria-components";
import type { StoryId } from "#shared/domain/ids.ts";
import { useStoryId } from "../../state/openStory.tsx";
import { useCoreCommand, useCoreQuery } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import form from "../../ui/Form.module.css";
import panel from "../../ui/Panel.module.css";
import { TextField } from "../../ui/TextField.tsx";

/** Takes a story back everywhere. What else came of the same wire story is named and goes with it when it is ticked. */
export function WithdrawDialog({ onClose }: { onClose(): void }) {
  const id = useStoryId();
  const t = useT();
  const tell = useTellTrouble();
  const { data: reach } = useCoreQuery("publishing.reach", { id });
  const [why, setWhy] = useState("");
  const [also, setAlso] = useState<ReadonlySet<StoryId>>(new Set());
  const withdraw = useCoreCommand("publishing.withdraw");
  const put = (one: StoryId, isIn: boolean): void => {
    const next = new Set(also);
    if (isIn) next.add(one);
    else next.delete(one);
    setAlso(next);
  };
  const send = (): void =>
    withdraw.mutate({ id, advisory: why.trim(), also: [...also] }, { onSuccess: onClose, onError: tell });
  return (
    <Dialog
      title={t("publish.withdrawTitle")}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      width="small"
      isDecision
      actions={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button tone="danger" isDisabled={why.trim() === "" || !reach || withdraw.isPending} onPress={send}>
            {t(also.size > 0 ? "withdraw.several" : "publish.withdrawButton", { count: also.size + 1 })}
          </Button>
        </>
      }
    >
      {reach && (
        <p>
          {reach.places.length > 0
            ? t("withdraw.places", { places: reach.places.map(({ name }) => name).join(", ") })
            : t("withdraw.nowhere")}
        </p>
      )}
      <TextField label={t("publish.withdrawWhy")} value={why} onChange={setWhy} rows={2} maxLength={1000} autoFocus />
      {reach && reach.others.length > 0 && (
        <>
          <p className={panel.warn}>{t("withdraw.others")}</p>
          {reach.others.map((one) => (
            <Checkbox
              key={one.id}
              className={form.check ?? ""}
              isSelected={also.has(one.id)}
              onChange={(isIn) => put(one.id, isIn)}
            >
              <span className={form.box} aria-hidden="true" />
              <span>
                <span lang={one.language}>{one.headline || t("frame.untitled")}</span>{" "}
                <small>
                  {t(`language.${one.language}`)} · {t(`status.${one.status}`)}
                </small>
              </span>
            </Checkbox>
          ))}
        </>
      )}
    </Dialog>
  );
}
