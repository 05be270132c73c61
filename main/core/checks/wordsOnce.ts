import { blockCheck } from "./blockCheck.ts";

const DOUBLED = /(?<![\p{L}\p{N}'’-])(\p{L}+)([ \u00a0\u202f]+)\1(?![\p{L}\p{N}'’-])/giu;
/** What grammar itself writes twice. */
const ALLOWED = new Set("nous vous had that is il elle faire bla die das der se si".split(" "));

/** A word that stands twice was left behind when the sentence was rewritten. A name of two like words keeps both. */
export const wordsOnce = blockCheck({ id: "words-once", severity: "warn" }, ({ text }) =>
  [...text.matchAll(DOUBLED)].flatMap((match) => {
    const [both, word = "", blank = ""] = match;
    const isName = /^\p{Lu}/u.test(both.slice(word.length + blank.length));
    if (isName || ALLOWED.has(word.toLowerCase())) return [];
    return [
      { message: "check.wordTwice", values: { word }, start: match.index, end: match.index + both.length, to: word },
    ];
  }),
);
