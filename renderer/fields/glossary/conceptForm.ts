import type { Concept, Term } from "#shared/domain/glossary.ts";
import { newId } from "#shared/domain/ids.ts";
import type { Language } from "#shared/domain/language.ts";

/** A concept as its form shows it: wordings of a language in one line, with "|" between them. */
export type ConceptForm = {
  readonly key: string;
  readonly wordings: Readonly<Partial<Record<Language, { readonly allowed: string; readonly forbidden: string }>>>;
  readonly subject: string;
  readonly note: string;
};

const MARK = " | ";

export const emptyForm = (language?: Language, text = ""): ConceptForm => ({
  key: `e-${newId()}`,
  wordings: language ? { [language]: { allowed: text, forbidden: "" } } : {},
  subject: "",
  note: "",
});

export function formOf({ key, subject, note, terms }: Concept): ConceptForm {
  const wordings: Partial<Record<Language, { allowed: string; forbidden: string }>> = {};
  const inOrder = [...terms].sort((a, b) => Number(b.status === "preferred") - Number(a.status === "preferred"));
  for (const { language, status, text } of inOrder) {
    const line = wordings[language] ?? { allowed: "", forbidden: "" };
    const field = status === "forbidden" ? "forbidden" : "allowed";
    wordings[language] = { ...line, [field]: line[field] === "" ? text : `${line[field]}${MARK}${text}` };
  }
  return { key, wordings, subject, note };
}

/** @returns the concept, or undefined while no wording stands in it */
export function conceptOf({ key, wordings, subject, note }: ConceptForm): Concept | undefined {
  const terms = Object.entries(wordings).flatMap(([language, line]) => [
    ...termsOf(language as Language, line.allowed, false),
    ...termsOf(language as Language, line.forbidden, true),
  ]);
  return terms.length === 0 ? undefined : { key, subject: subject.trim(), note: note.trim(), terms };
}

const termsOf = (language: Language, line: string, isForbidden: boolean): Term[] =>
  line
    .split("|")
    .flatMap((text) => text.trim() || [])
    .map((text, place) => ({
      language,
      text,
      status: isForbidden ? "forbidden" : place > 0 ? "admitted" : "preferred",
    }));
