import type { Language } from "../domain/language.ts";
import { createRemembered } from "../remember.ts";
import type { Figure } from "./figure.ts";
import { type Match, type Matched, matchFigures } from "./matchFigures.ts";
import type { ReadText } from "./numberFinding.ts";
import { findSwaps } from "./swaps.ts";

type Languages = { readonly from: Language; readonly to: Language };

/** Which figure of the source is which of the target, by their places in the two lists. */
const matchesOf = createRemembered<readonly (readonly [number, number])[]>();
/** Which of the ways were exchanged. */
const swapsOf = createRemembered<readonly number[]>();

/** As `matchFigures`; two texts that stood beside each other before are not matched again. */
export function rememberedMatches(source: ReadText, target: ReadText, { from, to }: Languages): Matched {
  if (source.figures.length === 0 || target.figures.length === 0)
    return { matches: [], sourceLeft: source.figures, targetLeft: target.figures };
  const places = matchesOf(source.text, `${from}${to}${target.text}`, () =>
    matchFigures(source.figures, target.figures).matches.map((match) => [
      source.figures.indexOf(match.source),
      target.figures.indexOf(match.target),
    ]),
  );
  const matches = places.flatMap(([at, there]): Match[] => {
    const [one, other] = [source.figures[at], target.figures[there]];
    return one && other ? [{ source: one, target: other }] : [];
  });
  const taken = new Set<Figure>(matches.flatMap((match) => [match.source, match.target]));
  const isLeft = (figure: Figure): boolean => !taken.has(figure);
  return { matches, sourceLeft: source.figures.filter(isLeft), targetLeft: target.figures.filter(isLeft) };
}

/** As `findSwaps`; figures that went the same ways between the same texts are not followed again. */
export function rememberedSwaps(
  source: ReadText,
  target: ReadText,
  ways: readonly Match[],
  languages: Languages,
): Match[] {
  const roads = ways.map((way) => `${way.source.start}:${way.target.start}`).join();
  const places = swapsOf(source.text, `${languages.from}${languages.to}${roads}\n${target.text}`, () =>
    findSwaps(source, target, ways, languages).map((swap) => ways.indexOf(swap)),
  );
  return places.flatMap((place) => ways[place] ?? []);
}
