import type { Language } from "#shared/domain/language.ts";
import type { LedgerRow } from "#shared/domain/ledger.ts";
import type { Figure } from "#shared/numbers/figure.ts";
import { matchFigures } from "#shared/numbers/matchFigures.ts";
import { pairLeftovers } from "#shared/numbers/pairLeftovers.ts";
import { NUMBER_LANGUAGES, readFigures } from "#shared/numbers/readFigures.ts";
import type { LedgerPair } from "./ledgerPair.ts";

const DATES: ReadonlySet<string> = new Set(["date", "month", "weekday", "quarter", "half", "time", "decade"]);

/** Figures and dates by value. Nothing in a language whose figures nobody can read yet. */
export function figureRows(pairs: readonly LedgerPair[], from: Language, to: Language): LedgerRow[] {
  const [sourceRules, targetRules] = [NUMBER_LANGUAGES[from], NUMBER_LANGUAGES[to]];
  if (!sourceRules || !targetRules) return [];
  return pairs.flatMap((pair): LedgerRow[] => {
    const source = readFigures(pair.source, sourceRules).filter(isAsked);
    if (!pair.isWritten)
      return source.map((one) => ({ kind: kindOf(one), state: "open", source: one.text, target: "" }));
    const target = readFigures(pair.target, targetRules);
    const { matches, sourceLeft, targetLeft } = matchFigures(source, target);
    const owed = [
      sourceLeft.filter(({ demand }) => demand === "must"),
      targetLeft.filter(({ demand }) => demand === "must"),
    ] as const;
    const wrong = pairLeftovers(...owed);
    const rows = source.map((one): LedgerRow => {
      const kind = kindOf(one);
      const match = matches.find((other) => other.source === one)?.target;
      if (match) return { kind, state: "found", source: one.text, target: match.text, ...pair.placeOf(match) };
      const other = wrong.find((two) => two.source === one)?.target;
      if (other) return { kind, state: "changed", source: one.text, target: other.text, ...pair.placeOf(other) };
      const state = one.demand === "must" ? "missing" : "found";
      return { kind, state, source: one.text, target: "", ...pair.placeOf() };
    });
    const extra = wrong.flatMap(({ source: one, target: other }) => (one || !other ? [] : [other]));
    return [
      ...rows,
      ...extra.map(
        (one): LedgerRow => ({ kind: kindOf(one), state: "extra", source: "", target: one.text, ...pair.placeOf(one) }),
      ),
    ];
  });
}

/** "A" and "one" are figures to a reader of figures only. */
const isAsked = ({ demand, readings: [first] }: Figure): boolean => demand !== "never" && first.kind !== "name";

const kindOf = ({ readings: [first] }: Figure): "date" | "figure" => (DATES.has(first.kind) ? "date" : "figure");
