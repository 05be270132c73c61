/** What a UTF-16 unit is in a name. */
export const NO_LETTER = 0;
export const SMALL = 1;
export const CAPITAL = 2;
export const DIGIT = 3;

const LATIN = 0x250;
/** Latin letters by number: a look-up a sign is what makes reading a whole story cheap. */
const KINDS = Uint8Array.from({ length: LATIN }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/\d/.test(sign)) return DIGIT;
  if (/\p{Lu}/u.test(sign)) return CAPITAL;
  return /[\p{L}\p{M}]/u.test(sign) ? SMALL : NO_LETTER;
});

/** Letters of other scripts count as small ones: no name of the directory starts with them. */
export function kindOf(code: number): number {
  if (code < LATIN) return KINDS[code] ?? NO_LETTER;
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? SMALL : NO_LETTER;
}

/** The end of the word that starts at `from`. */
export function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindOf(text.charCodeAt(at)) !== NO_LETTER) at++;
  return at;
}

/** Where the next word starts, or the end of the text. */
export function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindOf(text.charCodeAt(at)) === NO_LETTER) at++;
  return at;
}

/** The words of a name: "L'Oréal" has two, "McDonald's" too, "S&P 500" three. */
export function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (let at = nextWord(name, 0); at < name.length; ) {
    const end = wordEnd(name, at);
    words.push(name.slice(at, end));
    at = nextWord(name, end);
  }
  return words;
}
