import { z } from "zod";
import { Body } from "#shared/document/body.ts";
import { Credit } from "./credits.ts";
import { Embargo } from "./embargo.ts";
import { Id, StoryId, WireItemId } from "./ids.ts";
import { AssociatedValue } from "./instrument.ts";
import { Language } from "./language.ts";
import { Pair } from "./pair.ts";

/** Who first gave the news, and when: "information fournie par Reuters 05/02/2025 à 13:34". */
export const Provider = z.object({
  name: z.string().max(120),
  /** ISO 8601 with offset; printed in the desk's zone. */
  at: z.iso.datetime({ offset: true }).optional(),
});
export type Provider = z.infer<typeof Provider>;

/** One line of "À lire aussi". `url` is empty for a story that is not yet on a public page. */
export const RelatedStory = z.object({
  title: z.string().min(1).max(400),
  provider: z.string().max(120).default(""),
  at: z.iso.datetime({ offset: true }).optional(),
  url: z.string().max(2000).default(""),
  teaser: z.string().max(600).default(""),
});
export type RelatedStory = z.infer<typeof RelatedStory>;

/** Everything an editor can change; one JSON value, saved whole as a revision. */
export const StoryContent = z.object({
  language: Language,
  headline: z.string().max(1000),
  deck: z.string().max(4000).default(""),
  slug: z.string().max(200).default(""),
  provider: Provider,
  dateline: z.string().max(200).default(""),
  advisory: z.string().max(1000).default(""),
  body: Body,
  credits: z.array(Credit).max(200).default([]),
  /** A machine translated the text: a notice is printed, and nobody is credited with the translation. */
  machineTranslated: z.boolean().optional(),
  values: z.array(AssociatedValue).max(100).default([]),
  related: z.array(RelatedStory).max(50).default([]),
  urgency: z.int().min(1).max(9).default(4),
  embargo: Embargo.optional(),
  /** The house style, by id ("reuters-fr"). */
  profile: z.string().max(40).default("reuters-fr"),
  /** Which blocks of a translation stand for which blocks of its source. */
  pairs: z.array(Pair).max(2000).optional(),
});
export type StoryContent = z.infer<typeof StoryContent>;

/** Where a translated story comes from. */
export const StorySource = z.object({
  wireItemId: WireItemId,
  guid: z.string(),
  version: z.int(),
  language: Language,
  headline: z.string(),
});
export type StorySource = z.infer<typeof StorySource>;

/** Who did something: on every act, so that a desk can be shared later. */
export const Actor = z.object({ id: Id, name: z.string(), initials: z.string() });
export type Actor = z.infer<typeof Actor>;

export const STORY_STATUSES = ["draft", "queued", "scheduled", "published", "withdrawn", "spiked"] as const;
export const StoryStatus = z.enum(STORY_STATUSES);
export type StoryStatus = z.infer<typeof StoryStatus>;

export const StoryHead = z.object({
  id: StoryId,
  rev: z.int().nonnegative(),
  status: StoryStatus,
  /** The revision readers can see, if any; smaller than `rev` means "changed since publication". */
  publishedRev: z.int().optional(),
  /** The public page at the CMS. */
  publicUrl: z.string().optional(),
  headline: z.string(),
  slug: z.string(),
  language: Language,
  provider: z.string(),
  words: z.int().nonnegative(),
  rics: z.array(z.string()),
  source: StorySource.optional(),
  /** Set when a save met a newer revision and was kept as a copy of that story. */
  forkedFrom: StoryId.optional(),
  owner: Actor,
  createdAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
});
export type StoryHead = z.infer<typeof StoryHead>;

export const Story = z.object({ head: StoryHead, content: StoryContent });
export type Story = z.infer<typeof Story>;

/** One saved state of a story, append-only. */
export const RevisionInfo = z.object({
  rev: z.int(),
  baseRev: z.int(),
  at: z.iso.datetime(),
  by: Actor,
  sha256: z.string().length(64),
  words: z.int(),
  /** What somebody called this state, to come back to it. */
  name: z.string().optional(),
});
export type RevisionInfo = z.infer<typeof RevisionInfo>;
