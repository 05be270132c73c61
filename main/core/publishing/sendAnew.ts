import { type Delivery, takesBack } from "#shared/domain/delivery.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId, newStoryId, type StoryId } from "#shared/domain/ids.ts";
import type { CoreContext } from "../context.ts";
import { destinations } from "../settings/destinations.ts";
import { moveDelivery } from "../store/deliveryStore.ts";
import { insertStory, revisionContent, storyOrThrow } from "../store/storyStore.ts";
import { refuseBlocked } from "./mayLeave.ts";
import { queued, queueStory, STOPPED } from "./queue.ts";
import { updateStory } from "./settle.ts";

/**
 * Sends a stopped delivery's revision as a story of its own, under a new id, and takes the stopped one back. For a CMS that
 * no longer takes the old id; what stands there under it stays.
 * @throws AppError when the delivery is under way or done, or its place is gone
 */
export async function sendAnew(core: CoreContext, delivery: Delivery): Promise<{ storyId: StoryId }> {
  const { id, storyId, rev, state, act, destination } = delivery;
  if (!STOPPED.includes(state) || takesBack(act)) {
    throw new AppError("input.invalid", "Only a delivery that was stopped can be sent anew.", { id });
  }
  const place = (await destinations(core)).find((one) => one.id === destination && one.hasSecret);
  if (!place) throw new AppError("publish.noDestination", "This destination is no longer set up.");
  const { head } = storyOrThrow(core.db, storyId);
  const content = revisionContent(core.db, storyId, rev);
  refuseBlocked(core, head, content);
  const copy = newStoryId(core.now());
  queued(core, copy, () => {
    const createdAt = new Date(core.now()).toISOString();
    const { source } = head;
    insertStory(
      core.db,
      { id: copy, source, forkedFrom: storyId, owner: core.actor(), createdAt },
      content,
      newId(core.now()),
    );
    moveDelivery(core.db, id, state, { state: "cancelled" }, core.now());
    updateStory(core, storyId);
    return [queueStory(core, place, { storyId: copy, rev: 1, content, wanted: "publish", advisory: "" })];
  });
  core.emit({ name: "story.changed", id: storyId });
  core.emit({ name: "delivery.changed", storyId });
  return { storyId: copy };
}
