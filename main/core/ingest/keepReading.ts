import type { StoryId, WireItemId } from "#shared/domain/ids.ts";
import { WireContent } from "#shared/domain/wire.ts";
import { raiseAlerts } from "../alerts/raiseAlerts.ts";
import type { CoreContext } from "../context.ts";
import { putMedia } from "../store/mediaStore.ts";
import { indexWire, type WireWords } from "../store/wireSearch.ts";
import { addWireItem } from "../store/wireStore.ts";
import { createPace, TURN } from "./pace.ts";
import type { ReadItem, WireReading } from "./wireReader.ts";

export type Kept = { readonly added: WireItemId[]; readonly known: number };
/** `failure` is what kept the rest from being stored. */
export type KeptReading = Kept & { readonly failure?: unknown };

/** Items of one transaction, at most. */
const MOST_ITEMS = 50;

/**
 * Stores what a file holds. All of its items are looked at before the first is stored, so that a file with a bad one
 * adds none. Then they go in by small transactions, so that a file of a thousand never keeps a writer's save waiting;
 * when one fails (a full disk), those before it stay, and the same file later adds the rest.
 * @throws what is wrong with the first bad item; nothing was stored then
 */
export async function keepReading(core: CoreContext, fileName: string, reading: WireReading): Promise<KeptReading> {
  const pace = createPace();
  const items: ReadItem[] = [];
  for (const item of reading.items) {
    items.push({ ...item, content: WireContent.parse(item.content) }); // what is stored must be readable again
    await pace();
  }
  const added: WireItemId[] = [];
  let known = 0;
  while (added.length + known < items.length) {
    const from = added.length + known;
    try {
      const some = keepSome(core, { fileName, format: reading.format, items: items.slice(from, from + MOST_ITEMS) });
      added.push(...some.added);
      known += some.known;
    } catch (failure) {
      return { added, known, failure };
    }
    await pace();
  }
  return { added, known };
}

type Some = { readonly fileName: string; readonly format: string; readonly items: readonly ReadItem[] };

/** Stores as many items as one turn has time for, at least one. */
function keepSome(core: CoreContext, { fileName, format, items }: Some): Kept {
  const now = core.now();
  const end = performance.now() + TURN;
  const alerted = new Set<StoryId>();
  const kept = core.db.transaction(() => {
    const added: WireItemId[] = [];
    const words: WireWords = new Map();
    let known = 0;
    for (const { content, raw, media } of items) {
      for (const picture of media) putMedia(core.db, fileName, picture.bytes);
      const item = addWireItem(core.db, { content, format, fileName, raw, at: new Date(now).toISOString() }, words);
      for (const storyId of raiseAlerts(core, item, content)) alerted.add(storyId);
      if (item.added) added.push(item.id);
      else known += 1;
      if (performance.now() > end) break;
    }
    indexWire(core.db, words);
    return { added, known };
  });
  for (const storyId of alerted) {
    core.emit({ name: "alert.changed", storyId });
    core.emit({ name: "delivery.changed", storyId });
    core.emit({ name: "story.changed", id: storyId });
  }
  return kept;
}
