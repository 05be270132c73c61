/* An MP4 file is a row of boxes, and boxes hold boxes (ISO/IEC 14496-12 §4.2): four bytes of size, four letters, the content. */

export type Box = {
  /** Four letters; "©" is one of them in QuickTime's own. */
  readonly type: string;
  readonly start: number;
  /** Where its content begins. */
  readonly body: number;
  readonly end: number;
};

/** More are no film: a forged file could hold millions of empty ones. */
const MOST = 4096;

const latin1 = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** The boxes in a stretch of a file; what is cut or forged ends the list. */
export function boxesIn(bytes: Uint8Array, from = 0, to = bytes.length): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Box[] = [];
  for (let start = from; start + 8 <= to && found.length < MOST; ) {
    const short = view.getUint32(start);
    const isLong = short === 1 && start + 16 <= to;
    const size = short === 0 ? to - start : isLong ? Number(view.getBigUint64(start + 8)) : short;
    const body = start + (isLong ? 16 : 8);
    const end = start + size;
    if (end < body || end > to) break;
    found.push({ type: latin1(bytes, start + 4), start, body, end });
    start = end;
  }
  return found;
}

export const boxesOf = (bytes: Uint8Array, box: Box, type: string): Box[] =>
  boxesIn(bytes, box.body, box.end).filter((one) => one.type === type);

/** Brands of files that every browser takes for MP4; QuickTime's own ("qt  ") is another format. */
const BRANDS = /^(?:iso[m2-9]|mp4[12]|avc1|M4V |dash|msnv|f4v )$/;

/** Whether the file says of itself that it is an MP4. */
export function isMp4(bytes: Uint8Array): boolean {
  const [first] = boxesIn(bytes.subarray(0, 512), 0, Math.min(bytes.length, 512));
  return first?.type === "ftyp" && BRANDS.test(latin1(bytes, first.body));
}
