import type { progressContract, TranslationProgress } from "#shared/contract/progress.ts";
import type { Story } from "#shared/domain/story.ts";
import { sourcesOf } from "../checks/checkStory.ts";
import type { HandlersOf } from "../context.ts";
import { readSettings } from "../store/settingsStore.ts";
import type { ReadDb } from "../store/sql.ts";
import { listStories } from "../store/storyHeads.ts";
import { storyById } from "../store/storyStore.ts";
import { oldestUntaken } from "../store/wireUrgent.ts";
import { storyProgress } from "./storyProgress.ts";

/** So many translations are looked at: no desk has more in work. */
const MOST = 50;
/** Milliseconds after which an urgent item is history: it is no longer shown as waiting. */
const STALE = 72 * 3_600_000;

export const progressHandlers: HandlersOf<typeof progressContract> = {
  "desk.progress": (_, core) => {
    const { rows } = listStories(core.db, "toTranslate", core.actor().id, "", 0, MOST);
    const translations = rows.flatMap(({ id }) => {
      const story = storyById(core.db, id);
      return story ? [progressOf(core.db, story)] : [];
    });
    const sum = (value: (one: TranslationProgress) => number): number =>
      translations.reduce((total, one) => total + value(one), 0);
    const [own] = readSettings(core.db).languages;
    const since = new Date(core.now() - STALE).toISOString();
    const oldestUrgent = own && oldestUntaken(core.db, { notIn: own, since });
    return {
      translations,
      words: sum(({ words }) => words),
      done: sum(({ done }) => done),
      begun: sum(({ begun }) => begun),
      ...(oldestUrgent ? { oldestUrgent } : {}),
    };
  },
};

function progressOf(db: ReadDb, story: Story): TranslationProgress {
  const { id, owner, headline } = story.head;
  const sources = sourcesOf(db, story);
  const shown = headline || (sources[0]?.content.headline ?? "");
  return { id, owner, headline: shown, ...storyProgress(story.content, sources) };
}
