import { paragraphsOf } from "#shared/document/paragraphs.ts";
import { WireItemId } from "#shared/domain/ids.ts";
import { languageOf } from "#shared/domain/language.ts";
import type { StoryContent, StoryHead } from "#shared/domain/story.ts";
import type { CoreContext } from "../context.ts";
import { log } from "../log.ts";
import { wireItem } from "../store/wireStore.ts";
import type { Pair } from "./learn.ts";

/** Beyond these a translation is so much shorter or longer that it can hardly be one (Gale and Church 1993 expect 1). */
const RATIO = { least: 0.4, most: 2.5 };
/** Short lines ("* * *", a name) say too little about their length. */
const SHORT = 40;

/**
 * Learns a translation that leaves the desk. Paragraphs belong together by their place, so a text with more or fewer of
 * them than its source teaches nothing.
 */
export async function learnStory(core: CoreContext, head: StoryHead, content: StoryContent): Promise<void> {
  const id = WireItemId.safeParse(head.source?.wireItemId);
  const item = id.success ? wireItem(core.db, id.data) : undefined;
  const from = languageOf(item?.content.language);
  if (!item || !from || from === content.language) return;
  const texts = (body: StoryContent["body"]): string[] =>
    paragraphsOf(body)
      .filter(({ kind }) => kind !== "figure")
      .map(({ text }) => text.trim())
      .filter((text) => text !== "");
  const pairs = storyPairs(texts(item.content.body), texts(content.body));
  if (pairs.length === 0) return;
  const { name: author } = core.actor();
  const learning = { from, to: content.language, pairs, origin: "story" as const, author, now: core.now() };
  try {
    const { added } = await core.memory.ask("learn", learning);
    if (added > 0) core.emit({ name: "memory.changed" });
  } catch (error) {
    // the story has left: a memory that cannot be written must not look like a story that could not be sent
    log("not learnt", { error: error instanceof Error ? error.message : String(error) });
  }
}

/** Paragraphs of two texts that belong together, with their neighbours in the source. */
export function storyPairs(sources: readonly string[], targets: readonly string[]): Pair[] {
  if (sources.length !== targets.length) return [];
  return sources.flatMap((source, at) => {
    const target = targets[at] ?? "";
    const ratio = target.length / source.length;
    const isLikely = source.length < SHORT || (ratio >= RATIO.least && ratio <= RATIO.most);
    if (!isLikely || source === target) return [];
    return [{ source, target, before: sources[at - 1], after: sources[at + 1] }];
  });
}
