import { reading } from "./figure.ts";
import { found, matchAt, patternFor, type Recogniser } from "./scan.ts";

/** Numbers that nobody counted: "hundreds of millions", "plusieurs dizaines de milliers", "a few thousand". */
export const readPlural: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(language, "plural", ({ several, collectives, of }) => {
    const both = collectives.map(([one, many]) => (one === "-" ? many : `${many}|${one}`)).join("|");
    return `(?:(?:${several})[ -]?(?:${both})|(?:${collectives.map(([, many]) => many).join("|")}))(?:(?:${of}|[ -])(?:${both}))*(?!\\p{L})`;
  });
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const words = match[0].split(/[ '-]/);
  let value = 1;
  for (const word of words) {
    const row = language.collectives.find(([one, many]) =>
      [one, many].includes(word.toLowerCase().replace(/^multi/, "")),
    );
    if (row) value *= row[2];
  }
  // dozens, scores and "dizaines" are all the same crowd
  const crowd = value < 100 ? 10 : value;
  const end = pattern.lastIndex;
  return found({ start: at, end, readings: [reading("plural", crowd)], demand: "must" });
};

/** "million-dollar", "le milliard": a scale word on its own. */
export const readLoneScale: Recogniser = ({ text, language }, at) => {
  const pattern = patternFor(
    language,
    "lone-scale",
    ({ collectives }) =>
      `(?:${collectives
        .filter(([, , value]) => value >= 1e3)
        .map(([one]) => `(${one})`)
        .join("|")})(?!\\p{L})`,
  );
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const index = match.slice(1).findIndex((one) => one !== undefined);
  const value = language.collectives.filter(([, , one]) => one >= 1e3)[index]?.[2] ?? 0;
  const readings = [reading("plural", value), reading("amount", value)] as const;
  return found({ start: at, end: pattern.lastIndex, readings, demand: "may" });
};
