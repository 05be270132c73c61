import { keepPreviousData } from "@tanstack/react-query";
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

/** What the source says that the translation has to keep, ticked off as it appears. Each row leads to its place. */
export function LedgerSection({ onShow }: { onShow(row: LedgerRow): void }) {
  const t = useT();
  const { language } = useFields();
  const [whole, setWhole] = useState<readonly LedgerKind[]>([]);
  const { data } = useCoreQuery(
    "ledger.rows",
    { id: useStoryId(), whole: [...whole] },
    { placeholderData: keepPreviousData },
  );
  const latest = useRef(onShow);
  useEffect(() => {
    latest.current = onShow;
  });
  const show = useCallback((row: LedgerRow) => latest.current(row), []);
  if (!data || data.rows.length === 0) return null;
  const { rows, found, asked, folded } = data;
  return (
    <section className={panel.section} aria-label={t("ledger.title")}>
      <h2 className={panel.head}>
        {t("ledger.title")} <small>{t("ledger.count", { found, count: asked })}</small>
      </h2>
      {LEDGER_KINDS.map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        if (own.length === 0) return null;
        return (
          <div key={kind} className={styles.group}>
            <h3 className={styles.kind}>{t(`ledger.kind.${kind}`)}</h3>
            <ul>
              {own.map((row, at) => (
                <Row
                  key={`${row.source} ${row.target} ${String(at)}`}
                  row={row}
                  language={language}
                  t={t}
                  onShow={show}
                />
              ))}
            </ul>
            {folded[kind] !== undefined && (
              <Button tone="quiet" onPress={() => setWhole((now) => [...now, kind])}>
                {t("ledger.more", { count: folded[kind] })}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}

type RowProps = { readonly row: LedgerRow; readonly language: string; readonly t: T; onShow(row: LedgerRow): void };

/** Drawn again only when it says something else: a save changes few of them, and there may be hundreds. */
const Row = memo(function Row({ row, language, t, onShow }: RowProps) {
  const { state, source, target, speaker } = row;
  const said = t(`ledger.state.${state}`);
  return (
    <li>
      <button type="button" className={styles.row} data-state={state} onClick={() => onShow(row)}>
        {state === "found" ? (
          // named here and not by a hidden word: hundreds of those are as many layers to hit-test at each key
          <span role="img" aria-label={said}>
            {SIGNS[state]}
          </span>
        ) : (
          <span aria-hidden="true">{SIGNS[state]}</span>
        )}
        <span>
          {source || "–"}
          {speaker !== undefined && <small> {speaker}</small>}
        </span>
        <span lang={target === "" ? undefined : language}>
          {target || said}
          {state !== "found" && target !== "" && <small> {said}</small>}
        </span>
      </button>
    </li>
  );
});
