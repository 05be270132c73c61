import type { StoryRecord } from "#shared/contract/cmsApi.ts";
import { knownBlock } from "#shared/document/body.ts";
import { type Delivery, type DeliveryState, takesBack } from "#shared/domain/delivery.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { CoreContext } from "../context.ts";
import { listAlerts } from "../store/alertStore.ts";
import { confirmedRev, moveDelivery, type QueuedDelivery, wasOurs } from "../store/deliveryStore.ts";
import { mediaById } from "../store/mediaStore.ts";
import { deliveryOver, remoteStory } from "../store/remoteStore.ts";
import { storyHead } from "../store/storyHeads.ts";
import type { Media, Outcome } from "./adapters/adapter.ts";
import { type Away, embargoIsOver } from "./embargoIsOver.ts";
import { sourceChanged } from "./holdUnsent.ts";
import { type Place, reach } from "./reach.ts";
import { settle } from "./settle.ts";

/** After so many tries with one key the CMS may only be repeating a stored failure. */
const TRIES_A_KEY = 3;

const SOURCE_CHANGED = sourceChanged().toData();
const GONE = new AppError("cms.conflict", "The CMS no longer has this story.").toData();

/** One try of one delivery, from the state it is found in to the next one. @param signal breaks it off @param away when nobody looked */
export async function attempt(
  core: CoreContext,
  queued: QueuedDelivery,
  { signal, away }: { readonly signal: AbortSignal; readonly away: Away },
): Promise<void> {
  const { delivery } = queued;
  const place = await reach(core, delivery.destination, signal);
  if ("error" in place) {
    moveDelivery(core.db, delivery.id, delivery.state, { state: "needsPerson", error: place.error }, core.now());
    core.emit({ name: "delivery.changed", storyId: delivery.storyId });
    return;
  }
  if (!(await embargoIsOver(core, place, queued, away))) return;
  if (wasPutAside(core, delivery)) return;
  const from: DeliveryState = delivery.state === "held" ? "queued" : delivery.state;
  // compare-and-set: whoever moves it owns it
  if (!moveDelivery(core.db, delivery.id, from, { state: "sending", countsAttempt: true }, core.now())) return;
  core.emit({ name: "delivery.changed", storyId: delivery.storyId });
  const outcome = from === "unknown" ? await lookUpThenSend(core, place, queued) : await send(core, place, queued);
  settle(core, delivery, outcome);
}

/** A story put aside while it waited stays at the desk; what has been on its way is followed to its end. */
function wasPutAside(core: CoreContext, delivery: Delivery): boolean {
  const { id, storyId, state, act } = delivery;
  if (state === "unknown" || takesBack(act) || storyHead(core.db, storyId)?.status !== "spiked") return false;
  const from = state === "held" ? "queued" : state;
  moveDelivery(core.db, id, from, { state: "cancelled" }, core.now());
  core.emit({ name: "delivery.changed", storyId });
  return true;
}

async function lookUpThenSend(core: CoreContext, place: Place, queued: QueuedDelivery): Promise<Outcome> {
  const { delivery, sha256 } = queued;
  const found = await place.adapter.lookUp(place.access, delivery.storyId);
  if (found.kind === "auth" || found.kind === "needsPerson") return found;
  if (found.kind === "noAnswer") return { kind: "unknown", error: found.error, waitMs: found.waitMs };
  if (found.kind === "absent") {
    if (takesBack(delivery.act)) return { kind: "confirmed" };
    const wasThere = confirmedRev(core.db, delivery.storyId, delivery.destination) !== undefined;
    // a story that somebody removed over there is made anew only when a person saw that and tried again
    if (wasThere && delivery.error?.code !== "cms.conflict")
      return { kind: "conflict", error: GONE, current: undefined };
    return send(core, place, queued, { baseRev: undefined });
  }
  const { record } = found;
  const isThere = isDone(delivery.act, record, sha256);
  return isThere ? { kind: "confirmed", url: record.url } : send(core, place, queued);
}

/** Whether what a place says it has is what the delivery was to bring about. */
function isDone(act: Delivery["act"], { status, ...record }: StoryRecord, sha256: string): boolean {
  if (act === "withdraw") return status === "withdrawn";
  if (act === "unpublish") return status !== "published";
  return record.sha256 === sha256 && status === "published";
}

async function send(
  core: CoreContext,
  { adapter, access }: Place,
  { delivery, payload, sha256 }: QueuedDelivery,
  known: { readonly baseRev: number | undefined } = {
    baseRev: confirmedRev(core.db, delivery.storyId, delivery.destination),
  },
): Promise<Outcome> {
  const { id, storyId, act, attempts } = delivery;
  if (!takesBack(act) && isSourceInDoubt(core, storyId)) return { kind: "needsPerson", error: SOURCE_CHANGED };
  const generation = Math.floor(attempts / TRIES_A_KEY);
  const key = generation === 0 ? id : `${id}-${generation}`;
  const media = takesBack(act) ? [] : mediaOf(core, payload);
  // a story that came from there and was never sent yet writes over the very text that came
  const pulled = known.baseRev === undefined ? remoteStory(core.db, storyId, delivery.destination)?.seen : undefined;
  const parcel = { storyId, act, payload, sha256, media, over: deliveryOver(core.db, id) ?? pulled };
  const outcome = await adapter.send(access, { ...parcel, key, ...known });
  if (outcome.kind !== "conflict") return outcome;
  const { current } = outcome;
  if (!current || current.revision === known.baseRev) return outcome;
  if (!wasOurs(core.db, storyId, delivery.destination, current.sha256)) return outcome;
  // what stands there is an earlier try of this desk that was never confirmed: it is ours to replace
  return adapter.send(access, { ...parcel, key: `${key}-over-${current.revision}`, baseRev: current.revision });
}

/** What was on its way when the agency took the source back, or is sent again by hand, stops here. */
const isSourceInDoubt = (core: CoreContext, storyId: StoryId): boolean =>
  listAlerts(core.db, { storyId, all: false }).some(({ kind }) => kind !== "correction");

function mediaOf(core: CoreContext, payload: string): Media[] {
  const { body } = PublishedStory.parse(JSON.parse(payload));
  return body.root.children.flatMap((block) => {
    const figure = knownBlock(block);
    const stored = figure?.type === "figure" ? mediaById(core.db, figure.mediaId) : undefined;
    return stored ? [{ mediaId: stored.mediaId, type: stored.type, content: stored.content }] : [];
  });
}
