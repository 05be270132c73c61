import type { TextRange } from "../document/textRange.ts";
import { isPersonName } from "../languages/credits/personNames.ts";

/** A name as it is printed: capitalised words in a row, with the particles inside them. */
export type PrintedName = TextRange & { readonly text: string };

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’]*(?:-\\p{Lu}?[\\p{L}\\p{M}'’]+)*";
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}.])${CAPITAL}(?: (?:(?:de|del|della|di|da|dos|du|des|van|von|der|den|al|el|bin|ben|la|le) ){0,2}${CAPITAL})*`,
  "gu",
);

/** Where a name stands that is not just the first word of its sentence. */
export function namesIn(text: string): PrintedName[] {
  return [...text.matchAll(NAME)].flatMap((match) => {
    const isFirst = match.index === 0 || /[.!?…:"“«\n(]\s*$/u.test(text.slice(0, match.index));
    const [name] = match;
    // at the start of a sentence every word has a capital: only the second one tells
    if (isFirst && !name.includes(" ")) return [];
    return [{ start: match.index, end: match.index + name.length, text: name.replace(/['’]s?$/u, "") }];
  });
}

/** How many letters must change to make one word of the other, up to `most`; more than that is `most + 1`. */
export function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let up = 1; up <= one.length; up++) {
    const next = [up];
    for (let at = 1; at <= other.length; at++) {
      const change = (row[at - 1] ?? 0) + (one[up - 1] === other[at - 1] ? 0 : 1);
      next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** People of an English text who say, lead or are called something. */
export const peopleIn = (text: string): string[] => [
  ...new Set(namesIn(text).flatMap((name) => (isPerson(text, name.text) ? [name.text] : []))),
];

/** Whether a name of an English text is somebody's: other capitals in a row are laws, bodies and titles of books. */
export function isPerson(text: string, name: string): boolean {
  if (!name.includes(" ") || !isPersonName(name)) return false;
  const at = text.indexOf(name);
  const around = text.slice(Math.max(0, at - 40), at + name.length + 60);
  return /\b(?:said|says|told|according to|chief|minister|president|analyst|economist|director|chair\w*|head|spokes\w+|CEO|Mr|Ms|Mrs|Dr|he|she|who|added|wrote|asked)\b/i.test(
    around,
  );
}
