/* WebM is EBML (RFC 8794): an id, a size, both of as many bytes as their first byte's zero bits say, and the content. */

export type Element = { readonly id: number; readonly start: number; readonly body: number; readonly end: number };

export const EBML = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  tracks: 0x1654ae6b,
  track: 0xae,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  tags: 0x1254c367,
  attachments: 0x1941a469,
} as const;
/** An element without meaning, in the place of another. */
export const VOID = 0xec;

/** More are no film. */
const MOST = 100_000;

type Number = { readonly value: number; readonly length: number; readonly isUnknown: boolean };

function numberAt(bytes: Uint8Array, at: number, keepsMark: boolean): Number | undefined {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (length < 1 || length > 8 || at + length > bytes.length) return undefined;
  let value = keepsMark ? first : first & (0xff >> length);
  let isUnknown = (first & (0xff >> length)) === 0xff >> length;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index] ?? 0;
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value, length, isUnknown };
}

/** The elements in a stretch of a file; one of unknown size (a broadcast) goes to the end. */
export function elementsIn(bytes: Uint8Array, from = 0, to = bytes.length): Element[] {
  const found: Element[] = [];
  for (let start = from; start < to && found.length < MOST; ) {
    const id = numberAt(bytes, start, true);
    const size = id && numberAt(bytes, start + id.length, false);
    if (!id || !size) break;
    const body = start + id.length + size.length;
    const end = size.isUnknown ? to : body + size.value;
    if (end > to) break;
    found.push({ id: id.value, start, body, end });
    start = end;
  }
  return found;
}

export const elementsOf = (bytes: Uint8Array, { body, end }: Element, id: number): Element[] =>
  elementsIn(bytes, body, end).filter((one) => one.id === id);

export function uintIn(bytes: Uint8Array, { body, end }: Element): number {
  let value = 0;
  for (let at = body; at < Math.min(end, body + 6); at++) value = value * 256 + (bytes[at] ?? 0);
  return value;
}
