import { type KnownName, mixOf, type NameIndex, type NameNode, startOf } from "./createNameIndex.ts";
import { folded } from "./foldText.ts";
import { kindOf, NO_LETTER, SMALL, wordEnd } from "./nameTokens.ts";

/** A name that stands in a text; offsets in UTF-16 code units, half open. */
export type FoundName = { readonly start: number; readonly end: number; readonly name: KnownName };

/** What may stand between the words of a name, at most so much of it: "Saint-Gobain", "Procter & Gamble". */
const LONGEST_GAP = 3;
const GAP_SIGNS = new Set([..." \u00a0\u202f'’/&+-."].map((sign) => sign.charCodeAt(0)));
const DOT = 0x2e;
const BLANK = 0x20;

/**
 * Reads a text once and gives the longest name at every place, in order. Only words that start with a capital or a digit
 * begin a name, and names in small letters where they are printed exactly so.
 */
export function findNames(text: string, { byWord, isSmallStart, firstWords }: NameIndex): FoundName[] {
  const found: FoundName[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const start = at;
    const kind = kindOf(text.charCodeAt(at++));
    if (kind === NO_LETTER) continue;
    while (at < length && kindOf(text.charCodeAt(at)) !== NO_LETTER) at++;
    // most words are small ones, and no more is done for them
    if (kind === SMALL && isSmallStart[startOf(text, start)] !== 1) continue;
    const mix = mixOf(text, start, at);
    if (mix !== undefined && (((firstWords[mix >> 5] ?? 0) >>> (mix & 31)) & 1) === 0) continue;
    const word = text.slice(start, at);
    const node = byWord.get(mix === undefined ? folded(word) : word.toLowerCase());
    const match = node && longest(text, start, at, node);
    if (match) {
      found.push(match);
      at = match.end;
    }
  }
  return found;
}

function longest(text: string, start: number, firstEnd: number, first: NameNode): FoundName | undefined {
  let best: FoundName | undefined;
  let node: NameNode | undefined = first;
  let end = firstEnd;
  let capitals = kindOf(text.charCodeAt(start)) === SMALL ? 0 : 1;
  for (let word = 1; ; word++) {
    if (node.name && isPrintedSo(text, start, end, node.name, capitals)) best = { start, end, name: node.name };
    if (!node.next) return best;
    const next = gapEnd(text, end, end - start);
    if (next === end) return best;
    const isSmall = kindOf(text.charCodeAt(next)) === SMALL;
    if (isSmall && !node.isSmallNext) return best;
    const nextEnd = wordEnd(text, next);
    node = node.next.get(folded(text.slice(next, nextEnd)));
    if (!node) return best;
    if (!isSmall) capitals |= 1 << word;
    end = nextEnd;
  }
}

/** Letters of their own are printed exactly so; of other names every word keeps its capital. */
const isPrintedSo = (
  text: string,
  start: number,
  end: number,
  { exact, capitals }: KnownName,
  seen: number,
): boolean => (exact === undefined ? (capitals & seen) === capitals : text.slice(start, end) === exact);

/**
 * Where the next word of a name starts, or `from` where none can. A dot and a blank end a sentence, unless one letter
 * stands before them: "J. P. Morgan".
 * @param before how long the words before are
 */
function gapEnd(text: string, from: number, before: number): number {
  // nearly always one blank
  if (text.charCodeAt(from) === BLANK && kindOf(text.charCodeAt(from + 1)) !== NO_LETTER) return from + 1;
  let at = from;
  for (; at < text.length && at - from <= LONGEST_GAP; at++) {
    const code = text.charCodeAt(at);
    if (kindOf(code) !== NO_LETTER) return at;
    if (!GAP_SIGNS.has(code)) return from;
    const isStop = code === DOT && at + 1 < text.length && kindOf(text.charCodeAt(at + 1)) === NO_LETTER;
    if (isStop && before > 1 && kindOf(text.charCodeAt(at - 2)) !== NO_LETTER) return from;
  }
  return from;
}
