import { AppError } from "#shared/domain/errors.ts";

/**
 * Bytes to text by byte-order mark, then by the document's own declaration, then UTF-8. Text that is not valid in its
 * encoding is refused: a replacement character would be a silently changed word.
 * @throws AppError `wire.unreadable`
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const label = markOf(bytes) ?? declaredIn(bytes);
  const labels = label ? [label] : ["utf-8", "windows-1252"];
  for (const one of labels) {
    try {
      const text = new TextDecoder(one, { fatal: true }).decode(bytes);
      if (text.includes("\u0000")) break;
      return text;
    } catch {
      // tried with the next encoding; the last failure is reported below
    }
  }
  const reason = label ? `the text is not valid ${label}` : "this is not a text file";
  throw new AppError("wire.unreadable", `${fileName}: ${reason}`, { name: fileName, reason });
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
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 400));
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1];
  if (!declared) return undefined;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined; // a name nobody knows: try the usual ones
  }
}
