import type { MediaInfo } from "#shared/contract/media.ts";

export type PictureHeader = { readonly type: MediaInfo["type"]; readonly width: number; readonly height: number };

/**
 * Type and size of a picture by its own bytes, never by its name. Undefined when it is none of the four kinds.
 * Layouts: PNG (ISO 15948 §11.2.2), GIF89a §18, JPEG (ITU-T T.81 §B.2.2), WebP container (RFC 9649 §2).
 */
export function pictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = (from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));
  if (bytes.length < 30) return undefined;
  if (ascii(1, 3) === "PNG" && ascii(12, 4) === "IHDR") {
    return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (ascii(0, 3) === "GIF") {
    return { type: "image/gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (ascii(0, 4) === "RIFF" && ascii(8, 4) === "WEBP") return webp(view, ascii(12, 4));
  if (view.getUint16(0) === 0xffd8) return jpeg(view);
  return undefined;
}

function webp(view: DataView, chunk: string): PictureHeader | undefined {
  const type = "image/webp";
  if (chunk === "VP8 ") {
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk === "VP8L") {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (chunk !== "VP8X") return undefined;
  const size = (at: number): number => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
  return { type, width: size(24), height: size(27) };
}

function jpeg(view: DataView): PictureHeader | undefined {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: "image/jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
