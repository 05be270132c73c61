import { createHunspellFromStrings } from "hunspell-wasm";
import { checkPassage } from "#shared/spelling/checkPassage.ts";
import { type Dictionary, eitherOf, suggestions } from "#shared/spelling/checkWords.ts";
import { SPELLED_LANGUAGES } from "#shared/spelling/spelledLanguages.ts";
import type { SpellerAnswer, SpellerQuestion } from "./speller.ts";

/* Runs Hunspell off the thread that draws. Served with a policy of its own: only here may WebAssembly be compiled. */

/** Where the dictionaries that ship with the program are; a language without one is not checked. */
const FILES: Readonly<Record<string, readonly [affixes: URL, words: URL]>> = {
  fr: [
    new URL("../../node_modules/dictionary-fr/index.aff", import.meta.url),
    new URL("../../node_modules/dictionary-fr/index.dic", import.meta.url),
  ],
  "en-GB": [
    new URL("../../node_modules/dictionary-en-gb/index.aff", import.meta.url),
    new URL("../../node_modules/dictionary-en-gb/index.dic", import.meta.url),
  ],
  "en-US": [
    new URL("../../node_modules/dictionary-en/index.aff", import.meta.url),
    new URL("../../node_modules/dictionary-en/index.dic", import.meta.url),
  ],
};

const loaded = new Map<string, Promise<Dictionary>>();

async function load([affixes, words]: readonly [URL, URL]): Promise<Dictionary> {
  const texts = await Promise.all([affixes, words].map(async (url) => (await fetch(url)).text()));
  const hunspell = await createHunspellFromStrings(texts[0] ?? "", texts[1] ?? "");
  const seen = new Map<string, boolean>();
  return {
    // news repeats itself: most words of a story were asked before
    has: (word) => {
      const known = seen.get(word) ?? hunspell.testSpelling(word);
      seen.set(word, known);
      return known;
    },
    suggest: (word) => hunspell.getSpellingSuggestions(word),
  };
}

function dictionary(language: string): Promise<Dictionary> | undefined {
  const files = FILES[language];
  const making = language === "en" ? bothKinds : files && (() => load(files));
  if (!making) return undefined;
  const known = loaded.get(language) ?? making();
  loaded.set(language, known);
  known.catch(() => loaded.delete(language)); // the next question tries again
  return known;
}

/** English that is right in either kind. */
async function bothKinds(): Promise<Dictionary> {
  const [british, american] = await Promise.all([dictionary("en-GB"), dictionary("en-US")]);
  if (!british || !american) throw new Error("English has two dictionaries");
  return eitherOf(british, american);
}

async function answer(question: SpellerQuestion): Promise<SpellerAnswer> {
  const { id, language } = question;
  if (question.kind === "suggest") {
    const words = await dictionary(language);
    return { id, words: words ? suggestions(question.word, words) : [] };
  }
  const passages = [];
  for (const text of question.texts) {
    passages.push(await checkPassage(text, language, SPELLED_LANGUAGES, dictionary));
  }
  return { id, passages };
}

addEventListener("message", ({ data }: MessageEvent<SpellerQuestion>) => {
  answer(data).then(
    (answered) => postMessage(answered),
    (error: unknown) => postMessage({ id: data.id, failure: String(error) } satisfies SpellerAnswer),
  );
});
