import { proposeAct } from "#shared/acts/proposeAct.ts";
import type { publishingContract } from "#shared/contract/publishing.ts";
import type { Destination } from "#shared/contract/settings.ts";
import { storyArticleHtml } from "#shared/document/storyArticle.ts";
import { type Delivery, type DeliveryState, takesBack } from "#shared/domain/delivery.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { CoreContext, HandlersOf } from "../context.ts";
import { learnStory } from "../memory/learnStory.ts";
import { destinations } from "../settings/destinations.ts";
import {
  bringForward,
  embargoOf,
  listDeliveries,
  mayBeThere,
  moveDelivery,
  rescheduleDelivery,
  stoppedForAuth,
} from "../store/deliveryStore.ts";
import { mediaById } from "../store/mediaStore.ts";
import { remoteStory } from "../store/remoteStore.ts";
import { readSettings } from "../store/settingsStore.ts";
import { storiesOfSource } from "../store/storyHeads.ts";
import { headOrThrow, revisionContent, storyOrThrow } from "../store/storyStore.ts";
import { ADAPTERS } from "./adapters/index.ts";
import { publishedStory } from "./freeze.ts";
import { deliveryOrThrow, refuseBlocked } from "./mayLeave.ts";
import { again, laterOf, queued, queueStory, queueUnpublishing, queueWithdrawal, STOPPED } from "./queue.ts";
import { sendAnew } from "./sendAnew.ts";
import { updateStory } from "./settle.ts";

export const publishingHandlers: HandlersOf<typeof publishingContract> = {
  "publishing.preview": async ({ id, destination }, core) => {
    const { head, content } = storyOrThrow(core.db, id);
    const places = await destinations(core);
    const place = places.find((one) => one.id === destination) ?? places.find(({ isOn }) => isOn);
    const story = publishedStory(id, head.rev, content, readSettings(core.db).zone, { advisory: "" }, place);
    const drops = place && ADAPTERS.find(place.adapter)?.drops?.(story, place);
    return {
      html: storyArticleHtml(story, { mediaUrl: (mediaId) => dataUrl(core, mediaId) }),
      drops: [...(drops ?? [])],
    };
  },
  "publishing.propose": ({ id, rev }, core) => {
    const { publishedRev } = headOrThrow(core.db, id);
    if (publishedRev === undefined || publishedRev === rev) return { act: "publish", advisory: "", facts: [] };
    const { facts, ...proposed } = proposeAct(
      revisionContent(core.db, id, publishedRev),
      revisionContent(core.db, id, rev),
    );
    return { ...proposed, facts: [...facts] };
  },
  "publishing.publish": async ({ id, rev, act, advisory, at, destinations: chosen }, core) => {
    const story = storyOrThrow(core.db, id);
    const content = revisionContent(core.db, id, rev);
    refuseBlocked(core, story.head, content);
    if (act === "correct" && advisory.trim() === "") {
      throw new AppError("input.invalid", "A correction says what was corrected and where.", { place: "advisory" });
    }
    const places = await readyDestinations(core, chosen);
    const wish = {
      storyId: id,
      rev,
      content,
      wanted: act,
      advisory: advisory.trim(),
      at: at === undefined ? undefined : Date.parse(at),
    };
    const deliveries = queued(core, id, () => places.map((place) => queueStory(core, place, wish)));
    void learnStory(core, story.head, content);
    return deliveries;
  },
  "publishing.reach": async ({ id }, core) => {
    const head = headOrThrow(core.db, id);
    const places = await placesWith(core, id);
    const others = head.source ? storiesOfSource(core.db, head.source.guid, id) : [];
    return { places: places.map(({ id: place, name, canUnpublish }) => ({ id: place, name, canUnpublish })), others };
  },
  "publishing.withdraw": async ({ id, advisory, also }, core) => {
    const heads = [id, ...also].map((one) => headOrThrow(core.db, one));
    // also where nothing new is sent any more
    const places = (await destinations(core)).filter((one) => one.hasSecret);
    return heads.flatMap((head) =>
      queued(core, head.id, () => places.flatMap((place) => queueWithdrawal(core, place, head, advisory))),
    );
  },
  "publishing.unpublish": async ({ id, reason, destinations: chosen }, core) => {
    const head = headOrThrow(core.db, id);
    const places = (await placesWith(core, id)).filter((one) => (chosen ? chosen.includes(one.id) : one.canUnpublish));
    const unable = places.find(({ canUnpublish }) => !canUnpublish);
    if (unable || places.length === 0) {
      const name = unable?.name ?? "";
      throw new AppError("publish.noDraft", "No place that has this story can put it back to a draft.", { name });
    }
    return queued(core, id, () => places.flatMap((place) => queueUnpublishing(core, place, head, reason)));
  },
  "publishing.deliveries": (query, core) => listDeliveries(core.db, query),
  "publishing.retry": ({ id }, core) => retry(core, deliveryOrThrow(core, id)),
  "publishing.cancel": ({ id }, core) => cancel(core, deliveryOrThrow(core, id)),
  "publishing.reschedule": ({ id, at }, core) => reschedule(core, deliveryOrThrow(core, id), Date.parse(at)),
  "publishing.sendAnew": ({ id }, core) => sendAnew(core, deliveryOrThrow(core, id)),
  "publishing.lineIsBack": (_, core) => {
    const tried = bringForward(core.db, core.now());
    if (tried > 0) core.wakeOutbox();
    return { tried };
  },
};

