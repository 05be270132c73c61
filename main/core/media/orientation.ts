/* EXIF is a small TIFF file behind "Exif\0\0" (CIPA DC-008 §4.5.2); tag 0x0112 says which way is up, 1 to 8. */

const ORIENTATION = 0x0112;
const HEAD = "Exif\0\0";
const TIFF_AT = 4 + HEAD.length;

/** Which way is up in a JPEG's APP1 segment; undefined when it does not say. */
export function orientationOf(segment: Uint8Array): number | undefined {
  if (Buffer.from(segment.subarray(4, TIFF_AT)).toString("latin1") !== HEAD || segment.length < TIFF_AT + 14)
    return undefined;
  const tiff = new DataView(segment.buffer, segment.byteOffset + TIFF_AT, segment.length - TIFF_AT);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, isLittle);
  if (first + 2 > tiff.byteLength) return undefined;
  const count = tiff.getUint16(first, isLittle);
  for (let entry = 0; entry < count; entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return undefined;
    if (tiff.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = tiff.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An APP1 segment that says which way is up, and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = `4d4d002a0000000800010112000300000001${orientation.toString(16).padStart(4, "0")}000000000000`;
  const body = Buffer.concat([Buffer.from(HEAD, "latin1"), Buffer.from(tiff, "hex")]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return new Uint8Array(Buffer.concat([head, body]));
}
