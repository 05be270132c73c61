/** What a UTF-16 unit is in a name. */
export const NO_LETTER = 0;
export const SMALL = 1;
export const CAPITAL = 2;
export const DIGIT = 3;

const LATIN = 0x250;
const SYMBOLS = 0x2000;
const FAR_SCRIPTS = 0x2c00;
/** Punctuation and halves of emoji among what is letters otherwise. */
const FAR_SIGNS: readonly (readonly [from: number, to: number])[] = [
  [0x3000, 0x3005],
  [0x3008, 0x3021],
  [0xd800, 0xf900],
  [0xff00, 0xff10],
  [0xff1a, 0xff21],
];

/**
 * Every unit by number: one look-up a sign is what makes reading a whole story cheap. Letters of other scripts count as
 * small ones: no name of the directory starts with them.
 */
const KINDS = new Uint8Array(0x10000).fill(SMALL, FAR_SCRIPTS);
for (let code = 0; code < SYMBOLS; code++) {
  const sign = String.fromCharCode(code);
  if (!/[\p{L}\p{M}\d]/u.test(sign)) continue;
  if (code < LATIN && /\d/.test(sign)) KINDS[code] = DIGIT;
  else KINDS[code] = code < LATIN && /\p{Lu}/u.test(sign) ? CAPITAL : SMALL;
}
for (const [from, to] of FAR_SIGNS) KINDS.fill(NO_LETTER, from, to);

/** @param code one UTF-16 unit; behind a text's end (NaN) there is no letter */
export const kindOf = (code: number): number => KINDS[code] ?? NO_LETTER;

/** The end of the word that starts at `from`. */
export function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindOf(text.charCodeAt(at)) !== NO_LETTER) at++;
  return at;
}

/** The words of a name: "L'Oréal" has two, "McDonald's" too, "S&P 500" three. */
export function wordsOf(name: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < name.length) {
    const end = wordEnd(name, at);
    if (end > at) words.push(name.slice(at, end));
    at = end + 1;
  }
  return words;
}
