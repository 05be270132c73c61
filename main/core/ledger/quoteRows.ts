import type { LedgerRow } from "#shared/domain/ledger.ts";
import { isPersonName } from "#shared/languages/credits/personNames.ts";
import { namesIn } from "#shared/pairs/namesIn.ts";
import type { LedgerPair } from "./ledgerPair.ts";

const QUOTE = /"([^"\n]{2,})"|“([^”\n]{2,})”|«[\s\u00a0\u202f]*([^»\n]{2,}?)[\s\u00a0\u202f]*»|„([^“\n]{2,})“/gu;
const SHOWN = 6;

/** Quotations in their order, with who speaks: of a pair, the translation has as many as its source. */
export function quoteRows(pairs: readonly LedgerPair[]): LedgerRow[] {
  return pairs.flatMap((pair): LedgerRow[] => {
    const [source, target] = [quotesIn(pair.source), quotesIn(pair.target)];
    const speaker = namesIn(pair.source.replace(QUOTE, " … ")).find(
      ({ text }) => text.includes(" ") && isPersonName(text),
    )?.text;
    const rows = source.map(({ words }, at): LedgerRow => {
      const other = target[at];
      const state = other ? "found" : pair.isWritten ? "missing" : "open";
      const row = { kind: "quote" as const, state, source: words, target: other?.words ?? "" } satisfies LedgerRow;
      return { ...row, ...(speaker === undefined ? {} : { speaker }), ...pair.placeOf(other) };
    });
    const extra = target.slice(source.length);
    return [
      ...rows,
      ...extra.map(
        (one): LedgerRow => ({ kind: "quote", state: "extra", source: "", target: one.words, ...pair.placeOf(one) }),
      ),
    ];
  });
}

const quotesIn = (text: string): { words: string; start: number; end: number }[] =>
  [...text.matchAll(QUOTE)].map((match) => {
    const inside = match.slice(1).find((group) => group !== undefined) ?? "";
    const words = inside.trim().split(/\s+/);
    const shown = words.slice(0, SHOWN).join(" ");
    return {
      words: words.length > SHOWN ? `${shown}…` : shown,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
