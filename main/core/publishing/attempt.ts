import { knownBlock } from "#shared/document/body.ts";
import type { Delivery, DeliveryState } from "#shared/domain/delivery.ts";
import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { CoreContext } from "../context.ts";
import { destinations, secretName } from "../settings/destinations.ts";
import { confirmedRev, type DeliveryChange, moveDelivery, type QueuedDelivery } from "../store/deliveryStore.ts";
import { mediaById } from "../store/mediaStore.ts";
import { setStoryState } from "../store/storyHeads.ts";
import type { CmsAccess, CmsAdapter, Media, Outcome } from "./adapters/adapter.ts";
import { ADAPTERS } from "./adapters/index.ts";
import { waitBefore } from "./retryPolicy.ts";

/** How long to wait before an embargo is asked about again when the CMS's clock is behind ours. */
const ASK_AGAIN = 1000;

/** One try of one delivery, from the state it is found in to the next one. */
export async function attempt(core: CoreContext, queued: QueuedDelivery): Promise<void> {
  const { delivery } = queued;
  const place = await reach(core, delivery.destination);
  if ("error" in place) {
    settle(core, delivery, delivery.state, { state: "needsPerson", error: place.error });
    return;
  }
  const { adapter, access } = place;
  if (delivery.state === "held" && !(await mayLeave(core, adapter, access, queued))) return;
  const from: DeliveryState = delivery.state === "held" ? "queued" : delivery.state;
  // compare-and-set: whoever moves it owns it
  if (!moveDelivery(core.db, delivery.id, from, { state: "sending", countsAttempt: true }, core.now())) return;
  core.emit({ name: "delivery.changed", storyId: delivery.storyId });
  const outcome =
    from === "unknown"
      ? await lookUpThenSend(core, adapter, access, queued)
      : await send(core, adapter, access, queued);
  finish(core, delivery, outcome);
}

type Place = { readonly adapter: CmsAdapter; readonly access: CmsAccess } | { readonly error: ErrorData };

async function reach(core: CoreContext, destinationId: string): Promise<Place> {
  const destination = (await destinations(core)).find((one) => one.id === destinationId);
  const adapter = destination && ADAPTERS.find(destination.adapter);
  const secret = await core.host.readSecret(secretName(destinationId));
  if (!destination || !adapter || secret === undefined) {
    return { error: new AppError("publish.noDestination", "This CMS is not set up here.", { destinationId }).toData() };
  }
  return { adapter, access: { url: destination.url, secret } };
}

/** Both clocks must be past the embargo: ours, which brought us here, and the CMS's. */
async function mayLeave(
  core: CoreContext,
  adapter: CmsAdapter,
  access: CmsAccess,
  { delivery, payload }: QueuedDelivery,
): Promise<boolean> {
  const until = PublishedStory.parse(JSON.parse(payload)).embargoUntil;
  const theirs = until === undefined ? undefined : await adapter.clock(access);
  const isOver = until === undefined || (theirs !== undefined && theirs >= Date.parse(until));
  const next: DeliveryChange = isOver ? { state: "queued" } : { state: "held", nextAt: core.now() + ASK_AGAIN };
  return moveDelivery(core.db, delivery.id, "held", next, core.now()) && isOver;
}

async function lookUpThenSend(
  core: CoreContext,
  adapter: CmsAdapter,
  access: CmsAccess,
  queued: QueuedDelivery,
): Promise<Outcome> {
  const found = await adapter.lookUp(access, queued.delivery.storyId);
  if (found.kind === "noAnswer") return { kind: "unknown", error: found.error };
  if (found.kind === "there") {
    const isWithdrawal = queued.delivery.act === "withdraw";
    const arrived = isWithdrawal
      ? found.status === "withdrawn"
      : found.sha256 === queued.sha256 && found.status === "published";
    if (arrived) return { kind: "confirmed", url: found.url };
  }
  // not there, or an older revision: the same key makes sending again harmless
  return send(core, adapter, access, queued);
}

function send(core: CoreContext, adapter: CmsAdapter, access: CmsAccess, queued: QueuedDelivery): Promise<Outcome> {
  const { delivery, payload, sha256 } = queued;
  const media = delivery.act === "withdraw" ? [] : mediaOf(core, payload);
  const known = confirmedRev(core.db, delivery.storyId, delivery.destination);
  return adapter.send(access, { delivery, payload, sha256, confirmedRev: known, media });
}

function mediaOf(core: CoreContext, payload: string): Media[] {
  const { body } = PublishedStory.parse(JSON.parse(payload));
  return body.root.children.flatMap((block) => {
    const figure = knownBlock(block);
    const stored = figure?.type === "figure" ? mediaById(core.db, figure.mediaId) : undefined;
    return stored ? [{ mediaId: stored.mediaId, type: stored.type, content: stored.content }] : [];
  });
}

function finish(core: CoreContext, delivery: Delivery, outcome: Outcome): void {
  const wait = waitBefore(delivery.attempts + 1, Math.random());
  switch (outcome.kind) {
    case "confirmed":
      core.db.transaction(() => {
        settle(core, delivery, "sending", { state: "confirmed", publicUrl: outcome.url });
        const published = { status: "published", publishedRev: delivery.rev, publicUrl: outcome.url } as const;
        setStoryState(core.db, delivery.storyId, delivery.act === "withdraw" ? { status: "withdrawn" } : published);
      });
      core.emit({ name: "story.changed", id: delivery.storyId });
      return;
    case "later":
      settle(core, delivery, "sending", {
        state: "queued",
        error: outcome.error,
        nextAt: core.now() + Math.max(outcome.waitMs ?? 0, wait),
      });
      return;
    case "unknown":
      settle(core, delivery, "sending", { state: "unknown", error: outcome.error, nextAt: core.now() + wait });
      return;
    case "rejected":
      settle(core, delivery, "sending", { state: "rejected", error: outcome.error });
      return;
    case "needsPerson":
      settle(core, delivery, "sending", { state: "needsPerson", error: outcome.error });
  }
}

function settle(core: CoreContext, delivery: Delivery, from: DeliveryState, change: DeliveryChange): void {
  moveDelivery(core.db, delivery.id, from, change, core.now());
  core.emit({ name: "delivery.changed", storyId: delivery.storyId });
}
