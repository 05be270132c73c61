/** Languages whose dictionary ships with the program, as BCP 47 primary subtags. Others are not checked. */
export const SPELLED_LANGUAGES = ["fr", "en"] as const;
export type SpelledLanguage = (typeof SPELLED_LANGUAGES)[number];

/** How English is spelled; plain "en" takes a word that is right in either kind. */
export const ENGLISH_KINDS = ["en", "en-GB", "en-US"] as const;
export type EnglishKind = (typeof ENGLISH_KINDS)[number];

/** The dictionary that a story is checked with: where the house leaves the kind of English open, the person's. */
export const spelledAs = (language: string, house: EnglishKind | undefined, own: EnglishKind): string =>
  language === "en" ? (house ?? own) : language;

/** The language of a kind: "en" for "en-GB". */
export const primaryOf = (language: string): string => language.split("-")[0] ?? language;

export const isSpelled = (language: string): language is SpelledLanguage =>
  SPELLED_LANGUAGES.some((one) => one === language);
