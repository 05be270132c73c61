import { type Delivery, takesBack } from "#shared/domain/delivery.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { StoryStatus } from "#shared/domain/story.ts";
import type { CoreContext } from "../context.ts";
import { type DeliveryChange, listDeliveries, moveDelivery } from "../store/deliveryStore.ts";
import { type StoryStateChange, setStoryState, storyHead } from "../store/storyHeads.ts";
import type { Outcome } from "./adapters/adapter.ts";
import { waitBefore } from "./retryPolicy.ts";

/** Writes down what became of a try, for the delivery and its story, and says so once it is on disk. */
export function settle(core: CoreContext, delivery: Delivery, outcome: Outcome): void {
  const { id, storyId, act, rev } = delivery;
  core.db.transaction(() => {
    moveDelivery(core.db, id, "sending", changeOf(core, delivery, outcome), core.now());
    const isOnPage = outcome.kind === "confirmed" && !takesBack(act);
    updateStory(
      core,
      storyId,
      isOnPage ? { publishedRev: rev, ...(outcome.url ? { publicUrl: outcome.url } : {}) } : {},
    );
  });
  core.emit({ name: "delivery.changed", storyId });
  core.emit({ name: "story.changed", id: storyId });
}

function changeOf(core: CoreContext, delivery: Delivery, outcome: Outcome): DeliveryChange {
  const wait = waitBefore(delivery.attempts + 1, Math.random());
  switch (outcome.kind) {
    case "confirmed":
      return { state: "confirmed", publicUrl: outcome.url, ...(outcome.loss ? { error: outcome.loss } : {}) };
    case "later":
      return { state: "queued", error: outcome.error, nextAt: core.now() + Math.max(outcome.waitMs ?? 0, wait) };
    case "unknown":
      return { state: "unknown", error: outcome.error, nextAt: core.now() + Math.max(outcome.waitMs ?? 0, wait) };
    case "rejected":
      return { state: "rejected", error: outcome.error };
    case "conflict":
    case "auth":
    case "needsPerson":
      return { state: "needsPerson", error: outcome.error };
  }
}

/** Gives the story the status that its deliveries say it has. One put aside stays so, unless it reached a page. */
export function updateStory(core: CoreContext, storyId: StoryId, change: StoryStateChange = {}): void {
  const isAside = storyHead(core.db, storyId)?.status === "spiked" && change.publishedRev === undefined;
  setStoryState(core.db, storyId, { ...change, ...(isAside ? {} : { status: statusOf(core, storyId) }) });
}

function statusOf(core: CoreContext, storyId: StoryId): StoryStatus {
  const all = listDeliveries(core.db, { storyId, open: false, limit: 500 }).filter((one) => one.state !== "cancelled");
  const open = all.filter((one) => one.state !== "confirmed");
  if (open.some((one) => one.state !== "held")) return "queued";
  if (open.length > 0) return "scheduled";
  const last = all[0];
  if (!last) return "draft";
  if (last.act !== "unpublish") return last.act === "withdraw" ? "withdrawn" : "published";
  // newest first: what each place was told last
  const lastOf = new Map(all.toReversed().map(({ destination, act }) => [destination, act]));
  return [...lastOf.values()].every(takesBack) ? "draft" : "published";
}
