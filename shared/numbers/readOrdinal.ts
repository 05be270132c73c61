import { reading } from "./figure.ts";
import { found, matchAt, patternFor, type Recogniser } from "./scan.ts";

/** "3rd", "3e", "1er", "40ème". */
export const readOrdinalDigits: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(
    language,
    "ordinal-digits",
    ({ id }) =>
      `(\\d{1,4})${id === "en" ? "(?:st|nd|rd|th)" : "(?:ers?|res?|ères?|es?|[èe]mes?|i[èe]mes?|nde?s?)"}(?![\\p{L}\\d])`,
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const value = Number(match[1]);
  return found({
    start: at,
    end: pattern.lastIndex,
    readings: [reading("ordinal", value), reading("amount", value)],
    demand: value === 1 ? "may" : "must",
  });
};

/** "third", "twenty-first", "troisième", "vingt et unième". First and second are said of too much to be asked for. */
export const readOrdinalWord: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(
    language,
    "ordinal-word",
    (own) => `(${[...own.ordinalWords.keys()].toSorted((a, b) => b.length - a.length).join("|")})s?(?!\\p{L})`,
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const value = language.ordinalWords.get((match[1] ?? "").toLowerCase()) ?? 0;
  return found({
    start: at,
    end: pattern.lastIndex,
    readings: [reading("ordinal", value), reading("amount", value)],
    demand: value === 1 ? "never" : value === 2 ? "may" : "must",
  });
};
