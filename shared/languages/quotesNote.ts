import type { AssociatedValue } from "../domain/instrument.ts";
import type { Language } from "../domain/language.ts";
import { printLongDate } from "./print.ts";

const WORDS = {
  fr: { prices: "Cours du", typed: "saisis par la rédaction", sample: "données d’exemple" },
  en: { prices: "Prices of", typed: "entered by the desk", sample: "sample data" },
} as const;

/**
 * When the prices of a block were taken and who gave them, in one line: "Cours du 05/02/2025 à 13:34 · Cours Exemple".
 * The newest time counts. "" when no price has a time. @param zone IANA
 */
export function quotesNote(values: readonly AssociatedValue[], language: Language, zone: string): string {
  const words = language === "fr" ? WORDS.fr : WORDS.en;
  const quotes = values.flatMap(({ quote }) => quote ?? []);
  const newest = quotes
    .flatMap(({ at }) => at ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  if (newest === undefined) return "";
  const nameOf = (source: string): string => (source === "typed" || source === "sample" ? words[source] : source);
  const sources = [...new Set(quotes.map(({ source }) => nameOf(source)))];
  return [`${words.prices} ${printLongDate(newest, language, zone)}`, ...sources].join(" · ");
}
