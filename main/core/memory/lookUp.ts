import type { Language } from "#shared/domain/language.ts";
import type { MemoryMatch } from "#shared/domain/memory.ts";
import { languageBit, type UnitRow, unitById, unitsWithKey, variantsOf } from "../store/memoryStore.ts";
import type { ReadDb } from "../store/sql.ts";
import type { Indexes } from "./createIndexes.ts";
import { type ScannedText, scanText } from "./index/scanText.ts";
import { figureScore, penaltiesOf, wordScore } from "./judge.ts";
import { swapFigures } from "./swapFigures.ts";
import { textKey } from "./textKey.ts";

export type LookUp = {
  readonly text: string;
  readonly from: Language;
  readonly to: Language;
  /** The source's paragraphs around it, for a context match. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Least likeness, 0 to 1. */
  readonly min: number;
  readonly limit: number;
};

type Asker = { readonly author: string; readonly now: number };

/** So many more are judged than are shown, because penalties change the order. */
const SPARE = 4;

/** The memory's best matches for a text, best first; of several with the same proposal only the best. */
export function lookUp(db: ReadDb, indexes: Indexes, wish: LookUp, asker: Asker): MemoryMatch[] {
  const scanned = scanText(wish.text);
  const key = textKey(wish.text, scanned);
  const likeness = new Map<number, number>();
  for (const unit of unitsWithKey(db, wish.from, key, wish.to, wish.limit + SPARE)) likeness.set(unit, 1);
  const asked = { min: wish.min, limit: wish.limit + SPARE, mask: languageBit(wish.to) };
  // when the same text is known often enough, nothing else can come before it
  const alike = likeness.size > wish.limit ? [] : indexes.of(wish.from).find(scanned, asked);
  for (const { unit, similarity } of alike) if (!likeness.has(unit)) likeness.set(unit, similarity);
  const around = { before: keyOf(wish.before), after: keyOf(wish.after) };
  const matches = [...likeness].flatMap(([id, similarity]) => {
    const unit = unitById(db, id);
    const variants = variantsOf(db, id);
    const source = variants.find(({ language }) => language === wish.from)?.text;
    const target = variants.find(({ language }) => language === wish.to)?.text;
    if (!unit || source === undefined || target === undefined) return [];
    return [judged({ unit, source, target, similarity }, { ...wish, scanned, key, around }, asker)];
  });
  const known = new Set<string>();
  return matches
    .sort(
      (a, b) =>
        rank(b) - rank(a) ||
        onDesk(b) - onDesk(a) ||
        b.scores.words - a.scores.words ||
        b.changed - a.changed ||
        b.id - a.id,
    )
    .filter(({ proposal }) => !known.has(proposal) && known.add(proposal))
    .slice(0, wish.limit);
}

const keyOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : textKey(text, scanText(text));

/** A context match stands before the same text elsewhere. */
const rank = ({ kind, score, penalties }: MemoryMatch): number =>
  score + (kind === "context" ? 1 : 0) - penalties.reduce((sum, { points }) => sum + points, 0);

/** Of two that fit as well, what the whole desk goes by comes first. */
const onDesk = ({ shelf }: MemoryMatch): number => (shelf === "desk" ? 1 : 0);

type Found = {
  readonly unit: UnitRow;
  readonly source: string;
  readonly target: string;
  readonly similarity: number;
};
type Question = LookUp & {
  readonly scanned: ScannedText;
  readonly key: number;
  readonly around: { readonly before: number | undefined; readonly after: number | undefined };
};

function judged({ unit, source, target, similarity }: Found, question: Question, asker: Asker): MemoryMatch {
  const { from, to, text, scanned, around } = question;
  const mine = scanText(source);
  const isExact = textKey(source, mine) === question.key;
  const isInContext =
    isExact &&
    ((around.before !== undefined && unit.before === around.before) ||
      (around.after !== undefined && unit.after === around.after));
  const isFigures = !isExact && similarity === 1;
  return {
    id: unit.id,
    from,
    to,
    source,
    target,
    origin: unit.origin,
    shelf: unit.shelf,
    author: unit.author,
    changed: unit.changed,
    uses: unit.uses,
    kind: isInContext ? "context" : isExact ? "exact" : isFigures ? "figures" : "fuzzy",
    score: isExact ? 100 : isFigures ? 99 : Math.min(98, Math.floor(similarity * 100 + 1e-9)),
    scores: {
      text: Math.floor(similarity * 100 + 1e-9),
      words: wordScore(scanned, mine),
      figures: figureScore(variablesIn(text, scanned), variablesIn(source, mine)),
    },
    penalties: penaltiesOf(unit, asker.author, asker.now),
    ...swapFigures({ source, target, today: text }, from, to),
  };
}

const variablesIn = (text: string, { variables }: ScannedText): string[] =>
  variables.map(({ start, end }) => text.slice(start, end));
