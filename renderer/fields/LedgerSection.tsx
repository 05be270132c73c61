import { LEDGER_KINDS, type LedgerRow, type LedgerState } from "#shared/domain/ledger.ts";
import { useFields, useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { useT } from "../strings/strings.ts";
import panel from "../ui/Panel.module.css";
import styles from "./LedgerSection.module.css";

const SIGNS: Record<LedgerState, string> = {
  found: "✓",
  open: "·",
  missing: "✗",
  changed: "✗",
  misspelt: "✗",
  extra: "+",
  inconsistent: "≠",
};

/** What the source says that the translation has to keep, ticked off as it appears. Each row leads to its place. */
export function LedgerSection({ onShow }: { onShow(row: LedgerRow): void }) {
  const t = useT();
  const { data: rows = [] } = useCoreQuery("ledger.rows", { id: useStoryId() });
  const asked = rows.filter(({ state }) => state !== "extra" && state !== "inconsistent");
  const found = asked.filter(({ state }) => state === "found").length;
  if (rows.length === 0) return null;
  return (
    <section className={panel.section} aria-label={t("ledger.title")}>
      <h2 className={panel.head}>
        {t("ledger.title")} <small>{t("ledger.count", { found, count: asked.length })}</small>
      </h2>
      {LEDGER_KINDS.map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        if (own.length === 0) return null;
        return (
          <div key={kind} className={styles.group}>
            <h3 className={styles.kind}>{t(`ledger.kind.${kind}`)}</h3>
            <ul>
              {own.map((row, at) => (
                <Row key={`${row.source} ${row.target} ${String(at)}`} row={row} onShow={onShow} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Row({ row, onShow }: { readonly row: LedgerRow; onShow(row: LedgerRow): void }) {
  const t = useT();
  const { language } = useFields();
  const { state, source, target, speaker } = row;
  const said = t(`ledger.state.${state}`);
  return (
    <li>
      <button type="button" className={styles.row} data-state={state} onClick={() => onShow(row)}>
        <span aria-hidden="true">{SIGNS[state]}</span>
        <span>
          {source || "–"}
          {speaker !== undefined && <small> {speaker}</small>}
        </span>
        <span lang={target === "" ? undefined : language}>
          {target || said}
          {state !== "found" && target !== "" && <small> {said}</small>}
          {state === "found" && <span className="visuallyHidden"> {said}</span>}
        </span>
      </button>
    </li>
  );
}
