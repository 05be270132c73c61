import type { LexicalEditor } from "lexical";
import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { insertTicker } from "../../editor/editorCommands.ts";
import { InstrumentSearch } from "../../fields/InstrumentSearch.tsx";
import { useCall } from "../../state/core.tsx";
import { useDraft } from "../../state/openStory.tsx";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import form from "../../ui/Form.module.css";

export type TickerDialogProps = {
  readonly editor: LexicalEditor | undefined;
  readonly isOpen: boolean;
  onClose(): void;
};

/** Finds an instrument by name or code and puts its chip at the caret. */
export function TickerDialog({ editor, isOpen, onClose }: TickerDialogProps) {
  const t = useT();
  const call = useCall();
  const draft = useDraft();
  const tell = useTellTrouble();
  const [addsValue, setAddsValue] = useState(true);
  const insert = async (ric: string): Promise<void> => {
    onClose();
    if (editor) insertTicker(editor, ric);
    editor?.focus();
    if (!addsValue || draft.fields().values.some((value) => value.ric === ric)) return;
    const value = await call("instruments.value", { ric });
    draft.change({ values: [...draft.fields().values, value] });
  };
  return (
    <Dialog title={t("ticker.title")} closeLabel={t("common.close")} isOpen={isOpen} onClose={onClose} width="small">
      <InstrumentSearch label={t("ticker.search")} autoFocus onPick={(ric) => insert(ric).catch(tell)} />
      <Checkbox className={form.check ?? ""} isSelected={addsValue} onChange={setAddsValue}>
        <span className={form.box} aria-hidden="true" />
        {t("ticker.addValue")}
      </Checkbox>
    </Dialog>
  );
}
