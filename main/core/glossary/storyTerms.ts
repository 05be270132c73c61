import type { StoryTerm } from "#shared/contract/glossary.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Glossary, GlossaryTerm } from "./deskGlossary.ts";
import { stemOf } from "./stems.ts";
import { wordsOf } from "./words.ts";

/** A text and its blocks, the headline as block -1. */
export type TermText = { readonly language: Language; readonly headline: string; readonly blocks: readonly string[] };
export const HEADLINE = -1;

type Met = { readonly term: GlossaryTerm; readonly place: StoryTerm["places"][number]; readonly text: string };

/**
 * The glossary's terms in a source, each once with all its places, and which of their wordings the translation uses. Where
 * lists disagree about a wording, the one that counts most is heard alone.
 */
export function storyTerms(glossary: Glossary, source: TermText, target: TermText): StoryTerm[] {
  const used = new Map(
    metIn(glossary, target)
      .toReversed()
      .map(({ term, text }) => [stemsOf(term.text, target.language), text]),
  );
  const rows = new Map<string, Met[]>();
  for (const met of heardIn(metIn(glossary, source), source.language)) {
    const key = `${met.term.list}\n${met.term.concept.key}`;
    rows.set(key, [...(rows.get(key) ?? []), met]);
  }
  return [...rows.values()].flatMap((mets) => rowOf(mets, used, target.language));
}

/** Of several lists that know a wording, the one that counts most is heard alone. */
function heardIn(mets: readonly Met[], language: Language): Met[] {
  const ranks = new Map<string, number>();
  const keyOf = ({ term }: Met): string => stemsOf(term.text, language);
  for (const met of mets) ranks.set(keyOf(met), Math.min(met.term.rank, ranks.get(keyOf(met)) ?? met.term.rank));
  return mets.filter((met) => met.term.rank === ranks.get(keyOf(met)));
}

function rowOf(mets: readonly Met[], used: ReadonlyMap<string, string>, language: Language): StoryTerm[] {
  const [first] = mets;
  const wordings = first?.term.concept.terms.filter((term) => term.language === language) ?? [];
  const allowed = wordings.filter(({ status }) => status !== "forbidden").sort(byStatus);
  if (!first || allowed.length === 0) return [];
  const use = allowed.map((term) => used.get(stemsOf(term.text, language))).find((text) => text !== undefined);
  const { concept, list } = first.term;
  return [
    {
      source: first.text,
      places: mets.map(({ place }) => place),
      targets: allowed.map(({ text }) => text),
      forbidden: wordings.filter(({ status }) => status === "forbidden").map(({ text }) => text),
      ...(use === undefined ? {} : { used: use }),
      subject: concept.subject,
      note: concept.note,
      list,
    },
  ];
}

/** Wordings of the story's own language that must not be printed, with what to print instead when one thing fits. */
export function forbiddenIn(
  glossary: Glossary,
  text: TermText,
): { block: number; start: number; end: number; from: string; to: readonly string[]; note: string }[] {
  return metIn(glossary, text).flatMap(({ term, place, text: from }) => {
    if (term.status !== "forbidden") return [];
    const to = term.concept.terms.filter(
      ({ language, status }) => language === text.language && status === "preferred",
    );
    return [{ ...place, from, to: to.map((one) => one.text), note: term.concept.note }];
  });
}

function metIn(glossary: Glossary, { language, headline, blocks }: TermText): Met[] {
  const finder = glossary.finder(language);
  return [headline, ...blocks].flatMap((text, index) =>
    finder.find(text).map(({ term, start, end }) => ({
      term,
      place: { block: index + HEADLINE, start, end },
      text: text.slice(start, end),
    })),
  );
}

const byStatus = (one: { status: string }, other: { status: string }): number =>
  Number(other.status === "preferred") - Number(one.status === "preferred");

/** Two wordings that are forms of each other count as one. */
const stemsOf = (text: string, language: Language): string =>
  wordsOf(text)
    .map((word) => stemOf(word.text, language))
    .join(" ");
