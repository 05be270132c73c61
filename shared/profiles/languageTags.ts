import type { Language } from "#shared/domain/language.ts";
import type { HeadlineTags } from "./houseProfile.ts";

const plain = (correct: string, update: string): HeadlineTags => ({ correct, update, join: " - ", isCounted: false });

/** What a house prints before or behind a headline that has no words of its own for it. */
export const LANGUAGE_TAGS: Readonly<Record<Language, HeadlineTags>> = {
  fr: plain("RECTIFICATIF", "ACTUALISATION"),
  en: plain("CORRECTED", "UPDATE"),
  de: plain("KORREKTUR", "AKTUALISIERUNG"),
  es: plain("CORRECCIÓN", "ACTUALIZACIÓN"),
  it: plain("CORREZIONE", "AGGIORNAMENTO"),
  pt: plain("CORREÇÃO", "ATUALIZAÇÃO"),
};
