import type { ReadingReason } from "#shared/domain/readingReasons.ts";
import { isHtml } from "../formats/shapes.ts";
import { refusal } from "./refusal.ts";

/**
 * Bytes to text by byte-order mark, then by the document's own declaration, then UTF-8. Text that is not valid in its
 * encoding is refused with the place: a replacement character would be a silently changed word.
 * @throws AppError `wire.unreadable`, or `wire.notWire` for what is no text at all
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const kind = fileKind(bytes);
  if (kind) throw refusal("wire.notWire", fileName, kind);
  const mark = markOf(bytes);
  if (!mark && bytes.includes(0)) throw refusal("wire.notWire", fileName, "binary");
  const utf8 = mark === undefined || mark === "utf-8" ? decoded(bytes, "utf-8") : undefined;
  // a document that says ISO-8859-1 and is valid UTF-8 beyond ASCII was saved again and never told
  if (utf8 !== undefined) return utf8;
  const label = mark ?? declaredIn(bytes) ?? (isOldText(bytes) ? "windows-1252" : "utf-8");
  const text = label === "utf-8" ? undefined : decoded(bytes, label);
  if (text !== undefined) return text;
  const place = placeOf(bytes, label);
  if (!place) throw refusal("wire.unreadable", fileName, "encoding", { encoding: label });
  throw refusal("wire.unreadable", fileName, "encodingAt", { encoding: label, ...place });
}

/** Decoders by their names; one keeps nothing between two texts. */
const decoders = new Map<string, TextDecoder>();

function decoded(bytes: Uint8Array, label: string): string | undefined {
  const decoder = decoders.get(label) ?? new TextDecoder(label, { fatal: true });
  decoders.set(label, decoder);
  try {
    return decoder.decode(bytes);
  } catch {
    decoders.delete(label); // who knows where it stopped
    return undefined; // not valid in this encoding; the caller says so or tries the declared one
  }
}

/** Files that people drop by mistake, by their first bytes. */
const KINDS: readonly (readonly [start: string, kind: ReadingReason])[] = [
  ["%PDF-", "pdf"],
  ["PK\u0003\u0004", "archive"],
  ["\u0089PNG", "picture"],
  ["\u00ff\u00d8\u00ff", "picture"],
  ["GIF8", "picture"],
  ["\u001f\u008b", "compressed"],
  ["\u007fELF", "program"],
  ["MZ", "program"],
  ["{\\rtf", "rtf"],
];

function fileKind(bytes: Uint8Array): ReadingReason | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  // "MZ" alone may open a headline; a program has zeros soon after
  return KINDS.find(([start]) => head.startsWith(start) && (start !== "MZ" || bytes.subarray(0, 64).includes(0)))?.[1];
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  // XML in UTF-16 without a mark starts with "<" and a zero (XML 1.0, appendix F)
  if (a === 0x3c && b === 0 && d === 0) return "utf-16le";
  return a === 0 && b === 0x3c && c === 0 ? "utf-16be" : undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const declared =
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1] ??
    // a page says it in its first 1024 bytes (HTML, "Determining the character encoding")
    (/^\s*<(?:!|\w)/.test(head) ? /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] : undefined);
  if (!declared) return undefined;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined; // a name nobody knows
  }
}

/**
 * Plain text of an old Windows desk: single bytes beyond ASCII that hardly ever look like UTF-8. Damaged UTF-8 looks
 * like it nearly everywhere. XML and JSON are UTF-8 unless they say otherwise, so this is not for them; old pages are
 * not.
 */
function isOldText(bytes: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(bytes);
  if (/^\s*[<{[]/.test(text) && !isHtml(text)) return false;
  const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80;
  const isNext = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;
  let high = 0;
  let paired = 0;
  bytes.forEach((byte, index) => {
    if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) paired = Number.POSITIVE_INFINITY; // no letter in windows-1252
    if (isHigh(byte)) high += 1;
    if (byte >= 0xc2 && byte < 0xe0 && isNext(bytes[index + 1])) paired += 2;
    if (byte >= 0xe0 && byte < 0xf5 && isNext(bytes[index + 1]) && isNext(bytes[index + 2])) paired += 3;
  });
  return paired * 4 < high;
}

/** Where the first invalid byte of UTF-8 stands, for the sentence; other encodings do not tell. */
function placeOf(bytes: Uint8Array, label: string): { line: number; byte: number } | undefined {
  if (label !== "utf-8") return undefined;
  const text = new TextDecoder("utf-8").decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) {
      const line = bytes.subarray(0, offset).reduce((count, byte) => count + Number(byte === 0x0a), 1);
      return { line, byte: offset + 1 };
    }
    offset += 3; // a replacement character that was sent as one
    from = at + 1;
  }
  return undefined;
}
