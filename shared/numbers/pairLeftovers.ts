import type { Figure, FigureKind, Reading } from "./figure.ts";
import type { NumberFindingKind } from "./numberFinding.ts";

type Leftover = {
  readonly kind: NumberFindingKind;
  readonly source?: Figure;
  readonly target?: Figure;
};

/** Groups of kinds that one can be written instead of the other by mistake. */
const GROUP: Readonly<Record<FigureKind, string>> = {
  amount: "number",
  ordinal: "number",
  plural: "number",
  decade: "number",
  date: "date",
  month: "date",
  weekday: "weekday",
  quarter: "quarter",
  half: "half",
  time: "time",
  name: "name",
};

/**
 * Says of the figures that have no counterpart which one became which, and how: the likeliest error first. A figure that
 * only may be there is told only when it became another one.
 */
export function pairLeftovers(source: readonly Figure[], target: readonly Figure[]): Leftover[] {
  const candidates = source.flatMap((one, index) =>
    target.flatMap((other, place) => {
      const likeness = likenessOf(one, other);
      // of equally likely ones those that stand at the same place of their list
      return likeness ? [{ ...likeness, one, other, away: Math.abs(index - place) }] : [];
    }),
  );
  candidates.sort((a, b) => b.weight - a.weight || a.away - b.away);
  const taken = new Set<Figure>();
  const found: Leftover[] = [];
  for (const { kind, one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    found.push({ kind, source: one, target: other });
  }
  const owed = (figures: readonly Figure[]): Figure[] =>
    figures.filter((one) => !taken.has(one) && one.demand === "must");
  return [
    ...found,
    ...owed(source).map((one) => ({ kind: "missing", source: one }) as const),
    ...owed(target).map((one) => ({ kind: "extra", target: one }) as const),
  ];
}

function likenessOf(one: Figure, other: Figure): { kind: NumberFindingKind; weight: number } | undefined {
  const [a, b] = [tellingOf(one), tellingOf(other)];
  if (GROUP[a.kind] !== GROUP[b.kind]) return undefined;
  const weight = one.demand === "must" && other.demand === "must" ? 1 : 0;
  if (a.kind === "time") return { kind: "time", weight };
  if (a.kind === "name") {
    // "A320" may have become "A330", not "G7"
    const isKin = a.value !== b.value && a.value.replace(/\d/g, "") === b.value.replace(/\d/g, "");
    return isKin ? { kind: "changed", weight } : undefined;
  }
  if (GROUP[a.kind] === "date" || a.kind === "weekday")
    return { kind: "date", weight: weight + (a.kind === b.kind ? 1 : 0) };
  if (GROUP[a.kind] !== "number") return { kind: "changed", weight };
  if (a.value === b.value && a.kind === b.kind)
    return { kind: one.sign !== other.sign ? "changed" : "unit", weight: weight + 6 };
  if (a.kind === b.kind && digitsOf(a) === digitsOf(b)) return { kind: "scale", weight: weight + 5 };
  const isSoftPair = one.demand !== "must" && other.demand !== "must" && a.kind !== b.kind;
  return isSoftPair
    ? undefined
    : { kind: "changed", weight: weight + (a.kind === b.kind ? 1 : 0) + (a.unit === b.unit ? 2 : 0) };
}

/** The reading that an error is told by: the "5" of "5-7 June" is a date. */
const tellingOf = ({ readings }: Figure): Reading => readings.find(({ kind }) => kind === "date") ?? readings[0];

/** The digits without any zeros around them: the same for 1.5 million and 15 billion. */
const digitsOf = ({ value }: Reading): string => value.replace(".", "").replace(/^0+|0+$/g, "");
