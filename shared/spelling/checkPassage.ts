import { type Dictionary, type Misspelling, misspellings } from "./checkWords.ts";
import { primaryOf } from "./spelledLanguages.ts";
import { spelledWords } from "./words.ts";

/** From how many words on a passage can be taken for another language: a headline of names cannot. */
const ENOUGH_WORDS = 6;

export type CheckedPassage = { readonly language: string; readonly wrong: readonly Misspelling[] };

/**
 * Checks a passage in its own language: the story's, unless most of it is wrong there and clearly less in another one
 * that has a dictionary. A quotation or a paragraph not yet translated is so checked as what it is.
 * @param dictionary undefined for a language that has none; then nothing is wrong
 */
export async function checkPassage(
  text: string,
  language: string,
  others: readonly string[],
  dictionary: (language: string) => Promise<Dictionary> | undefined,
): Promise<CheckedPassage> {
  const own = await dictionary(language);
  const first: CheckedPassage = { language, wrong: own ? misspellings(text, own) : [] };
  const words = spelledWords(text).length;
  if (words < ENOUGH_WORDS || first.wrong.length * 2 < words) return first;
  let best = first;
  for (const other of others) {
    const another = other === primaryOf(language) ? undefined : await dictionary(other);
    const wrong = another && misspellings(text, another);
    if (wrong && wrong.length * 2 < best.wrong.length) best = { language: other, wrong };
  }
  return best;
}
