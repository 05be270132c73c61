import { WireItemId } from "#shared/domain/ids.ts";
import { languageOf } from "#shared/domain/language.ts";
import type { StoryContent, StoryHead } from "#shared/domain/story.ts";
import type { CoreContext } from "../context.ts";
import { log } from "../log.ts";
import { readSettings } from "../store/settingsStore.ts";
import { wireItem } from "../store/wireStore.ts";
import { storyPairs } from "./storyPairs.ts";

/** Learns a translation that leaves the desk. Never fails: a memory that cannot be written must not stop a story. */
export async function learnStory(core: CoreContext, head: StoryHead, content: StoryContent): Promise<void> {
  try {
    const id = WireItemId.safeParse(head.source?.wireItemId);
    const item = id.success ? wireItem(core.db, id.data) : undefined;
    const from = languageOf(item?.content.language);
    if (!item || !from || from === content.language) return;
    const { origin, pairs } = storyPairs(
      content,
      { content: item.content, language: from },
      (version) => wireItem(core.db, WireItemId.parse(version))?.content,
    );
    if (pairs.length === 0) return;
    const { name: author } = core.actor();
    const shelf = readSettings(core.db).memoryShelf;
    const learning = { from, to: content.language, pairs, origin, shelf, author, now: core.now() };
    const { added } = await core.memory.ask("learn", learning);
    if (added > 0) core.emit({ name: "memory.changed" });
  } catch (error) {
    log("not learnt", { error: error instanceof Error ? error.message : String(error) });
  }
}
