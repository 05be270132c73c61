import type { Concept, Term } from "#shared/domain/glossary.ts";
import type { Language } from "#shared/domain/language.ts";
import { allConcepts, glossaryLists } from "../store/glossaryStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { createTermFinder, type TermFinder } from "./createTermFinder.ts";

/** A wording with what it belongs to. `rank` is the place of its list: 0 counts most. */
export type GlossaryTerm = Term & { readonly concept: Concept; readonly list: string; readonly rank: number };

/** Everything the desk calls things, ready to be looked for. */
export type Glossary = { finder(language: Language): TermFinder<GlossaryTerm>; readonly isEmpty: boolean };

/** Goes away with its store, which one process alone writes to. */
const kept = new WeakMap<ReadDb, Glossary>();

export function deskGlossary(db: ReadDb): Glossary {
  const last = kept.get(db);
  if (last) return last;
  const glossary = createGlossary(db);
  kept.set(db, glossary);
  return glossary;
}

/** To be called after every change of a list. */
export const renewGlossary = (db: ReadDb): void => {
  kept.delete(db);
};

function createGlossary(db: ReadDb): Glossary {
  const lists = new Map(glossaryLists(db).map(({ id, name }, rank) => [id, { name, rank }]));
  const terms = allConcepts(db).flatMap(({ listId, concept }): GlossaryTerm[] => {
    const { name = "", rank = 0 } = lists.get(listId) ?? {};
    return concept.terms.map((term) => ({ ...term, concept, list: name, rank }));
  });
  const finders = new Map<Language, TermFinder<GlossaryTerm>>();
  return {
    isEmpty: terms.length === 0,
    finder: (language) => {
      const known = finders.get(language);
      if (known) return known;
      const made = createTermFinder(
        terms.filter((term) => term.language === language),
        language,
      );
      finders.set(language, made);
      return made;
    },
  };
}
