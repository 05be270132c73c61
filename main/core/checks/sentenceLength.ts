import { countWords } from "#shared/document/paragraphs.ts";
import { sentenceEnds } from "#shared/numbers/sentences.ts";
import { blockCheck } from "./blockCheck.ts";

/** Words in a sentence beyond which wire readers lose it; agencies ask for 25 to 35 in a lead. */
const LONG = 45;

export const sentenceLength = blockCheck({ id: "sentence-length", severity: "note" }, ({ text }) => {
  let start = 0;
  return sentenceEnds(text).flatMap((end) => {
    const sentence = text.slice(start, end);
    const words = countWords(sentence);
    const from = start;
    start = end;
    if (words <= LONG) return [];
    return [
      {
        message: "check.sentenceLong",
        values: { words, limit: LONG },
        start: from,
        end: from + sentence.trimEnd().length,
      },
    ];
  });
});
