import type { TextRange } from "../document/textRange.ts";

/**
 * What a figure is about.
 * - `amount`: something counted or measured; `value` is exact ("2500000000", "2/3"), `unit` may be empty
 * - `ordinal`, `decade` (1990), `plural` ("thousands": 1000): numbers of another role
 * - `date` ("02-05", month before day), `month`, `weekday` (Monday is 1), `quarter` and `half` (of a year; "*" is any)
 * - `time` ("13:34"; `unit` is the zone as written, or empty)
 * - `name`: digits that belong to a name ("S&P500", "A320")
 */
export type FigureKind =
  | "amount"
  | "ordinal"
  | "decade"
  | "plural"
  | "date"
  | "month"
  | "weekday"
  | "quarter"
  | "half"
  | "time"
  | "name";

/** One thing that a figure may mean. */
export type Reading = { readonly kind: FigureKind; readonly value: string; readonly unit: string };

/**
 * How much a figure is owed to the other language: `must` be there; `may` be left out but not turned into another one;
 * `never` is asked for and only answers ("a", "une": one of something).
 */
export type Demand = "must" | "may" | "never";

/** A figure of a text. Words that mean several things have several readings, the likeliest first. */
export type Figure = TextRange & {
  readonly text: string;
  readonly readings: readonly [Reading, ...Reading[]];
  readonly demand: Demand;
  /** Whether the text itself says that it is rounded ("about", "près de", "une vingtaine"). */
  readonly isRounded: boolean;
  /** Printed before it. A fall of 3% has no sign. */
  readonly sign: "" | "+" | "-";
};

export const reading = (kind: FigureKind, value: string | number, unit = ""): Reading => ({
  kind,
  value: String(value),
  unit,
});
