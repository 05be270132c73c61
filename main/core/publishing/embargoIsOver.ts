import { AppError } from "#shared/domain/errors.ts";
import type { CoreContext } from "../context.ts";
import { moveDelivery, type QueuedDelivery } from "../store/deliveryStore.ts";
import type { Place } from "./reach.ts";

/** How soon a CMS is asked for its time again: when its clock is behind, and when it does not answer. */
const CLOCK_BEHIND = 1000;
const NO_CLOCK = 5000;
/**
 * The last time that nobody looked, by our clock: before the program was started, or while the machine slept. Kept until
 * the next one, because the CMS may not answer at once when the line comes back.
 */
export type Away = { readonly from: number; readonly to: number };

/** Milliseconds that a story may be late without anybody being asked: the outbox looks every second. */
export const LATE = 120_000;

const MISSED = new AppError("publish.missed", "The hour went by while Depeche was not running.").toData();

/**
 * Whether a delivery may leave as far as its embargo goes: both clocks must be past it, ours and the CMS's. Asked before
 * every first byte, whatever way the delivery came to be due; otherwise it goes (back) to waiting. A story whose hour went
 * by while the program was closed or the machine slept is not sent late without a word: a person is asked.
 * @param away when nobody looked, last
 */
export async function embargoIsOver(
  core: CoreContext,
  { adapter, access }: Place,
  { delivery, holdUntil }: QueuedDelivery,
  away: Away,
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
  const isMissed = away.from < holdUntil && away.to - holdUntil > LATE && theirs - holdUntil > LATE;
  if (delivery.state === "held" && isMissed) {
    moveDelivery(core.db, delivery.id, "held", { state: "needsPerson", error: MISSED }, core.now());
    core.emit({ name: "delivery.changed", storyId: delivery.storyId });
    return false;
  }
  return delivery.state !== "held" || moveDelivery(core.db, delivery.id, "held", { state: "queued" }, core.now());
}
