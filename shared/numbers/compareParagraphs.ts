import type { Language } from "../domain/language.ts";
import type { Figure } from "./figure.ts";
import { hasRival, isRepetition, isStatedConversion } from "./forgive.ts";
import { isLongScale, longScaleFix } from "./longScale.ts";
import { type Match, type Matched, matchFigures } from "./matchFigures.ts";
import type { NumberFinding, NumberFindingKind, ReadText } from "./numberFinding.ts";
import { pairLeftovers } from "./pairLeftovers.ts";
import { NUMBER_LANGUAGES } from "./readFigures.ts";
import { rememberedFigures } from "./rememberedFigures.ts";
import { rememberedMatches, rememberedSwaps } from "./rememberedMatches.ts";

export type CompareOptions = {
  readonly from: Language;
  readonly to: Language;
  /** A whole story may say a figure once more or once less than its source. */
  readonly isStory: boolean;
  /** Between groups of three digits where a mend has to print some. */
  readonly thousands?: string;
};

/** One side: its paragraphs, and which of them each figure is in. */
type Side = { readonly paragraphs: readonly ReadText[]; readonly placeOf: ReadonlyMap<Figure, number> };

/**
 * Compares the figures of a story with those of its translation. Where both have as many paragraphs, each is compared
 * with the one beside it; what is left, or everything otherwise, is looked for in the whole text, because a figure that
 * moved is no error.
 * @returns what is wrong in the order of the target; nothing when one of the languages cannot be read yet
 */
export function compareParagraphs(
  source: readonly string[],
  target: readonly string[],
  options: CompareOptions,
): NumberFinding[] {
  const [left, right] = [sideOf(source, options.from), sideOf(target, options.to)];
  if (!left || !right) return [];
  const isLinked = source.length === target.length;
  const { matches, sourceLeft, targetLeft } = matchSides(left, right, isLinked, options);
  const settled = [matches.map((one) => one.source), matches.map((one) => one.target)] as const;
  const lost = owing(sourceLeft, { own: left, settled: settled[0], other: right, rivals: targetLeft }, options.isStory);
  const added = owing(
    targetLeft,
    { own: right, settled: settled[1], other: left, rivals: sourceLeft },
    options.isStory,
  );
  const pairs = isLinked
    ? left.paragraphs.flatMap((_, place) =>
        pairLeftovers(inParagraph(lost, left, place), inParagraph(added, right, place)),
      )
    : pairLeftovers(lost, added);
  const told = (kind: NumberFindingKind, one: Figure | undefined, other: Figure | undefined): NumberFinding =>
    finding(kind, { one, other, left, right, isLinked });
  const findings = [
    ...pairs.map(({ kind, source: one, target: other }) => told(kind, one, other)),
    ...swapsOf(left, right, matches, options).map((match) => told("swapped", match.source, match.target)),
  ];
  if (options.to === "fr") {
    for (const figure of right.placeOf.keys()) {
      if (!isLongScale(figure)) continue;
      const match = matches.find((one) => one.target === figure) ?? pairs.find((one) => one.target === figure);
      const text = right.paragraphs[right.placeOf.get(figure) ?? 0]?.text ?? "";
      const before = text.slice(Math.max(0, figure.start - 12), figure.start);
      const fix = longScaleFix(figure, match?.source, options.thousands ?? ".", before);
      const mended = { ...told("scale", match?.source, figure), ...(fix ? { fix } : {}) };
      const known = findings.findIndex(
        (one) => one.targetParagraph === mended.targetParagraph && one.targetSpan?.start === figure.start,
      );
      if (known < 0) findings.push(mended);
      else findings[known] = mended;
    }
  }
  return findings.sort(byPlace);
}

function sideOf(paragraphs: readonly string[], language: Language): Side | undefined {
  const rules = NUMBER_LANGUAGES[language];
  if (!rules) return undefined;
  const read = paragraphs.map((text) => ({ text, figures: rememberedFigures(text, rules) }));
  return {
    paragraphs: read,
    placeOf: new Map(read.flatMap(({ figures }, place) => figures.map((one) => [one, place]))),
  };
}

