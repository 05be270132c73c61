import { z } from "zod";
import { Body } from "#shared/document/body.ts";
import { DeliveryId, StoryId } from "./ids.ts";
import { Language } from "./language.ts";

/** A story's place at a CMS and the very state of it that somebody has looked at: the precondition of writing over it. */
export const Seen = z.object({ remoteId: z.string().min(1).max(200), version: z.string().min(1).max(200) });
export type Seen = z.infer<typeof Seen>;

/** What a person can change of a story on both sides. */
export const ComparedText = z.object({
  headline: z.string(),
  deck: z.string(),
  body: Body,
  /** What is printed around the text (byline, credit line), which the desk words anew at each delivery. */
  around: z.array(z.string()),
});
export type ComparedText = z.infer<typeof ComparedText>;

/** A line of a CMS's own list of stories. */
export const RemoteEntry = z.object({
  remoteId: z.string().min(1).max(200),
  headline: z.string(),
  url: z.string(),
  changedAt: z.iso.datetime(),
  isPublic: z.boolean(),
  /** The desk's id, in a story that came from a desk. */
  storyId: StoryId.optional(),
});
export type RemoteEntry = z.infer<typeof RemoteEntry>;

/** A delivery that met another text at the CMS, with everything that is needed to decide. */
export const Comparison = z.object({
  deliveryId: DeliveryId,
  storyId: StoryId,
  destinationName: z.string(),
  /** Absent when the CMS no longer has the story. */
  seen: Seen.optional(),
  url: z.string().optional(),
  changedAt: z.iso.datetime().optional(),
  isPublic: z.boolean(),
  /** The desk's text as this CMS would show it; its blocks are those of the revision, one for one. */
  ours: ComparedText,
  theirs: ComparedText.optional(),
  /** What the desk last left there; absent when it never left anything. */
  base: ComparedText.optional(),
});
export type Comparison = z.infer<typeof Comparison>;

/** How a story may come back in from a CMS. */
export const PulledStory = z.object({ storyId: StoryId, isNew: z.boolean() });
export type PulledStory = z.infer<typeof PulledStory>;

export const languageOrFrench = (language: string | undefined): Language => Language.safeParse(language).data ?? "fr";
