import type { HouseProfile } from "../profiles/houseProfile.ts";
import type { RuleId } from "./edit.ts";

/** A change before it is known to change anything: `to` may be what stands there already. */
export type Proposal = { readonly start: number; readonly end: number; readonly to: string };

/** One choice of a house style, applied to a text. Pure; what it proposes twice on its own result must be nothing. */
export type TypographyRule = {
  readonly id: RuleId;
  find(text: string, house: HouseProfile): Iterable<Proposal>;
};

/** Proposals from a pattern: every match, or the part of it that `part` names, becomes what `to` gives. */
export function* byPattern(
  text: string,
  pattern: RegExp,
  to: (match: RegExpExecArray) => string | undefined,
): Generator<Proposal> {
  for (const match of text.matchAll(pattern)) {
    const replaced = to(match);
    if (replaced !== undefined) yield { start: match.index, end: match.index + match[0].length, to: replaced };
  }
}
