import type { AlertKind } from "#shared/domain/alert.ts";
import type { StoryId, WireItemId } from "#shared/domain/ids.ts";
import { formOfVersion } from "#shared/domain/storyForm.ts";
import type { WireContent } from "#shared/domain/wire.ts";
import type { CoreContext } from "../context.ts";
import { holdUnsent } from "../publishing/holdUnsent.ts";
import { raiseAlert, storiesOnFamily } from "../store/alertStore.ts";
import { type AddedWireItem, wireItem } from "../store/wireStore.ts";

/** Why stories must be looked at when this version takes the place of that one; undefined for a plain update. */
export function alertKind(content: WireContent, before: WireContent | undefined): AlertKind | undefined {
  const form = formOfVersion(content.headline, content.slug);
  if (content.pubStatus === "canceled" || content.signal === "withdrawal" || form === "withdrawal") return "withdrawal";
  if (before && JSON.stringify(content.embargo) !== JSON.stringify(before.embargo)) return "embargo";
  return content.signal === "correction" || form === "correction" ? "correction" : undefined;
}

/**
 * Raises an alert for every story that stands on an older version of the item. What waits to leave is stopped when the
 * agency took the item back or moved its embargo: nobody may be looking. Inside the transaction that adds the item.
 * @returns the stories that were alerted
 */
export function raiseAlerts(core: CoreContext, added: AddedWireItem, content: WireContent): StoryId[] {
  if (!added.added || added.replaced === undefined) return [];
  const kind = alertKind(content, contentOf(core, added.replaced));
  if (!kind) return [];
  const stories = storiesOnFamily(core.db, added.id);
  for (const storyId of stories) {
    raiseAlert(core.db, storyId, added.id, kind, core.now());
    if (kind !== "correction") holdUnsent(core, storyId, kind);
  }
  return stories;
}

const contentOf = (core: CoreContext, id: WireItemId): WireContent | undefined => wireItem(core.db, id)?.content;
