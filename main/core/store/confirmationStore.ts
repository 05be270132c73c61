import type { Confirmation, StoryConfirmations } from "#shared/domain/confirmation.ts";
import type { Delivery } from "#shared/domain/delivery.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { Language } from "#shared/domain/language.ts";
import { listDeliveries } from "./deliveryStore.ts";
import { storyRecord } from "./recordStore.ts";
import { type ReadDb, sql } from "./sql.ts";

type Named = { readonly storyId: StoryId; readonly headline: string; readonly language: Language };

/** What every place said of a story, and of those that came of it or of the same wire story; the story itself first. */
export function storyConfirmations(db: ReadDb, storyId: StoryId): StoryConfirmations[] {
  const stories = db.all<Named>(sql`
    SELECT s.id AS storyId, s.headline, s.language FROM story s, story this
    WHERE this.id = ${storyId}
      AND (s.id = this.id OR s.forked_from = this.id OR s.id = this.forked_from
        OR json_extract(s.source, '$.guid') = json_extract(this.source, '$.guid'))
    ORDER BY s.id <> this.id, s.saved_at DESC LIMIT 50`);
  return stories
    .map((one) => ({ ...one, rows: rowsOf(db, one.storyId) }))
    .filter(({ storyId: id, rows }) => id === storyId || rows.length > 0);
}

/** One row for each place and act: the last of its kind. What was taken back before it left is nobody's to confirm. */
function rowsOf(db: ReadDb, storyId: StoryId): Confirmation[] {
  const told = new Map<string, Delivery>();
  for (const one of listDeliveries(db, { storyId, open: false, limit: 500 })) {
    const key = `${one.act} ${one.destination}`;
    if (one.state !== "cancelled" && !told.has(key)) told.set(key, one);
  }
  if (told.size === 0) return [];
  const times = new Map<string, string>();
  // the newest entry stands first
  for (const { deliveryId, what, at } of storyRecord(db, storyId, 500)) {
    const key = `${what} ${deliveryId}`;
    if (!times.has(key)) times.set(key, at);
  }
  return [...told.values()].map(({ id, destinationName, act, rev, state, changedAt, publicUrl }) => {
    const accepted = times.get(`confirmed ${id}`) ?? changedAt;
    return {
      deliveryId: id,
      destinationName,
      act,
      rev,
      state,
      sentAt: times.get(`sent ${id}`),
      acceptedAt: state === "confirmed" ? accepted : undefined,
      url: publicUrl,
    };
  });
}
