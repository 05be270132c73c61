import { exact, exactText, plus, times } from "./exact.ts";
import { reading } from "./figure.ts";
import type { Draft, Scan } from "./scan.ts";

/** A larger unit, the smaller one that may go on with it, and how many of these it is. */
const COMPOUNDS: readonly (readonly [large: string, small: string, count: number])[] = [
  ["hour", "minute", 60],
  ["minute", "second", 60],
  ["ft", "in", 12],
];
const BETWEEN = /^(?:,? and |,? et |, | |-)$/;

/** "two hours and five minutes", "6 feet 2 inches": one figure, in the smaller unit. */
export function mergeCompounds({ text }: Scan, drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const last = merged.at(-1);
    const between = last ? text.slice(last.end, draft.start) : "";
    const row = COMPOUNDS.find(
      ([large, small]) => last?.bare?.unit === large && (draft.bare?.unit === small || isHeight(large, between, draft)),
    );
    if (!row || !last?.bare || !draft.bare || !BETWEEN.test(between)) {
      merged.push(draft);
      continue;
    }
    const number = plus(times(last.bare.number, exact(String(row[2]))), draft.bare.number);
    merged[merged.length - 1] = {
      start: last.start,
      end: draft.end,
      readings: [reading("amount", exactText(number), row[1])],
      demand: "must",
      bare: { number, by: exact("1"), unit: row[1] },
    };
  }
  return merged;
}

/** "a 6-foot-5 forward": the inches go without saying. */
const isHeight = (large: string, between: string, { bare }: Draft): boolean =>
  large === "ft" && between === "-" && bare?.unit === "" && bare.by.over === bare.by.under && bare.number.over < 12n;
