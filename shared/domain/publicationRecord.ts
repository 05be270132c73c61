import { z } from "zod";
import { DeliveryAct } from "./delivery.ts";
import { DeliveryId, StoryId } from "./ids.ts";

/** What the record keeps of a delivery: who asked for it, each time it left, and each answer. */
export const RECORDED = [
  "asked",
  "sent",
  "later",
  "unknown",
  "confirmed",
  "rejected",
  "needsPerson",
  "retried",
  "rescheduled",
  "cancelled",
] as const;

/** One line of the record. Its JSON, keys in this order, is what its hash is taken of. */
export const RecordEntry = z.object({
  /** From 1, without gaps. */
  seq: z.int().positive(),
  at: z.iso.datetime(),
  what: z.enum(RECORDED),
  storyId: StoryId,
  headline: z.string(),
  rev: z.int(),
  act: DeliveryAct,
  destination: z.string(),
  destinationName: z.string(),
  deliveryId: DeliveryId,
  /** SHA-256 of the bytes that were frozen, in hex. */
  sha256: z.string(),
  /** The person, where a person did it. */
  by: z.object({ id: z.string(), name: z.string() }).optional(),
  url: z.string().optional(),
  /** The code of what went wrong. */
  problem: z.string().optional(),
  /** The hash of the entry before; 64 zeros in the first. */
  prev: z.string(),
});
export type RecordEntry = z.infer<typeof RecordEntry>;

/** An entry with its hash: one line of the exported file. */
export const RecordLine = z.object({ entry: RecordEntry, hash: z.string() });
export type RecordLine = z.infer<typeof RecordLine>;

/** What was found when the chain was gone through. */
export const RecordCheck = z.object({
  entries: z.int(),
  /** The last hash: written down elsewhere, it also shows a record that was cut at its end. */
  head: z.string(),
  /** Where it is broken first: an entry that was changed, or one that is missing before it. */
  fault: z.object({ seq: z.int(), kind: z.enum(["changed", "missing", "unreadable"]) }).optional(),
});
export type RecordCheck = z.infer<typeof RecordCheck>;
