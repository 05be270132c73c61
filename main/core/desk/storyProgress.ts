import { countWords, paragraphsOf } from "#shared/document/paragraphs.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import { stateOf } from "#shared/pairs/pairState.ts";
import { translatable } from "#shared/pairs/sourceVersions.ts";
import type { SourceAt } from "../checks/pairedTexts.ts";

export type StoryProgress = { readonly words: number; readonly done: number; readonly begun: number };

/**
 * How far a translation is, in words of its source. What was left out on purpose is done; a paragraph without words is
 * not begun. @param sources the version the story stands on first, then those that single paragraphs stand on
 */
export function storyProgress({ body, pairs = [] }: StoryContent, sources: readonly SourceAt[]): StoryProgress {
  const blocks = sources.map(({ item, content }) => ({ item, blocks: translatable(paragraphsOf(content.body)) }));
  const words = blocks[0]?.blocks.reduce((sum, { text }) => sum + countWords(text), 0) ?? 0;
  const texts = new Map(paragraphsOf(body).map(({ paragraphId, text }) => [paragraphId, text]));
  const sums = { empty: 0, draft: 0, done: 0 };
  for (const pair of pairs) {
    const own = blocks.find(({ item }) => item === pair.item)?.blocks ?? [];
    const state = pair.target.length === 0 ? "done" : stateOf(pair, (id) => texts.get(id) ?? "");
    for (const { paragraphId, text } of own) if (pair.source.includes(paragraphId)) sums[state] += countWords(text);
  }
  const done = Math.min(words, sums.done); // a paragraph of an older version may have been longer
  return { words, done, begun: Math.min(words - done, sums.draft) };
}
