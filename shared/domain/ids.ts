import { z } from "zod";

/** Ids are UUIDv7 (RFC 9562 §5.7): global, so that desks can be joined later, and sorted by time of making. */
export const Id = z.uuid();

export const StoryId = Id.brand<"StoryId">();
export type StoryId = z.infer<typeof StoryId>;
export const WireItemId = Id.brand<"WireItemId">();
export type WireItemId = z.infer<typeof WireItemId>;
export const DeliveryId = Id.brand<"DeliveryId">();
export type DeliveryId = z.infer<typeof DeliveryId>;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Random bytes for many ids at once: asking for them is what an id costs. */
const pool = new Uint8Array(2048);
let used = pool.length;

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += 16;
  return pool.slice(used - 16, used);
}

/** A fresh UUIDv7. @param now milliseconds since 1970, so that tests can fix it. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  let text = "";
  for (const byte of bytes) text += HEX[byte];
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
}

export const newStoryId = (now?: number): StoryId => newId(now) as StoryId;
export const newWireItemId = (now?: number): WireItemId => newId(now) as WireItemId;
export const newDeliveryId = (now?: number): DeliveryId => newId(now) as DeliveryId;
