import { exact, exactText, times } from "./exact.ts";
import type { Figure } from "./figure.ts";

const LONG = /^(.*?)\s?(billions?|trillions?)(?!\p{L})/iu;

/**
 * The mend for a "billion" or "trillion" in French copy, which readers take for a thousand times, or a million times,
 * what was meant: a "milliard" (Guide du rédacteur, 2.2.5). What the source says decides; without it the English sense.
 * @param thousands between groups of three digits
 * @returns what to put in the place of the number and its scale; undefined where there is nothing to mend
 */
export function longScaleFix(
  figure: Figure,
  source: Figure | undefined,
  thousands: string,
): { start: number; end: number; from: string; to: string } | undefined {
  const match = LONG.exec(figure.text);
  if (!match) return undefined;
  const [from, before = "", word = ""] = match;
  const place = { start: figure.start, end: figure.start + from.length, from };
  const isTrillion = /^t/i.test(word);
  const [first] = figure.readings;
  const meant = source?.readings[0];
  if (first.kind === "plural" || !/\d|\p{L}/u.test(before)) {
    return {
      ...place,
      to: `${before}${before ? " " : ""}${isTrillion ? "milliers de milliards" : /s$/i.test(word) ? "milliards" : "milliard"}`,
    };
  }
  const read = exact(first.value);
  const english = times(read, exact(isTrillion ? "1/1000000" : "1/1000"));
  const value = meant?.kind === "amount" ? exact(meant.value) : english;
  const billions = exactText(times(value, exact("1/1000000000")));
  if (billions.includes("/")) return undefined;
  const sign = /^[^\d\p{L}]*/u.exec(before)?.[0] ?? "";
  return { ...place, to: `${sign}${printed(billions, thousands)} milliard${Number(billions) >= 2 ? "s" : ""}` };
}

/** "1500.5" as French prints it: "1.500,5". */
function printed(value: string, thousands: string): string {
  const [whole = "", decimals] = value.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
