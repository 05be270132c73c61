import type { Figure } from "./figure.ts";
import type { NumberLanguage } from "./numberLanguage.ts";
import { readFigures } from "./readFigures.ts";

/** Texts remembered for each language: a desk's open stories, some megabytes at most. */
const MOST = 4000;
const known = new WeakMap<NumberLanguage, Map<string, readonly Figure[]>>();

/**
 * The figures of a text, read once: of a story that is looked at again, only the paragraphs that changed are. Each call
 * gives figures of its own, because two paragraphs with the same words are two.
 */
export function rememberedFigures(text: string, language: NumberLanguage): Figure[] {
  const texts = known.get(language) ?? new Map<string, readonly Figure[]>();
  known.set(language, texts);
  const read = texts.get(text) ?? readFigures(text, language);
  if (texts.size >= MOST) texts.clear();
  texts.set(text, read);
  return read.map((figure) => ({ ...figure }));
}
