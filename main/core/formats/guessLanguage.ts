import type { Language } from "#shared/domain/language.ts";

/** Words that a page of each language cannot do without. */
const COMMON: Readonly<Record<Language, readonly string[]>> = {
  fr: ["le", "la", "les", "des", "une", "est", "dans", "pour", "que", "sur", "aux", "par", "et", "du"],
  en: ["the", "and", "of", "to", "in", "that", "is", "for", "on", "with", "by", "said", "was"],
  de: ["der", "die", "und", "das", "den", "von", "mit", "ist", "für", "nicht", "ein", "im"],
  es: ["el", "los", "las", "que", "en", "por", "con", "una", "del", "para", "se", "y"],
  it: ["il", "che", "di", "per", "con", "una", "della", "sono", "gli", "nel", "è", "e"],
  pt: ["o", "os", "que", "em", "para", "com", "uma", "do", "da", "não", "por", "e"],
};

/** The language whose common words a text uses most; English when it uses none. For text that does not say. */
export function guessLanguage(text: string): Language {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, 2000) ?? [];
  let best: Language = "en";
  let most = 0;
  for (const [language, common] of Object.entries(COMMON) as [Language, readonly string[]][]) {
    const hits = words.filter((word) => common.includes(word)).length;
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}
