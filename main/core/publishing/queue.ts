import { createHash } from "node:crypto";
import type { Destination } from "#shared/contract/settings.ts";
import { type Delivery, type DeliveryAct, type DeliveryState, takesBack } from "#shared/domain/delivery.ts";
import { newDeliveryId, type StoryId } from "#shared/domain/ids.ts";
import type { Seen } from "#shared/domain/remoteStory.ts";
import type { StoryContent, StoryHead } from "#shared/domain/story.ts";
import type { CoreContext } from "../context.ts";
import {
  cancelUnsent,
  confirmedRev,
  type DeliveryChange,
  deliveryById,
  insertDelivery,
  lastDelivery,
  mayBeThere,
  moveDelivery,
  type NewDelivery,
  updatesOf,
} from "../store/deliveryStore.ts";
import { putDeliveryOver, remoteStory } from "../store/remoteStore.ts";
import { readSettings } from "../store/settingsStore.ts";
import { storyHead } from "../store/storyHeads.ts";
import { freeze, publishedStory } from "./freeze.ts";
import { updateStory } from "./settle.ts";

/** States in which a delivery has ended without reaching a page. */
export const STOPPED: readonly DeliveryState[] = ["rejected", "needsPerson"];

export type Wish = {
  readonly storyId: StoryId;
  readonly rev: number;
  readonly content: StoryContent;
  readonly wanted: "publish" | "correct";
  readonly advisory: string;
  /** Milliseconds since 1970: when it shall leave, unless an embargo is later. */
  readonly at?: number | undefined;
  /** What stands at the CMS, looked at by whoever wishes to write over it. */
  readonly over?: Seen;
};

/** Freezes the revision and writes its delivery before a byte leaves. */
export function queueStory(core: CoreContext, place: Destination, wish: Wish): Delivery {
  const { storyId, rev, content, wanted } = wish;
  const isThere =
    confirmedRev(core.db, storyId, place.id) !== undefined || remoteStory(core.db, storyId, place.id) !== undefined;
  const act: DeliveryAct = wanted === "correct" ? "correct" : isThere ? "update" : "publish";
  // what readers have never seen is neither corrected nor updated
  const note =
    act === "publish"
      ? { advisory: "" }
      : { advisory: wish.advisory, of: act, updates: updatesOf(core.db, storyId, place.id) };
  const sourceGuid = storyHead(core.db, storyId)?.source?.guid.slice(0, 500);
  const { story, json, sha256 } = freeze(
    publishedStory(storyId, rev, content, readSettings(core.db).zone, { ...note, sourceGuid }, place),
  );
  const last = lastDelivery(core.db, storyId, place.id);
  const isAsked = last && !takesBack(last.delivery.act) && !STOPPED.includes(last.delivery.state);
  // pressing twice is one wish
  if (isAsked && (wanted === "publish" ? last.delivery.rev === rev : last.sha256 === sha256)) return last.delivery;
  const delivery = queueDelivery(
    core,
    place,
    { storyId, rev, headline: story.headline, act, payload: json, sha256 },
    { embargo: story.embargoUntil, wishedFor: wish.at },
  );
  if (wish.over) putDeliveryOver(core.db, delivery.id, wish.over);
  return delivery;
}

/** A withdrawal reaches every CMS that may have the story; elsewhere taking back what waits is enough. */
export function queueWithdrawal(core: CoreContext, place: Destination, head: StoryHead, advisory: string): Delivery[] {
  return queueTakingBack(core, place, head, { act: "withdraw", payload: JSON.stringify({ advisory }) });
}

/** Back to a draft, at a place that can do that. */
export function queueUnpublishing(core: CoreContext, place: Destination, head: StoryHead, reason: string): Delivery[] {
  return queueTakingBack(core, place, head, { act: "unpublish", payload: JSON.stringify({ reason }) });
}

function queueTakingBack(
  core: CoreContext,
  place: Destination,
  head: StoryHead,
  { act, payload }: Pick<NewDelivery, "act" | "payload">,
): Delivery[] {
  const last = lastDelivery(core.db, head.id, place.id);
  if (last?.delivery.act === act) {
    const { delivery } = last;
    if (STOPPED.includes(delivery.state)) {
      moveDelivery(core.db, delivery.id, delivery.state, again(core, delivery), core.now());
    }
    return [deliveryById(core.db, delivery.id) ?? delivery];
  }
  if (!mayBeThere(core.db, head.id, place.id) && !remoteStory(core.db, head.id, place.id)) {
    cancelUnsent(core.db, head.id, place.id, core.now());
    return [];
  }
  const sha256 = createHash("sha256").update(payload).digest("hex");
  const rev = head.publishedRev ?? head.rev;
  return [queueDelivery(core, place, { storyId: head.id, rev, headline: head.headline, act, payload, sha256 })];
}

function queueDelivery(
  core: CoreContext,
  place: Destination,
  one: Pick<NewDelivery, "storyId" | "rev" | "headline" | "act" | "payload" | "sha256">,
  { embargo, wishedFor }: { readonly embargo?: string | undefined; readonly wishedFor?: number | undefined } = {},
): Delivery {
  cancelUnsent(core.db, one.storyId, place.id, core.now());
  return insertDelivery(core.db, {
    ...one,
    id: newDeliveryId(core.now()),
    destination: place.id,
    destinationName: place.name,
    holdUntil: laterOf(embargo, wishedFor),
    wishedFor,
    now: core.now(),
  });
}

/** The hour before which a delivery must not leave. @param embargo ISO 8601 @param wishedFor milliseconds since 1970 */
export function laterOf(embargo: string | undefined, wishedFor: number | undefined): number | undefined {
  const hours = [embargo === undefined ? undefined : Date.parse(embargo), wishedFor].filter((at) => at !== undefined);
  return hours.length === 0 ? undefined : Math.max(...hours);
}

/** Queues for every destination at once; only then anybody hears of it. */
export function queued(core: CoreContext, storyId: StoryId, make: () => Delivery[]): Delivery[] {
  const made = core.db.transaction(() => {
    const deliveries = make();
    updateStory(core, storyId);
    return deliveries;
  });
  core.emit({ name: "story.changed", id: storyId });
  core.emit({ name: "delivery.changed", storyId });
  core.wakeOutbox();
  return made;
}

/** The change that lets a delivery try again now. What may have arrived is looked up first. */
export function again(core: CoreContext, { state, attempts, error }: Delivery): DeliveryChange {
  const next = STOPPED.includes(state) ? (attempts > 0 ? "unknown" : "queued") : state;
  return { state: next, nextAt: core.now(), error };
}