const inParagraph = (figures: readonly Figure[], side: Side, place: number): Figure[] =>
  figures.filter((one) => side.placeOf.get(one) === place);

function matchSides(left: Side, right: Side, isLinked: boolean, options: CompareOptions): Matched {
  const near = isLinked
    ? left.paragraphs.map((one, place) => rememberedMatches(one, right.paragraphs[place] ?? NOTHING, options))
    : [{ matches: [], sourceLeft: [...left.placeOf.keys()], targetLeft: [...right.placeOf.keys()] }];
  const matches = near.flatMap((one) => one.matches);
  const sourceLeft = near.flatMap((one) => one.sourceLeft);
  const targetLeft = near.flatMap((one) => one.targetLeft);
  if (near.length === 1 && isLinked) return { matches, sourceLeft, targetLeft };
  const far = matchFigures(sourceLeft, targetLeft);
  return { ...far, matches: [...matches, ...far.matches] };
}

const NOTHING: ReadText = { text: "", figures: [] };

type Owed = {
  readonly own: Side;
  readonly settled: readonly Figure[];
  readonly other: Side;
  /** What the other side has left. */
  readonly rivals: readonly Figure[];
};

/**
 * Of the figures without a counterpart those that are owed one. What may be left out is kept too, because it is an error
 * where another of its kind stands instead.
 */
function owing(figures: readonly Figure[], { own, settled, other, rivals }: Owed, isStory: boolean): Figure[] {
  const others = [...other.placeOf.keys()];
  return figures.filter((figure) => {
    if (figure.demand === "never") return false;
    if (figure.demand === "may" && isRepetition(figure, others)) return false;
    if (isStory && isRepetition(figure, settled)) return false;
    const place = own.placeOf.get(figure) ?? 0;
    const near = settled.filter((one) => own.placeOf.get(one) === place);
    return hasRival(figure, rivals) || !isStatedConversion(figure, near, own.paragraphs[place]?.text ?? "");
  });
}

/** Swaps are looked for wherever two figures or more went from one paragraph into one other. */
function swapsOf(left: Side, right: Side, matches: readonly Match[], options: CompareOptions): Match[] {
  const roads = Map.groupBy(matches, (one) => `${left.placeOf.get(one.source)} ${right.placeOf.get(one.target)}`);
  return [...roads.entries()].flatMap(([road, ways]) => {
    const [from = 0, to = 0] = road.split(" ").map(Number);
    const [source, target] = [left.paragraphs[from], right.paragraphs[to]];
    return source && target && ways.length > 1 ? rememberedSwaps(source, target, ways, options) : [];
  });
}

type Told = {
  readonly one: Figure | undefined;
  readonly other: Figure | undefined;
  readonly left: Side;
  readonly right: Side;
  readonly isLinked: boolean;
};

function finding(kind: NumberFindingKind, { one, other, left, right, isLinked }: Told): NumberFinding {
  const sourceParagraph = one && left.placeOf.get(one);
  const targetParagraph = other ? right.placeOf.get(other) : isLinked ? sourceParagraph : undefined;
  return {
    kind,
    source: one?.text ?? "",
    target: other?.text ?? "",
    ...(one ? { sourceSpan: { start: one.start, end: one.end } } : {}),
    ...(other ? { targetSpan: { start: other.start, end: other.end } } : {}),
    ...(sourceParagraph === undefined ? {} : { sourceParagraph }),
    ...(targetParagraph === undefined ? {} : { targetParagraph }),
  };
}

const LAST = Number.MAX_SAFE_INTEGER;
const byPlace = (a: NumberFinding, b: NumberFinding): number =>
  (a.targetParagraph ?? LAST) - (b.targetParagraph ?? LAST) ||
  (a.targetSpan?.start ?? LAST) - (b.targetSpan?.start ?? LAST);
