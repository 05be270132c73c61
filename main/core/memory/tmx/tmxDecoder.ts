import type { ReadingReason, ReasonDetail } from "#shared/domain/readingReasons.ts";

export type TmxDecoder = {
  decode(bytes: Uint8Array): string[];
  end(): string[];
};

/** The XML declaration stands in the first few bytes or nowhere. */
const ENOUGH = 512;

const KNOWN = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|iso-8859-(?:1|2|15)|windows-125[0-2]|latin1)$/i;

/**
 * Bytes to text, piece by piece: byte order mark first, then the XML declaration's encoding, else UTF-8.
 * @param fail called with a reason for an encoding that is not known or bytes that are not of it
 */
export function tmxDecoder(fail: (why: ReadingReason, detail?: ReasonDetail) => never): TmxDecoder {
  let waiting: Uint8Array | undefined = new Uint8Array(0);
  let decoder: TextDecoder | undefined;

  const open = (bytes: Uint8Array): TextDecoder => {
    const encoding = encodingOf(bytes);
    if (!KNOWN.test(encoding)) fail("encodingUnknown", { encoding: encoding.slice(0, 40) });
    return new TextDecoder(encoding, { fatal: true });
  };
  const text = (bytes: Uint8Array, stream: boolean): string[] => {
    decoder ??= open(bytes);
    try {
      return [decoder.decode(bytes, { stream })];
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return fail("encodingOther");
    }
  };
  return {
    decode: (bytes) => {
      if (!waiting) return text(bytes, true);
      const all = new Uint8Array(waiting.length + bytes.length);
      all.set(waiting);
      all.set(bytes, waiting.length);
      waiting = all.length < ENOUGH ? all : undefined;
      return waiting ? [] : text(all, true);
    },
    end: () => {
      const rest = waiting ?? new Uint8Array(0);
      waiting = undefined;
      return text(rest, false);
    },
  };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, ENOUGH));
  return /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1] ?? "utf-8";
}
