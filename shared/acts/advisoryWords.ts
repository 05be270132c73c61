import type { Language } from "#shared/domain/language.ts";
import type { FactPlace } from "./changedFacts.ts";

/** How a language says what was corrected. */
export type AdvisoryWords = {
  /** Before the first thing, with its blank. */
  readonly opens: string;
  readonly place: (place: FactPlace) => string;
  /** Between the place and what stands there now. */
  readonly colon: string;
  readonly instead: (after: string, before: string) => string;
  /** Above a note on the public page. */
  readonly correction: string;
  readonly update: string;
};

const placed =
  (headline: string, deck: string, paragraph: (number: number) => string) =>
  (place: FactPlace): string =>
    place === "headline" ? headline : place === "deck" ? deck : paragraph(place);

/* "in paragraph 2" and "2e paragraphe" are how the agencies' own correction lines count. */
export const ADVISORY_WORDS: Readonly<Record<Language, AdvisoryWords>> = {
  fr: {
    opens: "Corrige ",
    place: placed("dans le titre", "dans le chapô", (at) => `au ${at === 1 ? "1er" : `${at}e`} paragraphe`),
    colon: "\u00a0: ",
    instead: (after, before) => `${after} au lieu de ${before}`,
    correction: "Correction",
    update: "Mise à jour",
  },
  en: {
    opens: "Corrects ",
    place: placed("in the headline", "in the standfirst", (at) => `in paragraph ${at}`),
    colon: " ",
    instead: (after, before) => `to ${after}, not ${before}`,
    correction: "Correction",
    update: "Update",
  },
  de: {
    opens: "Berichtigt ",
    place: placed("in der Überschrift", "im Vorspann", (at) => `in Absatz ${at}`),
    colon: ": ",
    instead: (after, before) => `${after} statt ${before}`,
    correction: "Korrektur",
    update: "Aktualisierung",
  },
  es: {
    opens: "Corrige ",
    place: placed("en el título", "en la entradilla", (at) => `en el párrafo ${at}`),
    colon: ": ",
    instead: (after, before) => `${after} en lugar de ${before}`,
    correction: "Corrección",
    update: "Actualización",
  },
  it: {
    opens: "Corregge ",
    place: placed("nel titolo", "nel sommario", (at) => `nel paragrafo ${at}`),
    colon: ": ",
    instead: (after, before) => `${after} invece di ${before}`,
    correction: "Correzione",
    update: "Aggiornamento",
  },
  pt: {
    opens: "Corrige ",
    place: placed("no título", "na entrada", (at) => `no parágrafo ${at}`),
    colon: ": ",
    instead: (after, before) => `${after} em vez de ${before}`,
    correction: "Correção",
    update: "Atualização",
  },
};
