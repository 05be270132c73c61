import type { LedgerRow } from "#shared/domain/ledger.ts";
import type { LedgerPair } from "./ledgerPair.ts";

/** Names with figures or several capitals, which are written now with a hyphen and now without. */
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}&.]*(?:[ -](?:\p{Lu}[\p{L}&.]*|\p{N}+))+(?![\p{L}\p{N}])/gu;

/** Names that the translation writes in several ways: "S&P 500" and "S&P-500". */
export function spellingRows(pairs: readonly LedgerPair[]): LedgerRow[] {
  const forms = new Map<string, Map<string, Pick<LedgerRow, "at">>>();
  for (const pair of pairs) {
    for (const match of pair.target.matchAll(NAME)) {
      const [name] = match;
      const key = name.replace(/[ .-]/g, "").toLowerCase();
      const known = forms.get(key) ?? new Map<string, Pick<LedgerRow, "at">>();
      if (!known.has(name)) known.set(name, pair.placeOf({ start: match.index, end: match.index + name.length }));
      forms.set(key, known);
    }
  }
  return [...forms.values()].flatMap((known): LedgerRow[] => {
    const [first, ...others] = known;
    if (!first || others.length === 0) return [];
    const target = others.map(([name]) => name).join(", ");
    return [{ kind: "company", state: "inconsistent", source: first[0], target, ...others[0]?.[1] }];
  });
}
