import { AppError } from "#shared/domain/errors.ts";
import type { StoryId, WireItemId } from "#shared/domain/ids.ts";
import type { StoryHead, StorySource } from "#shared/domain/story.ts";
import type { WireItem } from "#shared/domain/wire.ts";
import type { CoreContext } from "../context.ts";
import { closeAlert, listAlerts } from "../store/alertStore.ts";
import { setStorySource, storyHead } from "../store/storyHeads.ts";
import { noStory } from "../store/storyStore.ts";
import { takeWire, wireItem, wireVersions } from "../store/wireStore.ts";

/** What a story remembers of the version it stands on. */
export const sourceOf = ({ row, content }: WireItem): StorySource => ({
  wireItemId: row.id,
  guid: content.guid,
  version: content.version,
  language: content.language,
  headline: content.headline,
});

/**
 * Puts a story on another version of its source: from now on it is compared with that one. Its own text stays as it is.
 * @throws AppError `notFound`; `input.invalid` when the version is of another story
 */
export function takeSource(core: CoreContext, storyId: StoryId, wireItemId: WireItemId): StoryHead {
  const head = storyHead(core.db, storyId);
  const item = wireItem(core.db, wireItemId);
  if (!head) throw noStory(storyId);
  if (!item) throw new AppError("notFound", "This wire item is not in the store.", { id: wireItemId });
  const family = head.source ? wireVersions(core.db, head.source.wireItemId) : [];
  if (!family.some(({ id }) => id === wireItemId)) {
    throw new AppError("input.invalid", "This version belongs to another wire story.", { id: wireItemId });
  }
  core.db.transaction(() => {
    setStorySource(core.db, storyId, sourceOf(item));
    takeWire(core.db, wireItemId, core.actor());
    // what was corrected is taken with it; a withdrawal is not answered by standing on it
    for (const { id, kind } of listAlerts(core.db, { storyId, all: false })) {
      if (kind === "withdrawal") continue;
      closeAlert(core.db, id, { action: "takeSource", by: core.actor(), reason: "", now: core.now() });
    }
  });
  core.emit({ name: "alert.changed", storyId });
  core.emit({ name: "story.changed", id: storyId });
  core.emit({ name: "wire.changed", id: wireItemId });
  return storyHead(core.db, storyId) ?? head;
}
