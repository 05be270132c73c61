import { createHash } from "node:crypto";
import type { publishingContract } from "#shared/contract/publishing.ts";
import type { Destination } from "#shared/contract/settings.ts";
import { storyArticleHtml } from "#shared/document/storyArticle.ts";
import type { Delivery, DeliveryAct, DeliveryState } from "#shared/domain/delivery.ts";
import { AppError } from "#shared/domain/errors.ts";
import { type DeliveryId, newDeliveryId, type StoryId } from "#shared/domain/ids.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import { runChecks } from "../checks/runChecks.ts";
import type { CoreContext, HandlersOf } from "../context.ts";
import { destinations } from "../settings/destinations.ts";
import {
  cancelUnsent,
  confirmedRev,
  deliveryById,
  insertDelivery,
  listDeliveries,
  moveDelivery,
  sameDelivery,
} from "../store/deliveryStore.ts";
import { mediaById } from "../store/mediaStore.ts";
import { readSettings } from "../store/settingsStore.ts";
import { setStoryState, storyHead } from "../store/storyHeads.ts";
import { revisionContent, storyOrThrow } from "../store/storyStore.ts";
import { freeze, publishedStory } from "./freeze.ts";

export const publishingHandlers: HandlersOf<typeof publishingContract> = {
  "publishing.preview": ({ id }, core) => {
    const { head, content } = storyOrThrow(core.db, id);
    const story = publishedStory(id, head.rev, content, readSettings(core.db).zone, "");
    return { html: storyArticleHtml(story, { mediaUrl: (mediaId) => dataUrl(core, mediaId) }) };
  },
  "publishing.publish": async ({ id, rev, act, advisory }, core) => {
    const story = storyOrThrow(core.db, id);
    const content = revisionContent(core.db, id, rev);
    refuseBlocked(story.head, content);
    if (act === "correct" && advisory.trim() === "") {
      throw new AppError("input.invalid", "A correction says what was corrected and where.", { place: "advisory" });
    }
    const places = await readyDestinations(core);
    const made = core.db.transaction(() =>
      places.map((place) => queueStory(core, place, id, rev, content, act, advisory)),
    );
    return queued(core, id, made);
  },
  "publishing.withdraw": async ({ id, advisory }, core) => {
    const { head } = storyOrThrow(core.db, id);
    const places = await readyDestinations(core);
    const made = core.db.transaction(() =>
      places.flatMap((place) =>
        queueWithdrawal(core, place, id, head.publishedRev ?? head.rev, head.headline, advisory),
      ),
    );
    return queued(core, id, made);
  },
  "publishing.deliveries": (query, core) => listDeliveries(core.db, query),
  "publishing.retry": ({ id }, core) => {
    const delivery = deliveryOrThrow(core, id);
    return decide(core, delivery, "queued", delivery.state === "unknown" ? "unknown" : "queued");
  },
  "publishing.cancel": ({ id }, core) => {
    const delivery = decide(core, deliveryOrThrow(core, id), "cancelled", "cancelled");
    if (storyHead(core.db, delivery.storyId)?.publishedRev === undefined) {
      setStoryState(core.db, delivery.storyId, { status: "draft" });
    }
    core.emit({ name: "story.changed", id: delivery.storyId });
    return delivery;
  },
};

function refuseBlocked(head: Parameters<typeof runChecks>[0]["head"], content: StoryContent): void {
  if (content.embargo?.kind === "unreadable") {
    throw new AppError(
      "publish.embargo",
      `The embargo "${content.embargo.text}" cannot be read. Set or lift it first.`,
      {
        text: content.embargo.text,
      },
    );
  }
  const blocking = runChecks({ head, content }).filter((finding) => finding.severity === "block");
  if (blocking.length > 0) {
    throw new AppError(
      "publish.blocked",
      `The story cannot leave yet: ${blocking.map((one) => one.message).join(", ")}.`,
      {
        count: blocking.length,
      },
    );
  }
}

