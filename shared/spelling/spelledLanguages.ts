/** Languages whose dictionary ships with the program, as BCP 47 primary subtags. Others are not checked. */
export const SPELLED_LANGUAGES = ["fr", "en"] as const;
export type SpelledLanguage = (typeof SPELLED_LANGUAGES)[number];

export const isSpelled = (language: string): language is SpelledLanguage =>
  SPELLED_LANGUAGES.some((one) => one === language);
