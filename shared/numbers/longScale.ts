import { exact, exactText, times } from "./exact.ts";
import type { Figure } from "./figure.ts";

const LONG = /^(.*?)\s?(billions?|trillions?)(?!\p{L})/iu;

/** Whether a figure of French copy is printed with a word that says another number than readers of English think. */
export const isLongScale = ({ text }: Figure): boolean => LONG.test(text);

/** "2,5 à 3 trillions": mending the second would leave the first without its scale. */
const IN_RANGE = /\d\s?(?:à|et|ou|-|contre)\s?$/u;

/**
 * The mend for a "billion" or "trillion" in French copy, which readers take for a thousand times, or a million times,
 * what was meant: a "milliard" (Guide du rédacteur, 2.2.5). It is taken in its English sense unless the source says
 * what it says in French.
 * @param thousands between groups of three digits
 * @param before the text before the figure
 * @returns what to put in the place of the number and its scale; undefined where a person has to rewrite more than that
 */
export function longScaleFix(
  figure: Figure,
  source: Figure | undefined,
  thousands: string,
  before: string,
): { start: number; end: number; from: string; to: string } | undefined {
  const match = LONG.exec(figure.text);
  if (!match) return undefined;
  const [from, number = "", word = ""] = match;
  const place = { start: figure.start, end: figure.start + from.length, from };
  const isTrillion = /^t/i.test(word);
  const [first] = figure.readings;
  const meant = source?.readings[0];
  if (first.kind === "plural" || !/\d|\p{L}/u.test(number)) {
    return {
      ...place,
      to: `${number}${number ? " " : ""}${isTrillion ? "milliers de milliards" : /s$/i.test(word) ? "milliards" : "milliard"}`,
    };
  }
  const read = exact(first.value);
  const english = times(read, exact(isTrillion ? "1/1000000" : "1/1000"));
  // long scale used as it should be: only then the word says what the source says
  const value = meant?.kind === "amount" && meant.value === first.value ? read : english;
  const billions = exactText(times(value, exact("1/1000000000")));
  const isOtherNumber =
    billions !== exactText(times(read, exact(isTrillion ? "1/1000000000000000000" : "1/1000000000000")));
  if (billions.includes("/") || (isOtherNumber && IN_RANGE.test(before))) return undefined;
  const sign = /^[^\d\p{L}]*/u.exec(number)?.[0] ?? "";
  return { ...place, to: `${sign}${printed(billions, thousands)} milliard${Number(billions) >= 2 ? "s" : ""}` };
}

/** "1500.5" as French prints it: "1.500,5". */
function printed(value: string, thousands: string): string {
  const [whole = "", decimals] = value.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
