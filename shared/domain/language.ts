import { z } from "zod";

/** Story languages, as BCP 47 primary subtags. */
export const LANGUAGES = ["fr", "en", "de", "es", "it", "pt"] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** The primary subtag of a BCP 47 tag ("fr-CH" gives "fr"), or undefined when the desk has no such language. */
export function languageOf(tag: string | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary);
}
