import { type Box, boxesIn } from "#shared/media/mp4Boxes.ts";
import { EBML, type Element, elementsIn, VOID } from "#shared/media/webmElements.ts";

/*
 * Cameras write into a film where it was made and what made it. What they wrote is overwritten with nothing of the same
 * length, so that no place in the file moves. A track of its own with places (action cameras) is a part of the film and stays.
 */

/** Boxes for people and programs, not for players. */
const MP4_DROPPED = new Set(["udta", "meta", "uuid"]);

/** An MP4 without places, devices and names. What is cut or forged stays as it is from there on. */
export function cleanMp4(bytes: Uint8Array): Uint8Array {
  const clean = bytes.slice();
  const drop = (boxes: readonly Box[]): void => {
    for (const { type, start, body, end } of boxes) {
      if (type === "moov" || type === "trak") drop(boxesIn(bytes, body, end));
      if (!MP4_DROPPED.has(type)) continue;
      clean.set(FREE, start + 4);
      clean.fill(0, body, end);
    }
  };
  drop(boxesIn(bytes));
  return clean;
}
const FREE = new TextEncoder().encode("free");

const WEBM_DROPPED = new Set<number>([EBML.tags, EBML.attachments]);

/** A WebM without tags and attachments. */
export function cleanWebm(bytes: Uint8Array): Uint8Array {
  const clean = bytes.slice();
  for (const segment of elementsIn(bytes).filter(({ id }) => id === EBML.segment)) {
    for (const one of elementsIn(bytes, segment.body, segment.end)) if (WEBM_DROPPED.has(one.id)) empty(clean, one);
  }
  return clean;
}

/** The same length as one empty element: its id, its size in eight bytes, nothing (RFC 8794 §11.3.2). */
function empty(bytes: Uint8Array, { start, end }: Element): void {
  const length = end - start;
  bytes.fill(0, start, end);
  bytes[start] = VOID;
  if (length < 9) {
    bytes[start + 1] = 0x80 | (length - 2);
    return;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setBigUint64(start + 1, BigInt(length - 9) | (1n << 56n));
}
