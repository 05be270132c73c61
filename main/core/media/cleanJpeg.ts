import { orientationOf, orientationSegment } from "./orientation.ts";

/* Markers: ITU-T T.81 table B.1. APP1 holds EXIF and XMP, APP2 the colour profile or further pictures, APP13 Photoshop's records. */

const SOS = 0xda;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP13 = 0xed;
const APP14 = 0xee;
const COMMENT = 0xfe;

/**
 * A JPEG without EXIF, XMP, comments, makers' notes, further pictures and whatever hangs behind its end. Orientation,
 * colour profile and the IPTC record stay. What is cut or damaged ends where it cannot be followed any further.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) break;
    if (marker === 0xff) {
      at += 1; // any number of them may fill the room before a marker (T.81 §B.1.1.2)
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at, end);
    if (marker === APP1) orientation = orientationOf(segment) ?? orientation;
    const own = keptOf(marker, segment);
    if (own) kept.push(own);
    at = marker === SOS ? scanEnd(bytes, end) : end;
    if (marker === SOS) kept.push(bytes.subarray(end, at));
  }
  kept.push(new Uint8Array([0xff, EOI]));
  if (orientation !== 1) kept.splice(bytes[3] === APP0 ? 2 : 1, 0, orientationSegment(orientation));
  return new Uint8Array(Buffer.concat(kept));
}

function keptOf(marker: number, segment: Uint8Array): Uint8Array | undefined {
  const isApp = marker >= APP0 && marker <= 0xef;
  if (marker === COMMENT) return undefined;
  if (!isApp || marker === APP0 || marker === APP14) return segment;
  if (marker === APP2) return startsWith(segment, "ICC_PROFILE\0") ? segment : undefined;
  return marker === APP13 && startsWith(segment, PHOTOSHOP) ? iptcOnly(segment) : undefined;
}

/** Where the coded pixels end: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

const PHOTOSHOP = "Photoshop 3.0\0";
/** The resource that holds the IPTC record; others hold thumbnails and EXIF again. */
const IPTC = 0x0404;

/** Photoshop's segment with its IPTC resource alone ("8BIM", id, padded name, size, padded bytes). */
function iptcOnly(segment: Uint8Array): Uint8Array | undefined {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  for (let at = 4 + PHOTOSHOP.length; at + 12 <= segment.length; ) {
    if (text(segment, at, 4) !== "8BIM") return undefined;
    const name = 1 + (segment[at + 6] ?? 0);
    const sizeAt = at + 6 + name + (name % 2);
    if (sizeAt + 4 > segment.length) return undefined;
    const size = view.getUint32(sizeAt);
    const end = sizeAt + 4 + size + (size % 2);
    if (view.getUint16(at + 4) === IPTC && sizeAt + 4 + size <= segment.length)
      return withResource(segment.subarray(at, end));
    at = end;
  }
  return undefined;
}

function withResource(resource: Uint8Array): Uint8Array {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xff00 | APP13, 0);
  head.writeUInt16BE(2 + PHOTOSHOP.length + resource.length, 2);
  return new Uint8Array(Buffer.concat([head, Buffer.from(PHOTOSHOP, "latin1"), resource]));
}

const text = (bytes: Uint8Array, at: number, length: number): string =>
  Buffer.from(bytes.subarray(at, at + length)).toString("latin1");
const startsWith = (segment: Uint8Array, words: string): boolean => text(segment, 4, words.length) === words;
