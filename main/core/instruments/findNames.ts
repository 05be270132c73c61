import { type KnownName, type NameIndex, type NameNode, startOf } from "./createNameIndex.ts";
import { folded } from "./foldText.ts";
import { kindOf, NO_LETTER, nextWord, SMALL, wordEnd, wordsOf } from "./nameTokens.ts";

/** A name that stands in a text; offsets in UTF-16 code units, half open. */
export type FoundName = { readonly start: number; readonly end: number; readonly name: KnownName };

/** What may stand between the words of a name: "Saint-Gobain", "Procter & Gamble", "J. P. Morgan". */
const LONGEST_GAP = 3;
/** Longer names in capitals are a matter of taste: "RHEINMETALL". */
const LONGEST_LETTERS = 5;
const GAP = /^(?:[\s\u00a0\u202f'’/&+-]+|\.[\s\u00a0]?|[\s\u00a0]?&[\s\u00a0]?)$/;

/**
 * Reads a text once and gives the longest name at every place, in order. Only words that start with a capital or a digit
 * begin a name, and names in small letters where they are printed exactly so.
 */
export function findNames(text: string, index: NameIndex): FoundName[] {
  const found: FoundName[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === NO_LETTER) {
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    const node = kind === SMALL ? smallNode(text, at, end, index) : index.byWord.get(folded(text.slice(at, end)));
    const match = node && longest(text, at, end, node);
    if (match) found.push(match);
    at = match ? match.end : end;
  }
  return found;
}

/** "easyJet", "argenx": a capital may come later, but the spelling is exact. */
function smallNode(text: string, start: number, end: number, index: NameIndex): NameNode | undefined {
  if (!index.smallStarts.has(startOf(text, start))) return undefined;
  const word = text.slice(start, end);
  const node = index.byWord.get(folded(word));
  return node?.name?.words[0] === word ? node : undefined;
}

function longest(text: string, start: number, firstEnd: number, first: NameNode): FoundName | undefined {
  let best: FoundName | undefined;
  let node: NameNode | undefined = first;
  let end = firstEnd;
  for (;;) {
    if (node.name && isPrintedSo(text.slice(start, end), node.name)) best = { start, end, name: node.name };
    if (!node.next) return best;
    const next = nextWord(text, end);
    if (next - end > LONGEST_GAP || !GAP.test(text.slice(end, next))) return best;
    const nextEnd = wordEnd(text, next);
    node = node.next.get(folded(text.slice(next, nextEnd)));
    if (!node) return best;
    end = nextEnd;
  }
}

/** Letters of their own ("AXA", "SAP") are printed exactly so; of other names every word keeps its capital. */
function isPrintedSo(printed: string, { words }: KnownName): boolean {
  const only = words.length === 1 ? words[0] : undefined;
  if (
    only !== undefined &&
    (only.length <= LONGEST_LETTERS || /^\p{Ll}/u.test(only)) &&
    !/^\p{Lu}.*\p{Ll}/u.test(only)
  ) {
    return printed === only;
  }
  return wordsOf(printed).every((word, at) => {
    const known = words[at] ?? "";
    return !/^\p{Lu}/u.test(known) || kindOf(word.charCodeAt(0)) !== SMALL;
  });
}
