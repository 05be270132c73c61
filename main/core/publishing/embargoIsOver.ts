import type { CoreContext } from "../context.ts";
import { moveDelivery, type QueuedDelivery } from "../store/deliveryStore.ts";
import type { Place } from "./reach.ts";

/** How soon a CMS is asked for its time again: when its clock is behind, and when it does not answer. */
const CLOCK_BEHIND = 1000;
const NO_CLOCK = 5000;

/**
 * Whether a delivery may leave as far as its embargo goes: both clocks must be past it, ours and the CMS's. Asked before
 * every first byte, whatever way the delivery came to be due; otherwise it goes (back) to waiting.
 */
export async function embargoIsOver(
  core: CoreContext,
  { adapter, access }: Place,
  { delivery, holdUntil }: QueuedDelivery,
): Promise<boolean> {
  // `unknown` has left before, and will be looked up first
  if (holdUntil === undefined || delivery.state === "unknown") return true;
  const hold = (nextAt: number): false => {
    moveDelivery(core.db, delivery.id, delivery.state, { state: "held", nextAt }, core.now());
    core.emit({ name: "delivery.changed", storyId: delivery.storyId });
    return false;
  };
  if (core.now() < holdUntil) return hold(holdUntil);
  const theirs = await adapter.clock(access);
  if (theirs === undefined) return hold(core.now() + NO_CLOCK);
  if (theirs < holdUntil) return hold(core.now() + CLOCK_BEHIND);
  return delivery.state !== "held" || moveDelivery(core.db, delivery.id, "held", { state: "queued" }, core.now());
}
