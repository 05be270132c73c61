import { spelledWords } from "./words.ts";

/** What French glues to the front of a name and English to its end. */
const GLUED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})|['’]s$/giu;

/** A word without what is glued to it: "l'Insee" and "Insee's" are "Insee". */
export const bareWord = (word: string): string => word.replace(GLUED, "").replaceAll("’", "'");

/** Every word of names (people, companies, codes), whole and in its parts: "Jean-Luc", "Jean", "Luc". */
export function wordsOfNames(names: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const name of names) {
    for (const { word } of spelledWords(name)) {
      const bare = bareWord(word);
      words.add(bare);
      for (const part of bare.split("-")) words.add(part);
    }
  }
  return words;
}

/** The words that a text writes with a capital: its names, and whatever begins a sentence. */
export const capitalisedWords = (text: string): Set<string> =>
  wordsOfNames(
    spelledWords(text)
      .map(({ word }) => bareWord(word))
      .filter((word) => /^\p{Lu}/u.test(word)),
  );
