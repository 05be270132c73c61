import type { Fix } from "../domain/finding.ts";
import type { Language } from "../domain/language.ts";
import type { Figure } from "../numbers/figure.ts";
import { matchFigures } from "../numbers/matchFigures.ts";
import { NUMBER_LANGUAGES, readFigures } from "../numbers/readFigures.ts";

export type ChangedText = {
  readonly before: string;
  readonly after: string;
  readonly target: string;
  readonly from: Language;
  readonly to: Language;
};

/** One figure of a translation to be written anew. */
export type FigureEdit = Omit<Extract<Fix, { kind: "replaceText" }>, "kind" | "paragraphId">;

const DIGITS = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+| \p{N}{3}(?!\p{N}))*/u;

/**
 * The edits that bring a translation up to a source in which only figures changed. Each is proven by value before it is
 * offered: what would be written is read again and must mean what the new source says.
 * @returns undefined when words changed too, or when a figure cannot be carried over safely
 */
export function figureEdits({ before, after, target, from, to }: ChangedText): FigureEdit[] | undefined {
  const [sourceRules, targetRules] = [NUMBER_LANGUAGES[from], NUMBER_LANGUAGES[to]];
  if (!sourceRules || !targetRules) return undefined;
  const [old, now] = [readFigures(before, sourceRules), readFigures(after, sourceRules)];
  if (old.length !== now.length || wordsOf(before, old) !== wordsOf(after, now)) return undefined;
  const { matches } = matchFigures(old, readFigures(target, targetRules));
  const edits: FigureEdit[] = [];
  for (const [at, was] of old.entries()) {
    const is = now[at];
    if (!is || was.text === is.text) continue;
    const written = matches.find(({ source }) => source === was)?.target;
    const next = written && rewritten(written.text, was.text, is.text, to);
    if (!written || next === undefined) return undefined;
    const behind = target.slice(0, written.start) + next + target.slice(written.end);
    const proof = readFigures(behind, targetRules).filter(
      ({ start, text }) => start === written.start && text === next,
    );
    if (matchFigures([is], proof).matches.length !== 1) return undefined;
    edits.push({ start: written.start, end: written.end, from: written.text, to: next });
  }
  return edits.length === 0 ? undefined : edits;
}

/** The words around the figures, to be compared: between two texts only figures changed when they are the same. */
function wordsOf(text: string, figures: readonly Figure[]): string {
  let words = "";
  let at = 0;
  for (const { start, end } of figures) {
    words += `${text.slice(at, start)}#`;
    at = end;
  }
  return (words + text.slice(at)).replace(/\s+/g, " ");
}

/** The target's figure with the new digits, when nothing but the first digits of the source's changed. */
function rewritten(target: string, was: string, is: string, to: Language): string | undefined {
  const [before, after] = [DIGITS.exec(was)?.[0], DIGITS.exec(is)?.[0]];
  const digits = DIGITS.exec(target)?.[0];
  if (before === undefined || after === undefined || digits === undefined) return undefined;
  if (was.replace(before, "#") !== is.replace(after, "#")) return undefined;
  const next = target.replace(digits, printedLike(after, digits, to));
  if (to !== "fr") return next;
  const isPlural = Number(after.replaceAll(",", "")) >= 2;
  return next.replace(/(?<=\b)(million|milliard)s?(?!\p{L})/u, isPlural ? "$1s" : "$1");
}

/** English digits in another language's dress; the separators are those that the figure had. */
function printedLike(english: string, model: string, to: Language): string {
  if (to === "en") return english;
  const thousands = /\p{N}([.\u00a0\u202f ])\p{N}{3}(?!\p{N})/u.exec(model)?.[1] ?? ".";
  return english.replace(/[.,]/g, (sign) => (sign === "," ? thousands : ","));
}
