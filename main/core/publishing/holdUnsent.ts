import type { AlertKind } from "#shared/domain/alert.ts";
import { takesBack } from "#shared/domain/delivery.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { CoreContext } from "../context.ts";
import { listDeliveries, moveDelivery } from "../store/deliveryStore.ts";
import { updateStory } from "./settle.ts";

/** Why a delivery that the desk itself holds back waits for a person. */
export const sourceChanged = (kind = ""): AppError =>
  new AppError("publish.sourceChanged", "The agency changed the source: somebody must decide.", kind ? { kind } : {});

/** Stops every delivery of a story that has not left, until a person lets it go or takes it back. @returns how many */
export function holdUnsent(core: CoreContext, storyId: StoryId, kind: AlertKind): number {
  const waiting = listDeliveries(core.db, { storyId, open: true, limit: 500 }).filter(
    ({ state, act }) => (state === "held" || state === "queued") && !takesBack(act),
  );
  const error = sourceChanged(kind);
  for (const { id, state } of waiting) {
    moveDelivery(core.db, id, state, { state: "needsPerson", error: error.toData() }, core.now());
  }
  if (waiting.length > 0) updateStory(core, storyId);
  return waiting.length;
}
