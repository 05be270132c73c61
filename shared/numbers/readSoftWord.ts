import { found, matchAt, patternFor, type Recogniser } from "./scan.ts";

/** "twice", "la moitié", "trimestriel": words that answer a figure of the other language without being one. */
export const readSoftWord: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(
    language,
    "soft",
    ({ softWords }) => `(?:${softWords.map(({ words }) => `(${words})`).join("|")})s?(?![\\p{L}])`,
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const word = language.softWords[match.slice(1).findIndex((one) => one !== undefined)];
  const [first, ...more] = word?.readings ?? [];
  if (!word || !first) return undefined;
  return found({ start: at, end: pattern.lastIndex, readings: [first, ...more], demand: word.demand });
};
