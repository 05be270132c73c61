import { z } from "zod";
import { StoryId } from "./ids.ts";

/** For whom a word is right: for this story only, for one person everywhere, or for the whole desk. */
export const WordScope = z.enum(["story", "own", "desk"]);
export type WordScope = z.infer<typeof WordScope>;

/** A word that no dictionary has and that is right all the same, in every language it is met in. */
export const KnownWord = z.object({
  word: z.string().trim().min(1).max(100),
  scope: WordScope,
  /** Only with scope `story`. */
  storyId: StoryId.optional(),
});
export type KnownWord = z.infer<typeof KnownWord>;