/** Places that may have the story. */
const placesWith = async (core: CoreContext, id: StoryId): Promise<Destination[]> =>
  (await destinations(core)).filter(
    (one) => mayBeThere(core.db, id, one.id) || remoteStory(core.db, id, one.id) !== undefined,
  );

/** @param chosen ids of places; those that are switched on when left out */
async function readyDestinations(core: CoreContext, chosen?: readonly string[]): Promise<Destination[]> {
  const all = (await destinations(core)).filter((one) => one.hasSecret);
  const ready = all.filter(({ id, isOn }) => (chosen ? chosen.includes(id) : isOn));
  if (ready.length === 0) throw new AppError("publish.noDestination", "No CMS is set up: nothing can be sent.");
  return ready;
}

/** What has never left, or stopped because its hour went by. */
const RESCHEDULED: readonly DeliveryState[] = ["held", "queued", "needsPerson"];

/** Another hour, but never one before the embargo that is frozen into the story. */
function reschedule(core: CoreContext, delivery: Delivery, at: number): Delivery {
  refuseUnless(delivery.attempts === 0 && !takesBack(delivery.act) ? RESCHEDULED : [], delivery);
  const holdUntil = laterOf(embargoOf(core.db, delivery.id), at) ?? at;
  core.db.transaction(() => {
    rescheduleDelivery(core.db, delivery, { wishedFor: at, holdUntil }, core.now());
    updateStory(core, delivery.storyId);
  });
  core.emit({ name: "delivery.changed", storyId: delivery.storyId });
  core.emit({ name: "story.changed", id: delivery.storyId });
  core.wakeOutbox();
  return deliveryOrThrow(core, delivery.id);
}

const RETRIED: readonly DeliveryState[] = ["queued", "unknown", ...STOPPED];
const CANCELLED: readonly DeliveryState[] = ["held", "queued", ...STOPPED];

function retry(core: CoreContext, delivery: Delivery): Delivery {
  refuseUnless(RETRIED, delivery);
  const isAuth = delivery.state === "needsPerson" && delivery.error?.code === "cms.auth";
  // the right secret is right for all of them
  const meant = isAuth ? stoppedForAuth(core.db, delivery.destination) : [delivery];
  core.db.transaction(() => {
    for (const one of meant) moveDelivery(core.db, one.id, one.state, again(core, one), core.now());
  });
  for (const { storyId } of meant) core.emit({ name: "delivery.changed", storyId });
  core.wakeOutbox();
  return deliveryOrThrow(core, delivery.id);
}

function cancel(core: CoreContext, delivery: Delivery): Delivery {
  refuseUnless(CANCELLED, delivery);
  core.db.transaction(() => {
    moveDelivery(core.db, delivery.id, delivery.state, { state: "cancelled" }, core.now());
    updateStory(core, delivery.storyId);
  });
  core.emit({ name: "delivery.changed", storyId: delivery.storyId });
  core.emit({ name: "story.changed", id: delivery.storyId });
  core.wakeOutbox();
  return deliveryOrThrow(core, delivery.id);
}

/** @throws AppError when the delivery is under way or done */
function refuseUnless(allowed: readonly DeliveryState[], { id, state }: Delivery): void {
  if (allowed.includes(state)) return;
  throw new AppError("input.invalid", "This delivery is under way or done; it cannot be changed now.", { id });
}

function dataUrl(core: CoreContext, mediaId: string): string | undefined {
  const media = mediaById(core.db, mediaId);
  return media && `data:${media.type};base64,${Buffer.from(media.content).toString("base64")}`;
}
