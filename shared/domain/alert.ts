import { z } from "zod";
import { Id, StoryId, WireItemId } from "./ids.ts";
import { Language } from "./language.ts";
import { Actor, StoryStatus } from "./story.ts";

/**
 * Why a story that stands on a wire item needs somebody's eyes: the agency corrected the item, took it back, or changed
 * until when it must not be seen.
 */
export const AlertKind = z.enum(["correction", "withdrawal", "embargo"]);
export type AlertKind = z.infer<typeof AlertKind>;

/** What was done about it. */
export const AlertAction = z.enum(["takeSource", "holdDelivery", "withdraw", "ignore"]);
export type AlertAction = z.infer<typeof AlertAction>;

export const StoryAlert = z.object({
  id: Id,
  storyId: StoryId,
  storyHeadline: z.string(),
  storyStatus: StoryStatus,
  language: Language,
  kind: AlertKind,
  /** The version that raised it. */
  wireItemId: WireItemId,
  wireHeadline: z.string(),
  raisedAt: z.iso.datetime(),
  handled: z.object({ action: AlertAction, by: Actor, at: z.iso.datetime(), reason: z.string() }).optional(),
});
export type StoryAlert = z.infer<typeof StoryAlert>;
