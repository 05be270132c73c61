import { diffBodies } from "#shared/document/diffBodies.ts";
import { findRics } from "#shared/domain/findRics.ts";
import type { Language } from "#shared/domain/language.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import { NUMBER_LANGUAGES, readFigures } from "#shared/numbers/readFigures.ts";
import { namesIn } from "#shared/pairs/namesIn.ts";

/** A place readers know: a paragraph by its number from 1, or a field. */
export type FactPlace = number | "headline" | "deck";

/** Something that was printed and is printed otherwise now, where it stands now. */
export type ChangedFact = {
  readonly kind: "figure" | "name" | "code";
  readonly before: string;
  readonly after: string;
  readonly place: FactPlace;
};

type Printed = Pick<StoryContent, "headline" | "deck" | "body" | "language">;

/**
 * Figures, instrument codes and names that a text had and that others took the place of. What was only added or only left
 * out is news, not a correction.
 */
export function changedFacts(before: Printed, after: Printed): ChangedFact[] {
  const { language } = after;
  const between = (was: string, is: string, place: FactPlace): ChangedFact[] =>
    was === is ? [] : factsBetween(was, is, language).map((fact) => ({ ...fact, place }));
  let place = 0;
  const inBody = diffBodies(before.body, after.body).flatMap((one) => {
    if (one.after) place += 1;
    return one.kind === "changed" ? between(one.before?.text ?? "", one.after?.text ?? "", place) : [];
  });
  return [
    ...between(before.headline, after.headline, "headline"),
    ...between(before.deck, after.deck, "deck"),
    ...inBody,
  ];
}

const FINDERS: readonly [ChangedFact["kind"], (text: string, language: Language) => string[]][] = [
  ["figure", figuresIn],
  ["code", (text) => findRics(text).map(({ ric }) => ric)],
  ["name", (text) => namesIn(text).map((name) => name.text)],
];

function factsBetween(before: string, after: string, language: Language): Omit<ChangedFact, "place">[] {
  return FINDERS.flatMap(([kind, find]) => {
    const [had, has] = [find(before, language), find(after, language)];
    const lost = without(had, has);
    const gained = without(has, had);
    return lost.slice(0, gained.length).map((was, at) => ({ kind, before: was, after: gained[at] ?? "" }));
  });
}

/** What the first list has more often than the second, in its order. */
function without(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((text) => {
    const at = left.indexOf(text);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

const DIGITS = /\p{N}+(?:[.,:\u00a0\u202f]\p{N}+)*(?:\s?%)?/gu;

/** Figures as they are printed, of languages whose number words are known; elsewhere what is written in digits. */
function figuresIn(text: string, language: Language): string[] {
  const rules = NUMBER_LANGUAGES[language];
  if (!rules) return text.match(DIGITS) ?? [];
  return readFigures(text, rules)
    .filter(({ demand, readings }) => demand === "must" && readings[0].kind !== "name")
    .map((figure) => figure.text.trim());
}
