import { BLANK, isXmlChar, nameEnd, SIGN, skipBlanks } from "./xmlChars.ts";

/** What can be wrong with a document: "entities" are those that it declares itself, "attributes" are too many. */
export type XmlFault = "damaged" | "truncated" | "entity" | "entities" | "attributes";

/** Who listens to a reading. The order is the document's; every `open` has its `close`. */
export type XmlEvents = {
  /** @param attributes names and values in turn, as many as there are */
  open(name: string, attributes: readonly string[]): void;
  close(): void;
  /** A run of characters inside the root, never empty. Comments and the like part two runs. */
  text(value: string): void;
  /** Ends the reading. @param at the place in the text, in UTF-16 code units */
  fault(kind: XmlFault, at: number): never;
};

export type XmlLimits = { readonly attributes: number };

/** What no XML document holds (XML 1.0, production 2); halves of surrogate pairs are looked for apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_CHAR = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NONE: readonly string[] = [];

/**
 * Reads XML 1.0 from its beginning to its end and tells what stands in it. It holds every document to the rules of
 * well-formedness, fetches nothing, knows no entities but XML's own five, and leaves namespaces to the listener.
 * @param text its lines end with a line feed alone
 */
export function scanXml(text: string, on: XmlEvents, limits: XmlLimits): void {
  const bad = NO_CHAR.exec(text);
  if (bad) on.fault("damaged", bad.index);
  if (!text.isWellFormed()) on.fault("damaged", halfCharacterIn(text));
  const open: string[] = [];
  let isRootSeen = false;
  let isTyped = false;
  let at = afterDeclaration(text, on);
  for (;;) {
    const sign = text.indexOf("<", at);
    const end = sign < 0 ? text.length : sign;
    if (end > at) {
      if (open.length > 0) on.text(plain(text, at, end, on));
      else if (skipBlanks(text, at) < end) on.fault("damaged", at);
    }
    if (sign < 0) break;
    const next = text.charCodeAt(sign + 1);
    if (next === SIGN.slash) {
      at = endTag(text, sign, open.pop(), on);
    } else if (next === SIGN.exclamation || next === SIGN.question) {
      at = beside(text, sign, { isInside: open.length > 0, mayBeTyped: !isRootSeen && !isTyped }, on);
      isTyped ||= text.startsWith("<!D", sign);
    } else {
      if (isRootSeen && open.length === 0) on.fault("damaged", sign);
      isRootSeen = true;
      at = startTag(text, sign, { open, on, limits });
    }
  }
  if (open.length > 0 || !isRootSeen) on.fault("truncated", text.length);
}

const broken = (text: string, at: number, on: XmlEvents): never =>
  on.fault(at >= text.length ? "truncated" : "damaged", at);

function startTag(
  text: string,
  sign: number,
  { open, on, limits }: { readonly open: string[]; readonly on: XmlEvents; readonly limits: XmlLimits },
): number {
  let at = nameEnd(text, sign + 1);
  if (at === sign + 1) broken(text, at, on);
  const name = text.slice(sign + 1, at);
  let attributes: string[] | undefined;
  for (;;) {
    const start = skipBlanks(text, at);
    const code = text.charCodeAt(start);
    if (code === SIGN.greater) {
      on.open(name, attributes ?? NONE);
      open.push(name);
      return start + 1;
    }
    if (code === SIGN.slash) {
      if (text.charCodeAt(start + 1) !== SIGN.greater) broken(text, start + 1, on);
      on.open(name, attributes ?? NONE);
      on.close();
      return start + 2;
    }
    if (start === at) broken(text, at, on);
    attributes ??= [];
    at = attribute(text, start, attributes, on);
    if (attributes.length > 2 * limits.attributes) on.fault("attributes", start);
  }
}

/** @returns the place behind the closing quote */
function attribute(text: string, start: number, found: string[], on: XmlEvents): number {
  const end = nameEnd(text, start);
  if (end === start) broken(text, start, on);
  const name = text.slice(start, end);
  const equals = skipBlanks(text, end);
  if (text.charCodeAt(equals) !== SIGN.equals) broken(text, equals, on);
  const quote = skipBlanks(text, equals + 1);
  const code = text.charCodeAt(quote);
  if (code !== SIGN.quote && code !== SIGN.apostrophe) broken(text, quote, on);
  const close = text.indexOf(code === SIGN.quote ? '"' : "'", quote + 1);
  if (close < 0) on.fault("truncated", text.length);
  for (let index = 0; index < found.length; index += 2) if (found[index] === name) on.fault("damaged", start);
  found.push(name, attributeText(text, quote + 1, close, on));
  return close + 1;
}

