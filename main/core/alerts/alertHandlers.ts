import type { alertsContract } from "#shared/contract/alerts.ts";
import type { StoryAlert } from "#shared/domain/alert.ts";
import { AppError } from "#shared/domain/errors.ts";
import type { CoreContext, HandlersOf } from "../context.ts";
import { takeSource } from "../desk/takeSource.ts";
import { holdUnsent } from "../publishing/holdUnsent.ts";
import { publishingHandlers } from "../publishing/publishingHandlers.ts";
import { alertById, closeAlert, listAlerts } from "../store/alertStore.ts";

export const alertHandlers: HandlersOf<typeof alertsContract> = {
  "alerts.list": (query, core) => listAlerts(core.db, query),
  "alerts.handle": async ({ id, action, reason }, core) => {
    const alert = alertOrThrow(core, id);
    if (alert.handled) return alert;
    const { storyId, kind, wireItemId, wireHeadline } = alert;
    if (action === "ignore" && reason === "") {
      throw new AppError("input.invalid", "To ignore an alert takes a reason.", { place: "reason" });
    }
    if (action === "takeSource") takeSource(core, storyId, wireItemId);
    if (action === "holdDelivery") core.db.transaction(() => holdUnsent(core, storyId, kind));
    if (action === "withdraw") {
      await publishingHandlers["publishing.withdraw"](
        { id: storyId, advisory: reason || wireHeadline, also: [] },
        core,
      );
    }
    closeAlert(core.db, id, { action, reason, by: core.actor(), now: core.now() });
    core.emit({ name: "alert.changed", storyId });
    core.emit({ name: "delivery.changed", storyId });
    core.emit({ name: "story.changed", id: storyId });
    return alertOrThrow(core, id);
  },
};

function alertOrThrow(core: CoreContext, id: string): StoryAlert {
  const alert = alertById(core.db, id);
  if (!alert) throw new AppError("notFound", "This alert is not in the store.", { id });
  return alert;
}
