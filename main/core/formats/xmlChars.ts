/** Signs that XML is made of, as UTF-16 code units. */
export const SIGN = {
  exclamation: 0x21,
  quote: 0x22,
  apostrophe: 0x27,
  slash: 0x2f,
  equals: 0x3d,
  greater: 0x3e,
  question: 0x3f,
  mark: 0xfeff,
} as const;

/** 1 for the blanks of XML; the carriage return is gone when a document is read. */
export const BLANK = new Uint8Array(0x10000);
for (const blank of " \t\n") BLANK[blank.charCodeAt(0)] = 1;

/** Letters and signs that a name may begin with, digits and signs that may follow; what is not of ASCII is looked at apart. */
const STARTS = new Uint8Array(0x10000);
const FOLLOWS = new Uint8Array(0x10000);
for (const one of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:") STARTS[one.charCodeAt(0)] = 1;
FOLLOWS.set(STARTS);
for (const one of "0123456789-.") FOLLOWS[one.charCodeAt(0)] = 1;

const START =
  ":A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
/** Productions 4, 4a and 5 of XML 1.0, fifth edition. */
const NAME = new RegExp(`[${START}][${START}0-9.\\-\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`, "uy");

/** Where the name that begins at a place ends; the place itself when none begins there. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  if (STARTS[text.charCodeAt(at)]) {
    at += 1;
    while (FOLLOWS[text.charCodeAt(at)]) at += 1;
  }
  if (!(text.charCodeAt(at) >= 0x80)) return at;
  NAME.lastIndex = from;
  return NAME.test(text) ? NAME.lastIndex : from;
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (BLANK[text.charCodeAt(at)]) at += 1;
  return at;
}

/** Whether a document may hold that character (XML 1.0, production 2). */
export const isXmlChar = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);
