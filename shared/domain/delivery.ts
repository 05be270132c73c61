import { z } from "zod";
import { ErrorData } from "./errors.ts";
import { DeliveryId, StoryId } from "./ids.ts";

/** What a delivery asks of the CMS. */
export const DeliveryAct = z.enum(["publish", "update", "correct", "withdraw", "unpublish"]);
export type DeliveryAct = z.infer<typeof DeliveryAct>;

/** Whether an act takes a story from readers: with a notice in its place, or back to a draft without a word. */
export const takesBack = (act: DeliveryAct): boolean => act === "withdraw" || act === "unpublish";

/**
 * The way of one revision to one CMS. A time-out is `unknown`, not a failure: look up before sending again.
 * `held` waits for its hour, an embargo's or a wished one; `needsPerson` waits for a decision.
 */
export const DELIVERY_STATES = [
  "held",
  "queued",
  "sending",
  "unknown",
  "confirmed",
  "rejected",
  "needsPerson",
  "cancelled",
] as const;
export const DeliveryState = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof DeliveryState>;

const NEXT: Record<DeliveryState, readonly DeliveryState[]> = {
  held: ["held", "queued", "needsPerson", "cancelled"],
  queued: ["queued", "sending", "held", "needsPerson", "cancelled"],
  sending: ["queued", "unknown", "confirmed", "rejected", "needsPerson"],
  unknown: ["unknown", "sending", "needsPerson"],
  confirmed: [],
  // after a try that may have left something behind, the way back leads through a look-up
  rejected: ["unknown", "cancelled"],
  needsPerson: ["held", "queued", "unknown", "cancelled"],
  cancelled: [],
};

/** Whether a delivery may go from one state to the other. */
export function mayBecome(from: DeliveryState, to: DeliveryState): boolean {
  return NEXT[from].includes(to);
}

export const Delivery = z.object({
  id: DeliveryId,
  storyId: StoryId,
  rev: z.int(),
  headline: z.string(),
  destination: z.string(),
  destinationName: z.string(),
  act: DeliveryAct,
  state: DeliveryState,
  attempts: z.int(),
  /** When the next try is due; absent when none is planned. */
  nextAt: z.iso.datetime().optional(),
  /** Before this moment it must not leave: an embargo, a wished time, or the later of both. */
  holdUntil: z.iso.datetime().optional(),
  /** When somebody wished it to leave. */
  wishedFor: z.iso.datetime().optional(),
  queuedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  publicUrl: z.string().optional(),
  error: ErrorData.optional(),
});
export type Delivery = z.infer<typeof Delivery>;
