import type { TextRange } from "../document/textRange.ts";
import type { Language } from "../domain/language.ts";
import type { Figure } from "./figure.ts";
import { isRepetition, isStatedConversion } from "./forgive.ts";
import { longScaleFix } from "./longScale.ts";
import { type Match, matchFigures } from "./matchFigures.ts";
import { pairLeftovers } from "./pairLeftovers.ts";
import { NUMBER_LANGUAGES, readFigures } from "./readFigures.ts";
import { findSwaps } from "./swaps.ts";

/**
 * What is wrong with a figure. `scale`: the same digits at another power of ten, and every "billion" in French;
 * `unit`: the same value of something else; `swapped`: two figures of a sentence in each other's place.
 */
export type NumberFindingKind = "missing" | "extra" | "changed" | "scale" | "unit" | "date" | "time" | "swapped";

export type NumberFinding = {
  readonly kind: NumberFindingKind;
  /** The figures as printed; "" on the side where there is none. */
  readonly source: string;
  readonly target: string;
  readonly sourceSpan?: TextRange;
  readonly targetSpan?: TextRange;
  /** What to put in the target's place to mend it. */
  readonly fix?: TextRange & { readonly from: string; readonly to: string };
};

export type CompareOptions = {
  /** Between groups of three digits where a mend has to print some. */
  readonly thousands?: string;
};

/** What `compareFigures` needs of one side. */
export type ReadText = { readonly text: string; readonly figures: readonly Figure[] };

/**
 * Compares the figures of a text with those of its translation, by value: "$2.5 billion" is "2,5 milliards de dollars".
 * @returns nothing when every figure is right, or when one of the languages cannot be read yet
 */
export function compareNumbers(
  source: string,
  target: string,
  from: Language,
  to: Language,
  options: CompareOptions = {},
): NumberFinding[] {
  const [sourceLanguage, targetLanguage] = [NUMBER_LANGUAGES[from], NUMBER_LANGUAGES[to]];
  if (!sourceLanguage || !targetLanguage) return [];
  const left = { text: source, figures: readFigures(source, sourceLanguage) };
  const right = { text: target, figures: readFigures(target, targetLanguage) };
  const { matches, sourceLeft, targetLeft } = matchFigures(left.figures, right.figures);
  return findingsOf(left, right, { matches, sourceLeft, targetLeft, to, ...options });
}

type Outcome = CompareOptions & {
  readonly matches: readonly Match[];
  readonly sourceLeft: readonly Figure[];
  readonly targetLeft: readonly Figure[];
  readonly to: Language;
};

function findingsOf(source: ReadText, target: ReadText, outcome: Outcome): NumberFinding[] {
  const { matches, to, thousands = "." } = outcome;
  const settledSource = matches.map((match) => match.source);
  const settledTarget = matches.map((match) => match.target);
  const sourceLeft = outcome.sourceLeft.filter((one) => !isStatedConversion(one, settledSource, source.text));
  const targetLeft = outcome.targetLeft.filter((one) => !isStatedConversion(one, settledTarget, target.text));
  const isOwed = ({ demand }: Figure): boolean => demand === "must";
  // what may be left out is a fault only where another of its kind stands instead
  const soft = (figures: readonly Figure[], other: readonly Figure[]): Figure[] =>
    figures.filter((one) => isOwed(one) || (one.demand === "may" && !isRepetition(one, other)));
  const pairs = pairLeftovers(soft(sourceLeft, target.figures), soft(targetLeft, source.figures));
  const findings = [
    ...pairs.map(({ kind, source: one, target: other }) => finding(kind, one, other)),
    ...findSwaps(source, target, matches).map((match) => finding("swapped", match.source, match.target)),
  ];
  if (to === "fr") {
    for (const figure of target.figures) {
      const match = matches.find((one) => one.target === figure) ?? pairs.find((one) => one.target === figure);
      const fix = longScaleFix(figure, match?.source, thousands);
      if (!fix) continue;
      const known = findings.findIndex(({ targetSpan }) => targetSpan?.start === figure.start);
      const mended = { ...finding("scale", match?.source, figure), fix };
      if (known < 0) findings.push(mended);
      else findings[known] = mended;
    }
  }
  return findings.sort((a, b) => (a.targetSpan?.start ?? 1e9) - (b.targetSpan?.start ?? 1e9));
}

function finding(kind: NumberFindingKind, source: Figure | undefined, target: Figure | undefined): NumberFinding {
  return {
    kind,
    source: source?.text ?? "",
    target: target?.text ?? "",
    ...(source ? { sourceSpan: { start: source.start, end: source.end } } : {}),
    ...(target ? { targetSpan: { start: target.start, end: target.end } } : {}),
  };
}