/** Line ends and tabs in a value are blanks (XML 1.0, 3.3.3); those that were written as references stay. */
function attributeText(text: string, from: number, to: number, on: XmlEvents): string {
  const value = text.slice(from, to);
  if (!/[&<\t\n]/.test(value)) return value;
  const less = value.indexOf("<");
  if (less >= 0) on.fault("damaged", from + less);
  return resolved(value.replace(/[\t\n]/g, " "), from, on);
}

function plain(text: string, from: number, to: number, on: XmlEvents): string {
  const value = text.slice(from, to);
  const end = value.indexOf("]]>");
  if (end >= 0) on.fault("damaged", from + end);
  return resolved(value, from, on);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(value: string, from: number, on: XmlEvents): string {
  if (!value.includes("&")) return value;
  return value.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,9})|#x([\da-fA-F]{1,8}));|&/g,
    (_, name: string | undefined, decimal: string | undefined, hex: string | undefined, offset: number) => {
      if (name !== undefined) return ENTITIES[name] ?? "";
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
      return isXmlChar(code) ? String.fromCodePoint(code) : on.fault("entity", from + offset);
    },
  );
}

function endTag(text: string, sign: number, name: string | undefined, on: XmlEvents): number {
  if (name === undefined) return on.fault("damaged", sign);
  const start = sign + 2;
  if (!text.startsWith(name, start)) {
    on.fault(name.startsWith(text.slice(start)) ? "truncated" : "damaged", start);
  }
  const end = skipBlanks(text, start + name.length);
  if (text.charCodeAt(end) !== SIGN.greater) broken(text, end, on);
  on.close();
  return end + 1;
}

type Where = { readonly isInside: boolean; readonly mayBeTyped: boolean };

/** What is no element: comments, instructions, CDATA sections and the document type. */
function beside(text: string, sign: number, { isInside, mayBeTyped }: Where, on: XmlEvents): number {
  if (text.startsWith("<!--", sign)) {
    const end = upTo(text, "--", sign + 4, on);
    return text.charCodeAt(end) === SIGN.greater ? end + 1 : broken(text, end, on);
  }
  if (text.startsWith("<![CDATA[", sign)) {
    if (!isInside) on.fault("damaged", sign);
    const end = upTo(text, "]]>", sign + 9, on);
    if (end - 3 > sign + 9) on.text(text.slice(sign + 9, end - 3));
    return end;
  }
  if (text.startsWith("<?", sign)) return instruction(text, sign, on);
  if (text.startsWith("<!DOCTYPE", sign) && mayBeTyped) return documentType(text, sign + 9, on);
  const rest = text.slice(sign);
  return on.fault(
    ["<!--", "<![CDATA[", "<!DOCTYPE"].some((one) => one.startsWith(rest)) ? "truncated" : "damaged",
    sign,
  );
}

function upTo(text: string, mark: string, from: number, on: XmlEvents): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? on.fault("truncated", text.length) : found + mark.length;
}

function instruction(text: string, sign: number, on: XmlEvents): number {
  const end = nameEnd(text, sign + 2);
  if (end === sign + 2) broken(text, end, on);
  if (/^xml$/i.test(text.slice(sign + 2, end))) on.fault("damaged", sign); // a declaration stands at the very beginning
  if (!text.startsWith("?>", end) && skipBlanks(text, end) === end) broken(text, end + 1, on);
  return upTo(text, "?>", end, on);
}

/** Nothing of it is fetched, and one that declares anything itself is refused. @param at behind the word */
function documentType(text: string, at: number, on: XmlEvents): number {
  if (skipBlanks(text, at) === at) broken(text, at, on);
  const end = /["'>[]/g;
  for (end.lastIndex = at; ; ) {
    const sign = end.exec(text);
    if (!sign) return on.fault("truncated", text.length);
    if (sign[0] === ">") return end.lastIndex;
    if (sign[0] === "[") on.fault("entities", sign.index);
    end.lastIndex = upTo(text, sign[0], end.lastIndex, on);
  }
}

const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])1\.\d+\1(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(?:yes|no)\3)?[ \t\n]*\?>/;

/** @returns where the document goes on behind a byte-order mark and its declaration */
function afterDeclaration(text: string, on: XmlEvents): number {
  const start = text.charCodeAt(0) === SIGN.mark ? 1 : 0;
  if (!text.startsWith("<?xml", start) || !BLANK[text.charCodeAt(start + 5)]) return start;
  const declaration = DECLARATION.exec(start === 0 ? text : text.slice(start));
  if (declaration) return start + declaration[0].length;
  return on.fault(text.includes("?>", start) ? "damaged" : "truncated", start);
}

const halfCharacterIn = (text: string): number => Math.max(0, text.search(/\p{Cs}/u));
