import { cleanJpeg } from "./cleanJpeg.ts";
import { pictureHeader } from "./pictureHeader.ts";

/**
 * A picture without what its camera and its programs wrote beside it: places (GPS), serial numbers, thumbnails of what was
 * cropped. Pixels, colour profile and orientation stay. A JPEG keeps its IPTC record: names and rights belong to the picture.
 */
export function cleanPicture(bytes: Uint8Array): Uint8Array {
  const type = pictureHeader(bytes)?.type;
  if (type === "image/jpeg") return cleanJpeg(bytes);
  if (type === "image/png") return cleanPng(bytes);
  return type === "image/webp" ? cleanWebp(bytes) : bytes;
}

/** Chunks that say how the picture looks (PNG, third edition, §11). Words, times and EXIF are in others. */
const PNG_KEPT = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs sPLT acTL fcTL fdAT".split(" "),
);

function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const type = asciiAt(bytes, at + 4);
    if (end > bytes.length) return bytes; // cut or forged: what cannot be read is not rewritten
    if (PNG_KEPT.has(type)) parts.push(bytes.subarray(at, end));
    at = end;
    if (type === "IEND") break; // what hangs behind it is no part of the picture
  }
  return joined(parts);
}

/** RFC 9649 §2.7: "EXIF" and "XMP " are chunks, and two bits of "VP8X" say that they are there. */
const WEBP_DROPPED = new Set(["EXIF", "XMP "]);
const WEBP_BITS = 0x08 | 0x04;

function cleanWebp(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    const type = asciiAt(bytes, at);
    if (at + 8 + size > bytes.length) return bytes;
    if (!WEBP_DROPPED.has(type)) {
      const chunk = bytes.slice(at, end);
      if (type === "VP8X" && chunk[8] !== undefined) chunk[8] &= ~WEBP_BITS;
      parts.push(chunk);
    }
    at = end;
  }
  const body = joined(parts);
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, body.length + 4, true);
  return joined([head, body]);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const asciiAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
