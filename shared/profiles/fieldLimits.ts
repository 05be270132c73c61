import { HOUSE_PROFILES } from "./index.ts";

/** How long a field may become before lists and terminals cut it, in characters as a reader counts them. */
export type FieldLimits = { readonly headline: number; readonly deck: number; readonly slug: number };

/** Where a house says nothing: what public lists show of a headline, what search engines show of a deck. */
const USUAL: FieldLimits = { headline: 110, deck: 300, slug: 80 };

export const fieldLimits = (profileId: string): FieldLimits => ({
  ...USUAL,
  ...HOUSE_PROFILES.find(profileId)?.limits,
});

/** Characters as a reader counts them: an accent or a flag is no character of its own. */
export const countCharacters = (text: string): number =>
  IS_SIMPLE.test(text) ? text.length : [...segmenter.segment(text)].length;

/** Letters, digits and signs of which each is one unit and one character: nearly every story, and told at once. */
const IS_SIMPLE = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u202f\u2030-\u205e\u20a0-\u20bf]*$/;

/** Where in the text a limit is passed, in UTF-16 units; the text's length when it is not. */
export function overflowStart(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  for (const [at, { index }] of [...segmenter.segment(text)].entries()) if (at === limit) return index;
  return text.length;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
