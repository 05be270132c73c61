import type { Ledger } from "#shared/contract/ledger.ts";
import { LEDGER_KINDS, type LedgerKind, type LedgerRow } from "#shared/domain/ledger.ts";

/** So many rows that are found are given of a kind: they ask for nothing, and a long story has thousands. */
const SHOWN_FOUND = 24;

/** Rows in the order of their kinds, those that are found cut to a few. @param whole kinds of which every row is wanted */
export function foldRows(rows: readonly LedgerRow[], whole: readonly LedgerKind[]): Ledger {
  const asked = rows.filter(({ state }) => state !== "extra" && state !== "inconsistent");
  const folded: Partial<Record<LedgerKind, number>> = {};
  const shown = LEDGER_KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    if (whole.includes(kind)) return own;
    let found = 0;
    const few = own.filter(({ state }) => state !== "found" || ++found <= SHOWN_FOUND);
    if (few.length < own.length) folded[kind] = own.length - few.length;
    return few;
  });
  return { rows: shown, asked: asked.length, found: asked.filter(({ state }) => state === "found").length, folded };
}
