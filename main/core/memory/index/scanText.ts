/* One pass over a text: its words, its figures and codes, and the signs that are compared. */

/** Stands in the signs for any figure, and for any instrument code: a market sentence is the same on every day. */
export const FIGURE_SIGN = 1;
export const CODE_SIGN = 2;

/** A figure ("33,665.08", "13h34") or an instrument code ("<AAPL.O>"), in UTF-16 units of the text. */
export type Variable = { readonly kind: "figure" | "code"; readonly start: number; readonly end: number };

export type ScannedText = {
  /** One byte a sign; figures and codes are one sign each, typographic signs are their plain ones. */
  readonly signs: Uint8Array;
  /** Lower-case words in order. */
  readonly words: readonly string[];
  readonly variables: readonly Variable[];
};

const CODE = /<[.\w=^/-]{1,24}>|(?<![\p{L}\p{N}.])(?:[A-Z0-9]{2,8}\.[A-Z]{1,3}|\.[A-Z]{2,8})(?![\p{L}\p{N}])/gu;
const SPACE = 32;
const QUOTE = 34;
const OPENING = 0xab;

/** Reads a text of any length in linear time. */
export function scanText(text: string): ScannedText {
  const codes = text.includes("<") || text.includes(".") ? codesIn(text) : NONE;
  const signs = new Uint8Array(text.length);
  const words: string[] = [];
  const variables: Variable[] = [];
  let length = 0;
  let at = 0;
  let nextCode = 0;
  const put = (sign: number): void => {
    signs[length++] = sign;
  };
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const code = codes[nextCode];
    if (code !== undefined && at >= code.start) {
      put(CODE_SIGN);
      variables.push(code);
      at = code.end;
      nextCode += 1;
    } else if (isDigit(unit)) {
      const end = figureEnd(text, at);
      put(FIGURE_SIGN);
      variables.push({ kind: "figure", start: at, end });
      at = end;
    } else if (isWordUnit(unit)) {
      const end = wordEnd(text, at);
      words.push(text.slice(at, end).toLowerCase());
      for (; at < end; at++) put(signOf(text.charCodeAt(at)));
    } else {
      const sign = signOf(unit);
      // blanks are one, and those inside guillemets none: "« oui »" and "“oui”" are the same
      const isBlank = sign === SPACE;
      const before = length === 0 ? SPACE : signs[length - 1];
      const isInside = isBlank && at > 0 && text.charCodeAt(at - 1) === OPENING;
      if (unit === 0xbb && before === SPACE && length > 0) length -= 1;
      if (!(isBlank && (before === SPACE || isInside))) put(sign);
      at += 1;
    }
  }
  if (length > 0 && signs[length - 1] === SPACE) length -= 1;
  return { signs: signs.subarray(0, length), words, variables };
}

const NONE: readonly Variable[] = [];

function codesIn(text: string): readonly Variable[] {
  const found: Variable[] = [];
  for (const { 0: code, index } of text.matchAll(CODE)) {
    found.push({ kind: "code", start: index, end: index + code.length });
  }
  return found;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7) ||
  unit >= 0x2c00;

const isWordUnit = (unit: number): boolean => isLetter(unit) || isDigit(unit);

/** Digits behind a letter are of the word: A320, Q3, G20. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Digits with what joins them: "1,234.5", "1:34", "13h34", "12 000" with a blank that groups thousands. */
function figureEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  for (;;) {
    const joint = text.charCodeAt(end);
    if (!isDigit(text.charCodeAt(end + 1))) return end;
    const isJoint = joint === 46 || joint === 44 || joint === 58 || joint === 104; // . , : h
    const isThousands =
      (joint === SPACE || joint === 0xa0 || joint === 0x202f || joint === 0x2009) &&
      end - start <= 3 &&
      groupOf(text, end + 1) === 3;
    const isMore = isThousands || ((joint === 0xa0 || joint === 0x202f) && groupOf(text, end + 1) === 3);
    if (!isJoint && !isMore) return end;
    end += 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  }
}

function groupOf(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end - start;
}

/** The byte that a sign is compared by: Latin-1 as it is, typographic signs as typed, others in one of 32 classes. */
function signOf(unit: number): number {
  if (unit < 0x80) return unit < SPACE ? SPACE : unit;
  switch (unit) {
    case 0xa0:
    case 0x202f:
    case 0x2009:
      return SPACE;
    case 0x2018:
    case 0x2019:
      return 39;
    case 0xab:
    case 0xbb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return QUOTE;
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
      return 45;
    default:
      return unit < 0x100 ? unit : 0x80 + (unit & 31);
  }
}
