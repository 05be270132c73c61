import type { TextRange } from "../document/textRange.ts";
import { findRics } from "../domain/findRics.ts";
import type { HouseProfile } from "../profiles/houseProfile.ts";
import { ADDRESS } from "./address.ts";
import { beforeHighSigns, beforePercent, boundWords, strayBlanks } from "./blanks.ts";
import { capitalAccents } from "./capitals.ts";
import type { Edit } from "./edit.ts";
import { decimals, hours, ordinals, thousands } from "./figures.ts";
import { apostrophes, dashes, ellipses, quotationMarks } from "./quotes.ts";
import type { TypographyRule } from "./rule.ts";

/** Every rule there is, the ones that move borders first: of two that meet in one place the earlier one wins. */
const TYPOGRAPHY_RULES: readonly TypographyRule[] = [
  quotationMarks,
  dashes,
  decimals,
  thousands,
  beforePercent,
  hours,
  ordinals,
  apostrophes,
  ellipses,
  beforeHighSigns,
  strayBlanks,
  boundWords,
  capitalAccents,
];

/**
 * What a house would print otherwise in a text, in order and apart from each other. Instrument codes and addresses are
 * never touched. Where signs are glued together, making the edits may bring up others; after a few rounds there are none.
 * @param text one paragraph or field
 * @param keep what else must stay as it is, such as instrument chips
 * @param rules in their order of right; all there are, if not told
 */
export function houseEdits(
  text: string,
  house: HouseProfile,
  keep: readonly TextRange[] = [],
  rules: readonly TypographyRule[] = TYPOGRAPHY_RULES,
): Edit[] {
  const taken: TextRange[] = [
    ...keep,
    ...findRics(text).map(({ start, end }) => ({ start, end })),
    ...[...text.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ];
  const edits: Edit[] = [];
  for (const rule of rules) {
    for (const { start, end, to } of rule.find(text, house)) {
      const from = text.slice(start, end);
      if (from === to || taken.some((other) => start < other.end && end > other.start)) continue;
      if (start === end && taken.some((other) => start === other.start || start === other.end)) continue;
      taken.push({ start, end });
      edits.push({ rule: rule.id, start, end, from, to });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
