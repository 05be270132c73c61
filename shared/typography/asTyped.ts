import type { HouseProfile } from "../profiles/houseProfile.ts";
import { endsInAddress } from "./address.ts";
import { BLANK, beforeHighSigns, beforePercent } from "./blanks.ts";
import type { Edit } from "./edit.ts";
import { houseEdits } from "./houseEdits.ts";
import { apostrophes, dashes, ellipses, opensQuote } from "./quotes.ts";

/** What can be decided at the sign itself; figures, ordinals and capitals wait for the command on the whole story. */
export const TYPED_RULES = [dashes, beforePercent, apostrophes, ellipses, beforeHighSigns] as const;

/** So much of the line before the caret is looked at, in UTF-16 units. */
const REACH = 120;
const SIGN = /[;:!?%.…]$/;
/** The colon of an address that is being typed. */
const BEGINS_ADDRESS = /(?<![\p{L}\p{N}])(?:https?|ftp|mailto|tel):$/u;
const AFTER_APOSTROPHE = /['’‘´`]\p{L}$/u;
const AFTER_DASH = new RegExp(`[-–—]${BLANK}$`);
const QUOTE = /[«»“”„"]$/;
const QUOTES = /[«»“”„"]/gu;
const AFTER_QUOTE = new RegExp(`([«“„"])[\\u00a0\\u202f]?${BLANK}$`);

const DECIDES = /[;:!?%.…«»“”„"]/;
const IS_DECIDED_NEXT = /['’‘´`«“„"–—-]/;

/** Whether a sign may bring a change at all, by itself and by the one typed before it: asked at every key. */
export const mayMatter = (sign: string, previous: string | undefined): boolean =>
  DECIDES.test(sign) || (previous !== undefined && IS_DECIDED_NEXT.test(previous));

/**
 * What the house prints otherwise at the sign that was just typed. Looks only at the end of the line before the caret.
 * @param before the line up to the caret, with the sign
 * @param after what follows the caret
 * @param last the correction made right before the sign: one that the sign proves wrong ("http" + ":" + "/") is taken back
 * @returns the change, in places of `before`, or undefined
 */
export function typedEdit(before: string, after: string, house: HouseProfile, last?: Edit): Edit | undefined {
  const wrong = last && takenBack(before, after, house, last);
  if (wrong) return wrong;
  return atQuote(before, house) ?? atSign(before, after, house);
}

function atSign(line: string, after: string, house: HouseProfile): Edit | undefined {
  const from = Math.max(0, line.length - REACH);
  const tail = line.slice(from);
  if (BEGINS_ADDRESS.test(tail)) return undefined;
  if (!SIGN.test(tail) && !AFTER_APOSTROPHE.test(tail) && !AFTER_DASH.test(tail)) return undefined;
  const edits = houseEdits(tail + after.slice(0, 1), house, [], TYPED_RULES);
  const found = edits.findLast(({ end }) => end <= tail.length && end >= tail.length - 1);
  return found && { ...found, start: found.start + from, end: found.end + from };
}

/**
 * A mark opens or closes by what stands before it; a blank typed behind an opening one is the house's already. A mark that
 * opens within a quotation, or closes none, is left to its writer, as the command leaves it.
 */
function atQuote(line: string, { quotes }: HouseProfile): Edit | undefined {
  const [open, close] = quotes;
  if (endsInAddress(line)) return undefined;
  const edit = (start: number, to: string): Edit | undefined => {
    const from = line.slice(start);
    return from === to ? undefined : { rule: "quotes", start, end: line.length, from, to };
  };
  const isInside = (at: number): boolean => (line.slice(0, at).match(QUOTES)?.length ?? 0) % 2 === 1;
  if (QUOTE.test(line)) {
    const at = line.length - 1;
    const opens = opensQuote(line[at] ?? "", line.slice(0, at), quotes);
    if (opens === isInside(at)) return undefined;
    const words = line.slice(0, at).replace(new RegExp(`${BLANK}+$`), "");
    return opens ? edit(at, open) : edit(words.length, close);
  }
  const opened = AFTER_QUOTE.exec(line);
  if (!opened || isInside(opened.index)) return undefined;
  return opensQuote(opened[1] ?? "", line.slice(0, opened.index), quotes) ? edit(opened.index, open) : undefined;
}

function takenBack(before: string, after: string, house: HouseProfile, last: Edit): Edit | undefined {
  const end = last.start + last.to.length;
  if (last.rule === "quotes" || end !== before.length - 1 || !before.slice(0, end).endsWith(last.to)) return undefined;
  const raw = before.slice(0, last.start) + last.from + before.slice(end);
  const from = Math.max(0, raw.length - REACH);
  const edits = houseEdits(raw.slice(from) + after.slice(0, 1), house, [], TYPED_RULES);
  if (edits.some(({ start, to }) => start + from === last.start && to === last.to)) return undefined;
  return { rule: last.rule, start: last.start, end, from: last.to, to: last.from };
}
