import type { Delivery } from "#shared/domain/delivery.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { DeliveryId } from "#shared/domain/ids.ts";
import type { StoryContent, StoryHead } from "#shared/domain/story.ts";
import { checkStory } from "../checks/checkStory.ts";
import type { CoreContext } from "../context.ts";
import { deliveryById } from "../store/deliveryStore.ts";

/** @throws AppError `publish.embargo` or `publish.blocked` while the text must not leave */
export function refuseBlocked(core: CoreContext, head: StoryHead, content: StoryContent): void {
  if (content.embargo?.kind === "unreadable") {
    const { text } = content.embargo;
    throw new AppError("publish.embargo", `The embargo "${text}" cannot be read. Set or lift it first.`, { text });
  }
  const blocking = checkStory(core.db, { head, content }).filter((finding) => finding.severity === "block");
  if (blocking.length === 0) return;
  const why = blocking.map((one) => one.message).join(", ");
  throw new AppError("publish.blocked", `The story cannot leave yet: ${why}.`, { count: blocking.length });
}

/** @throws AppError `notFound` */
export function deliveryOrThrow(core: CoreContext, id: DeliveryId): Delivery {
  const delivery = deliveryById(core.db, id);
  if (!delivery) throw new AppError("notFound", "This delivery is not in the outbox.", { id });
  return delivery;
}
