import { byPattern, type TypographyRule } from "./rule.ts";

/** Words that every dictionary begins with É, met with a bare capital. Without their first letter. */
const BARE =
  "tats?|lysée|glises?|gypte|gyptiens?|cosse|cossais|thiopie|mirats|quateur|rythrée|coles?|conomie|ducation|nergie|tudes?|ditions|cologie|videmment|tant|galement|voquant|pargne|lections?";

/** The accent on a capital "a pleine valeur orthographique" (Académie française); wires often leave it out. */
export const capitalAccents: TypographyRule = {
  id: "capital-accents",
  *find(text, { capitalAccents: isWanted, language }) {
    if (!isWanted || language !== "fr") return;
    yield* byPattern(text, new RegExp(`(?<!\\p{L})E(?=(?:${BARE})(?!\\p{L}))`, "gu"), () => "É");
    yield* byPattern(
      text,
      /(?<=^|[.!?:]\s|["«“]\s?)A(?=\s(?:la|le|les|l['’]|un|une|ce|cette|ces|son|sa|ses|leur|leurs|partir|propos|Paris|Londres|New|Bruxelles|Berlin|Tokyo|noter)(?![\p{Ll}]))/gu,
      () => "À",
    );
  },
};
