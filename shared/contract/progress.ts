import { z } from "zod";
import { StoryId, WireItemId } from "#shared/domain/ids.ts";
import { Actor } from "#shared/domain/story.ts";
import { query } from "./defineContract.ts";

/** How far a translation is, in words of its source: they are what is left to do, whatever the translation's length. */
export const TranslationProgress = z.object({
  id: StoryId,
  /** The translation's headline, or the source's while it has none. */
  headline: z.string(),
  owner: Actor,
  words: z.int(),
  /** Words of paragraphs that somebody called done, or left out on purpose. */
  done: z.int(),
  /** Words of paragraphs that are begun. */
  begun: z.int(),
});
export type TranslationProgress = z.infer<typeof TranslationProgress>;

export const DeskProgress = z.object({
  /** Of the translations in work those last saved first, fifty at most. */
  translations: z.array(TranslationProgress),
  /** The sums of all of them. */
  words: z.int(),
  done: z.int(),
  begun: z.int(),
  /** What has waited longest among the urgent items of these days that are in no language of the desk's own and nobody took. */
  oldestUrgent: z.object({ id: WireItemId, headline: z.string(), at: z.iso.datetime(), urgency: z.int() }).optional(),
});
export type DeskProgress = z.infer<typeof DeskProgress>;

export const progressContract = {
  "desk.progress": query(z.object({}), DeskProgress),
};
