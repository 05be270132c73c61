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
const pool = new Uint8Array(2000);
let used = pool.length;
/** Bytes of an id that are random. */
const RANDOM = 10;

/** A random byte's two digits, of those that the next id takes. @param mask the bits to keep, and those to set */
const digits = (at: number, keep = 0xff, set = 0): string => HEX[((pool[used + at] ?? 0) & keep) | set] ?? "";

/** The part of an id that tells its millisecond; ids are made in bursts. */
let stamped = { now: Number.NaN, stamp: "" };
function stampOf(now: number): string {
  if (now !== stamped.now) {
    const hex = Math.floor(now).toString(16).padStart(12, "0");
    stamped = { now, stamp: `${hex.slice(0, 8)}-${hex.slice(8)}` };
  }
  return stamped.stamp;
}

/** A fresh UUIDv7. @param now milliseconds since 1970, so that tests can fix it. */
export function newId(now: number = Date.now()): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const [version, variant] = [digits(0, 0x0f, 0x70) + digits(1), digits(2, 0x3f, 0x80) + digits(3)];
  const rest = digits(4) + digits(5) + digits(6) + digits(7) + digits(8) + digits(9);
  used += RANDOM;
  return `${stampOf(now)}-${version}-${variant}-${rest}`;
}

export const newStoryId = (now?: number): StoryId => newId(now) as StoryId;
export const newWireItemId = (now?: number): WireItemId => newId(now) as WireItemId;
export const newDeliveryId = (now?: number): DeliveryId => newId(now) as DeliveryId;
