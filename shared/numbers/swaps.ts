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
  const [one, other] = bindings(source.text, first.source, second.source, anchors);
  if (one && other) {
    const isAnchorReversed = one.targetAt > other.targetAt;
    if (isReversed) return isAnchorReversed === one.sourceAt > other.sourceAt;
    // figures in order: then each must stand beside what the other one belonged to
    const away = (figure: Figure, anchor: Anchor): number => distance(target.text, figure, anchor.targetAt);
    const isCrossed =
      away(second.target, one) < away(first.target, one) && away(first.target, other) < away(second.target, other);
    return isCrossed && isAnchorReversed !== one.sourceAt > other.sourceAt;
  }
  if (!isReversed) return false;
  if (!one) return true;
  const isNearer = (a: number, b: number, at: number): boolean => Math.abs(a - at) < Math.abs(b - at);
  return (
    isNearer(first.source.start, second.source.start, one.sourceAt) !==
    isNearer(first.target.start, second.target.start, one.targetAt)
  );
}

/** The anchor that belongs to each of two figures by its place in the source; never the same one for both. */
function bindings(text: string, first: Figure, second: Figure, anchors: readonly Anchor[]): (Anchor | undefined)[] {
  const near = (figure: Figure): { anchor: Anchor; away: number }[] =>
    anchors
      // a verb is said once for several names
      .map((anchor) => ({ anchor, away: distance(text, figure, anchor.sourceAt) + (anchor.isName ? 0 : 15) }))
      .filter(({ away }) => away < 120)
      .toSorted((a, b) => a.away - b.away);
  const [a, b] = [near(first), near(second)];
  const [one, other] = [a[0], b[0]];
  if (!one || !other || one.anchor !== other.anchor)
    return one ? [one.anchor, other?.anchor] : [other?.anchor, undefined];
  // one anchor is nearest to both: it belongs to the nearer figure, the other takes its next one
  if (one.away <= other.away) return [one.anchor, b[1]?.anchor];
  return a[1] ? [a[1].anchor, other.anchor] : [other.anchor, undefined];
}

/** In UTF-16 units; what another clause says is farther away. */
function distance(text: string, { start, end }: Figure, at: number): number {
  const between = at < start ? text.slice(at, start) : text.slice(end, at);
  const isOtherClause = /[,;:]|\s(?:and|while|but|et|mais|tandis|alors)\s/u.test(between);
  return Math.abs(at - start) + (isOtherClause ? 40 : 0);
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
