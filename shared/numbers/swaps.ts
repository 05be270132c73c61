import type { Language } from "../domain/language.ts";
import { type Anchor, sharedAnchors } from "./anchors.ts";
import { isCurrency } from "./currencies.ts";
import type { Figure } from "./figure.ts";
import type { Match } from "./matchFigures.ts";
import type { ReadText } from "./numberFinding.ts";
import { sentenceAt, sentenceEnds } from "./sentences.ts";

type Languages = { readonly from: Language; readonly to: Language };

/**
 * Finds figures that are all there but in each other's place: "profit rose 3 percent and sales 5 percent". Order alone
 * does not decide, because "to 105 from 100" is "de 100 à 105": where the words beside two figures say which is the old
 * one, or where names moved along with them, they may change places.
 * @returns both matches of each swap
 */
export function findSwaps(
  source: ReadText,
  target: ReadText,
  matches: readonly Match[],
  languages: Languages,
): Match[] {
  const [sourceEnds, targetEnds] = [sentenceEnds(source.text), sentenceEnds(target.text)];
  const counted = matches
    .filter(({ source: one, target: other }) => isCounted(one) && isCounted(other))
    .toSorted((a, b) => a.source.start - b.source.start);
  const anchors = counted.length > 1 ? sharedAnchors(source.text, target.text, matches, languages) : [];
  const swapped = new Set<Match>();
  counted.forEach((first, index) => {
    const isPeer = (other: Match): boolean =>
      isOneUnit(first.source, other.source) &&
      sentenceAt(sourceEnds, other.source.start) === sentenceAt(sourceEnds, first.source.start) &&
      sentenceAt(targetEnds, other.target.start) === sentenceAt(targetEnds, first.target.start);
    const second = counted.slice(index + 1).find(isPeer);
    if (!second || first.source.readings[0].value === second.source.readings[0].value) return;
    const isSwapped = isExchanged({
      source,
      target,
      first,
      second,
      anchors: anchors.filter((one) => one.figure !== first.source && one.figure !== second.source),
    });
    if (isSwapped) swapped.add(first).add(second);
  });
  return [...swapped];
}

const isCounted = ({ demand, readings: [{ kind }] }: Figure): boolean => demand === "must" && kind === "amount";

/** Whether two figures count the same; "from 405 million" leaves out what the figure before it said. */
const isOneUnit = ({ readings: [one] }: Figure, { readings: [other] }: Figure): boolean =>
  one.unit === other.unit || (one.unit === "" ? isCurrency(other.unit) : other.unit === "" && isCurrency(one.unit));

type Couple = {
  readonly source: ReadText;
  readonly target: ReadText;
  readonly first: Match;
  readonly second: Match;
  readonly anchors: readonly Anchor[];
};

function isExchanged({ source, target, first, second, anchors }: Couple): boolean {
  const isReversed = first.target.start > second.target.start;
  const roles = [first, second].map((match) => ({
    before: roleOf(source.text, match.source),
    after: roleOf(target.text, match.target),
  }));
  const isTold = roles.filter(({ before, after }) => before && after);
  if (isTold.length > 0 && isTold.every(({ before, after }) => before === after)) return false;
  if (isTold.length === 2 && isTold.every(({ before, after }) => before !== after)) return true;
  const [one, other] = bindings(first.source, second.source, anchors);
  if (one && other) {
    const isAnchorReversed = one.targetAt > other.targetAt;
    if (isReversed) return isAnchorReversed === one.sourceAt > other.sourceAt;
    // figures in order, but the names around them changed places
    return one.isName && other.isName && isAnchorReversed !== one.sourceAt > other.sourceAt;
  }
  if (!isReversed) return false;
  if (!one) return true;
  const isNearer = (a: number, b: number, at: number): boolean => Math.abs(a - at) < Math.abs(b - at);
  return (
    isNearer(first.source.start, second.source.start, one.sourceAt) !==
    isNearer(first.target.start, second.target.start, one.targetAt)
  );
}

/** The anchor that stands nearest to each of two figures; never the same one for both. */
function bindings(first: Figure, second: Figure, anchors: readonly Anchor[]): (Anchor | undefined)[] {
  const near = (figure: Figure): Anchor[] =>
    anchors
      .filter(({ sourceAt }) => Math.abs(sourceAt - figure.start) < 80)
      .toSorted((a, b) => Math.abs(a.sourceAt - figure.start) - Math.abs(b.sourceAt - figure.start));
  const [a, b] = [near(first), near(second)];
  const one = a[0];
  if (!one) return [b[0], undefined];
  if (b[0] !== one) return [one, b[0]];
  // one anchor is nearest to both: it belongs to the nearer figure, the other takes its next one
  const isFirsts = Math.abs(one.sourceAt - first.start) <= Math.abs(one.sourceAt - second.start);
  return isFirsts ? [one, b[1]] : [a[1] ?? one, a[1] ? one : undefined];
}

const OLD_BEFORE =
  /(?<!\p{L})(?:from|versus|vs\.?|against|compared (?:with|to)|contre|après|par rapport à|au lieu de) (?:an? |the |about |une? |les? )?$/iu;
const NEW_BEFORE = /(?<!\p{L})(?:to|à|jusqu'à) (?:an? |about |environ |près de )?$/iu;
const OLD_BEHIND =
  /^[^.;,\d]{0,24}\b(?:a year (?:earlier|ago|before)|the (?:previous|prior) |(?:a|one) (?:month|week|day) (?:earlier|before)|previously|un an (?:plus tôt|auparavant|avant)|auparavant|précédent|(?:un mois|une semaine) plus tôt)/iu;
const FROM_TO = /^[^.;]{0,28}? (?:à|to) (?:environ )?[$€£]?\d/u;

/** Whether a figure is the old or the new one of a change, where the words beside it say so. */
function roleOf(text: string, { start, end }: Figure): "old" | "new" | undefined {
  const before = text
    .slice(Math.max(0, start - 24), start)
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/’/g, "'");
  const behind = text.slice(end, end + 48).replace(/[\u00a0\u202f]/g, " ");
  if (OLD_BEFORE.test(before) || OLD_BEHIND.test(behind)) return "old";
  if (/(?:^|\s)(?:de|d'|from) $/iu.test(before) && FROM_TO.test(behind)) return "old";
  return NEW_BEFORE.test(before) ? "new" : undefined;
}