async function readyDestinations(core: CoreContext): Promise<Destination[]> {
  const ready = (await destinations(core)).filter((one) => one.hasSecret);
  if (ready.length === 0) throw new AppError("publish.noDestination", "No CMS is set up: nothing can be sent.");
  return ready;
}

/** Freezes the revision and writes its delivery before a byte leaves. */
function queueStory(
  core: CoreContext,
  place: Destination,
  storyId: StoryId,
  rev: number,
  content: StoryContent,
  wanted: "publish" | "correct",
  advisory: string,
): Delivery {
  const isThere = confirmedRev(core.db, storyId, place.id) !== undefined;
  const act: DeliveryAct = wanted === "correct" ? "correct" : isThere ? "update" : "publish";
  const same =
    sameDelivery(core.db, { storyId, rev, destination: place.id, act }) ??
    sameDelivery(core.db, { storyId, rev, destination: place.id, act: "publish" });
  if (same && same.state !== "rejected" && same.state !== "needsPerson") return same;
  const frozen = freeze(
    publishedStory(storyId, rev, content, readSettings(core.db).zone, wanted === "correct" ? advisory : ""),
  );
  cancelUnsent(core.db, storyId, place.id, core.now());
  const holdUntil = frozen.story.embargoUntil ? Date.parse(frozen.story.embargoUntil) : undefined;
  const delivery = insertDelivery(core.db, {
    id: newDeliveryId(core.now()),
    storyId,
    rev,
    headline: content.headline,
    destination: place.id,
    destinationName: place.name,
    act,
    payload: frozen.json,
    sha256: frozen.sha256,
    holdUntil,
    now: core.now(),
  });
  setStoryState(core.db, storyId, { status: delivery.state === "held" ? "scheduled" : "queued" });
  return delivery;
}

function queueWithdrawal(
  core: CoreContext,
  place: Destination,
  storyId: StoryId,
  rev: number,
  headline: string,
  advisory: string,
): Delivery[] {
  cancelUnsent(core.db, storyId, place.id, core.now());
  if (confirmedRev(core.db, storyId, place.id) === undefined) return [];
  const payload = JSON.stringify({ advisory });
  return [
    insertDelivery(core.db, {
      id: newDeliveryId(core.now()),
      storyId,
      rev,
      headline,
      destination: place.id,
      destinationName: place.name,
      act: "withdraw",
      payload,
      sha256: createHash("sha256").update(payload).digest("hex"),
      now: core.now(),
    }),
  ];
}

function queued(core: CoreContext, storyId: StoryId, made: Delivery[]): Delivery[] {
  core.emit({ name: "story.changed", id: storyId });
  core.emit({ name: "delivery.changed", storyId });
  core.wakeOutbox();
  return made;
}

/** A person's decision about a delivery that waits for one. @throws AppError when it is under way or done */
function decide(core: CoreContext, delivery: Delivery, wanted: "queued" | "cancelled", state: DeliveryState): Delivery {
  const allowed: readonly DeliveryState[] =
    wanted === "cancelled"
      ? ["held", "queued", "rejected", "needsPerson"]
      : ["queued", "unknown", "rejected", "needsPerson"];
  const change = wanted === "cancelled" ? { state } : { state, nextAt: core.now() };
  if (!allowed.includes(delivery.state) || !moveDelivery(core.db, delivery.id, delivery.state, change, core.now())) {
    throw new AppError("input.invalid", "This delivery is under way or done; it cannot be changed now.", {
      id: delivery.id,
    });
  }
  core.emit({ name: "delivery.changed", storyId: delivery.storyId });
  core.wakeOutbox();
  return deliveryOrThrow(core, delivery.id);
}

function deliveryOrThrow(core: CoreContext, id: DeliveryId): Delivery {
  const delivery = deliveryById(core.db, id);
  if (!delivery) throw new AppError("notFound", "This delivery is not in the outbox.", { id });
  return delivery;
}

function dataUrl(core: CoreContext, mediaId: string): string | undefined {
  const media = mediaById(core.db, mediaId);
  return media && `data:${media.type};base64,${Buffer.from(media.content).toString("base64")}`;
}
