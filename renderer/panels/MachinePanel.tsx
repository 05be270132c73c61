import type { MachineAnswer } from "#shared/contract/machine.ts";
import { useCaretBlock } from "../state/caretBlock.ts";
import { useCommand } from "../state/commands.ts";
import { useMachine } from "../state/machine.ts";
import { useFields } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { isMac, printShortcut } from "../state/shortcuts.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import panel from "../ui/Panel.module.css";
import styles from "./MachinePanel.module.css";

export type MachinePanelProps = { onInsert(text: string): void };

/** A machine's proposal for the paragraph of the source that is lit. Absent while the desk has no service switched on. */
export function MachinePanel(props: MachinePanelProps) {
  const { data } = useCoreQuery("machine.source", {});
  return data?.source?.isOn ? <Proposal {...props} name={data.source.name} /> : null;
}

function Proposal({ name, onInsert }: MachinePanelProps & { readonly name: string }) {
  const t = useT();
  const ui = useInterfaceLanguage();
  const { language } = useFields();
  const block = useCaretBlock();
  const { answer, isWaiting, ask, cancel } = useMachine(block);
  const text = answer?.texts[0];
  // the same key asks and then takes
  useCommand("machine.translate", () => (text === undefined ? ask() : onInsert(text)), !isWaiting);
  const keys = <Kbd>{printShortcut("Mod+Alt+M", ui, isMac())}</Kbd>;
  return (
    <section className={panel.section}>
      <h2 className={panel.head}>
        {t("machine.panel")} <small>{name}</small>
      </h2>
      {text !== undefined && answer && (
        <>
          <p className={styles.text} lang={language}>
            {text}
          </p>
          <p className={styles.cost}>{costSentence(answer, t, ui)}</p>
        </>
      )}
      <div className={panel.actions}>
        {isWaiting && (
          <>
            <span role="status">{t("machine.waiting")}</span>
            <Button onPress={cancel}>{t("common.cancel")}</Button>
          </>
        )}
        {!isWaiting && text === undefined && (
          <Button onPress={ask}>
            {t("machine.ask")} {keys}
          </Button>
        )}
        {!isWaiting && text !== undefined && (
          <>
            <Button onPress={() => onInsert(text)}>
              {t("machine.insert")} {keys}
            </Button>
            <Button tone="quiet" onPress={ask}>
              {t("machine.again")}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function costSentence({ cost, currency, units, unit }: MachineAnswer, t: ReturnType<typeof useT>, ui: string): string {
  const used = t(`machine.units.${unit}`, { count: units });
  if (cost === undefined) return used;
  const price = Number(cost).toLocaleString(ui, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  return `${used} · ${price}\u00a0${currency}`;
}
