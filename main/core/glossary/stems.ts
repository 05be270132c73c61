import { newStemmer, type Stemmer } from "snowball-stemmers";
import type { Language } from "#shared/domain/language.ts";

const NAMES: Record<Language, string> = {
  fr: "french",
  en: "english",
  de: "german",
  es: "spanish",
  it: "italian",
  pt: "portuguese",
};
const stemmers = new Map<Language, Stemmer>();

const stemmerOf = (language: Language): Stemmer => {
  const known = stemmers.get(language);
  if (known) return known;
  const made = newStemmer(NAMES[language]);
  stemmers.set(language, made);
  return made;
};

const MARKS = /\p{M}+/gu;

/**
 * What the forms of a word have in common: "taux directeurs" and "taux directeur" become the same. Accents are taken off
 * at the end, because copy in capitals often lacks them.
 */
export const stemOf = (word: string, language: Language): string =>
  stemmerOf(language)
    .stem(word.normalize("NFC").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae"))
    .normalize("NFD")
    .replace(MARKS, "");
