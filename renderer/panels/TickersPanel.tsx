import { Plus } from "lucide-react";
import { tickersIn } from "#shared/document/paragraphs.ts";
import type { AssociatedValue, Quote } from "#shared/domain/instrument.ts";
import { DetectedNames } from "../fields/DetectedNames.tsx";
import { InstrumentSearch } from "../fields/InstrumentSearch.tsx";
import { ListTools, useReorder } from "../fields/ListTools.tsx";
import { QuoteFields } from "../fields/QuoteFields.tsx";
import { RefreshQuotes } from "../fields/RefreshQuotes.tsx";
import { WatchlistsSection } from "../fields/WatchlistsSection.tsx";
import { useCall } from "../state/core.tsx";
import { useDraft, useFields, useSaveState } from "../state/openStory.tsx";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Panel.module.css";
import { Tag } from "../ui/Tag.tsx";

/** "Valeurs associées": which, in which order, at what price. */
export function TickersPanel() {
  const draft = useDraft();
  const { values } = useFields();
  useSaveState(); // the codes of the text are looked for again after each save
  const call = useCall();
  const tell = useTellTrouble();
  const t = useT();
  const set = (next: readonly AssociatedValue[]): void => draft.change({ values: [...next] });
  const reorder = useReorder(values, set);
  const add = async (ric: string): Promise<void> => {
    const value = await call("instruments.value", { ric });
    const now = draft.fields().values;
    if (!now.some((one) => one.ric === ric)) set([...now, value]);
  };
  const unlisted = tickersIn(draft.content().body).filter((ric) => !values.some((value) => value.ric === ric));
  const changeAt = (at: number, change: { venue?: string; quote?: Quote }): void =>
    set(values.map((value, index) => (index === at ? { ...value, ...change } : value)));
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.head}>
          {t("values.title")} <small>{t("values.frozen")}</small>
        </h2>
        <RefreshQuotes values={values} />
        {values.length === 0 && <p className={styles.empty}>{t("values.empty")}</p>}
        <ol aria-label={t("values.title")} ref={reorder.list}>
          {values.map((value, at) => (
            <li key={value.ric} className={styles.value} onKeyDownCapture={(event) => reorder.onKeyDown(event, at)}>
              <div className={styles.valueHead}>
                <span>
                  {value.name} {at === 0 && values.length > 1 && <Tag>{t("values.primary")}</Tag>}
                  <small>{[value.ric, value.venue].filter(Boolean).join(" · ")}</small>
                </span>
                <ListTools
                  name={value.name}
                  at={at}
                  count={values.length}
                  onMove={reorder.move}
                  onRemove={() => set(values.filter((_, index) => index !== at))}
                />
              </div>
              <QuoteFields value={value} onChange={(change) => changeAt(at, change)} />
            </li>
          ))}
        </ol>
      </section>
      {unlisted.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.head}>{t("values.inText")}</h2>
          <div className={styles.chips}>
            {unlisted.map((ric) => (
              <Button key={ric} onPress={() => add(ric).catch(tell)} aria-label={t("values.addRic", { ric })}>
                <Plus size={13} aria-hidden="true" /> {ric}
              </Button>
            ))}
          </div>
        </section>
      )}
      <DetectedNames
        listed={[...values.map(({ ric }) => ric), ...tickersIn(draft.content().body)]}
        onAdd={(ric) => void add(ric).catch(tell)}
      />
      <section className={styles.section}>
        <InstrumentSearch label={t("values.add")} onPick={(ric) => void add(ric).catch(tell)} />
      </section>
      {values.length > 0 && <WatchlistsSection rics={values.map(({ ric }) => ric)} />}
    </>
  );
}
