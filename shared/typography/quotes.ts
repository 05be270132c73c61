import type { HouseProfile } from "../profiles/houseProfile.ts";
import { byPattern, type Proposal, type TypographyRule } from "./rule.ts";

const OPENS = /[\s([{'’«“–—-]$/u;
const MARK = /[ \u00a0\u202f]*([«»“”„"])[ \u00a0\u202f]*/gu;

/**
 * Whether a mark opens, by what stands before it in its paragraph. The straight mark and one that closes in this house
 * ("„so“") may do either.
 */
export function opensQuote(sign: string, before: string, [open, close]: HouseProfile["quotes"]): boolean {
  const mayDoEither = sign === '"' || (close.includes(sign) && !open.includes(sign));
  return mayDoEither ? sign !== "»" && (before === "" || OPENS.test(before)) : "«“„".includes(sign);
}

/**
 * The house's quotation marks, with the blanks inside them. A straight mark opens behind a blank or a bracket and closes
 * anywhere else. A paragraph whose marks do not come in pairs is left alone: which one is missing only its writer knows.
 */
export const quotationMarks: TypographyRule = {
  id: "quotes",
  find(text, { quotes: [open, close] }) {
    const found: (Proposal & { readonly opens: boolean })[] = [];
    for (const match of text.matchAll(MARK)) {
      const sign = match[1] ?? "";
      const at = match.index + match[0].indexOf(sign);
      const before = text.slice(0, at);
      const opens = opensQuote(sign, before, [open, close]);
      const last = found.at(-1);
      if (last?.opens && last.end >= (opens ? at : match.index)) return []; // nothing stands between two marks
      found.push(
        opens
          ? { start: at, end: match.index + match[0].length, to: open, opens }
          : { start: match.index, end: at + 1, to: close, opens },
      );
    }
    let depth = 0;
    for (const { opens } of found) {
      depth += opens ? 1 : -1;
      if (depth < 0 || depth > 1) return [];
    }
    return depth === 0 ? found : [];
  },
};

/** One form of apostrophe; an opening single quote between letters is a slip for it. */
export const apostrophes: TypographyRule = {
  id: "apostrophe",
  find: (text, { apostrophe }) => byPattern(text, /(?<=\p{L})['’‘´`](?=\p{L})/gu, () => apostrophe),
};

export const ellipses: TypographyRule = {
  id: "ellipsis",
  find: (text, { ellipsis }) => byPattern(text, /(?<!\.)\.{3}(?!\.)|…/gu, () => ellipsis),
};

/** A dash between words, where the house has one of its own: two hyphens, or one with a blank on either side. */
export const dashes: TypographyRule = {
  id: "dash",
  find: (text, { dash }) =>
    dash === undefined
      ? []
      : byPattern(text, /(?<=[\p{L}\p{N}%.,;:!?…»”")\]][ \u00a0\u202f])(?:--?|[–—])(?=[ \u00a0\u202f])/gu, () => dash),
};
