import { memo, useCallback, useEffect, useRef, useState } from "react";
import { LEDGER_KINDS, type LedgerKind, type LedgerRow, type LedgerState } from "#shared/domain/ledger.ts";
import { useFields, useStoryId } from "../state/openStory.tsx";
import { useCoreQuery } from "../state/queries.ts";
import { type T, useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
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

/** So many rows that are found are shown of a kind; the others wait folded, for they ask for nothing. */
const SHOWN_FOUND = 24;

/** What the source says that the translation has to keep, ticked off as it appears. Each row leads to its place. */
export function LedgerSection({ onShow }: { onShow(row: LedgerRow): void }) {
  const t = useT();
  const { language } = useFields();
  const { data: rows = [] } = useCoreQuery("ledger.rows", { id: useStoryId() });
  const latest = useRef(onShow);
  useEffect(() => {
    latest.current = onShow;
  });
  const show = useCallback((row: LedgerRow) => latest.current(row), []);
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
        return <Kind key={kind} kind={kind} rows={own} language={language} t={t} onShow={show} />;
      })}
    </section>
  );
}

type RowProps = { readonly language: string; readonly t: T; onShow(row: LedgerRow): void };
type KindProps = RowProps & { readonly kind: LedgerKind; readonly rows: readonly LedgerRow[] };

function Kind({ kind, rows, ...rest }: KindProps) {
  const { t } = rest;
  const [isWhole, setWhole] = useState(false);
  let found = 0;
  const shown = isWhole ? rows : rows.filter(({ state }) => state !== "found" || ++found <= SHOWN_FOUND);
  const folded = rows.length - shown.length;
  return (
    <div className={styles.group}>
      <h3 className={styles.kind}>{t(`ledger.kind.${kind}`)}</h3>
      <ul>
        {shown.map((row, at) => (
          <Row key={`${row.source} ${row.target} ${String(at)}`} row={row} {...rest} />
        ))}
      </ul>
      {folded > 0 && (
        <Button tone="quiet" onPress={() => setWhole(true)}>
          {t("ledger.more", { count: folded })}
        </Button>
      )}
    </div>
  );
}

/** Drawn again only when it says something else: a save changes few of them, and there may be hundreds. */
const Row = memo(function Row({ row, language, t, onShow }: RowProps & { readonly row: LedgerRow }) {
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
});
