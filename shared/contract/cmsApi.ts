import { z } from "zod";
import { StoryId } from "#shared/domain/ids.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";

/*
 * The Depeche CMS API: what a CMS must take and answer. `main/cms/openapi.json` says the same to other programs.
 */

export const PutStory = z.strictObject({
  act: z.enum(["publish", "update", "correct"]),
  /** SHA-256 of the story's JSON as sent; given back, so that the sender can tell what is really there. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  story: PublishedStory,
});
export type PutStory = z.infer<typeof PutStory>;

export const WithdrawStory = z.strictObject({ advisory: z.string().trim().min(1).max(1000) });
/** Why a story goes back to a draft is for the desk and the CMS; readers are told nothing. */
export const UnpublishStory = z.strictObject({ reason: z.string().trim().max(1000).default("") });
export type WithdrawStory = z.infer<typeof WithdrawStory>;

/** A token for another program; the desk's own may do everything. */
export const NewToken = z.strictObject({
  name: z.string().trim().min(1).max(120),
  right: z.enum(["write", "read"]),
});
export type NewToken = z.infer<typeof NewToken>;

/** What the CMS has of a story. */
export const StoryRecord = z.object({
  externalId: StoryId,
  revision: z.int(),
  sha256: z.string(),
  status: z.enum(["published", "withdrawn", "draft"]),
  url: z.url(),
  updatedAt: z.iso.datetime(),
});
export type StoryRecord = z.infer<typeof StoryRecord>;

/** A line of the list: what the CMS has, and what it is called. */
export const StoryEntry = StoryRecord.extend({ headline: z.string() });
export const StoryList = z.object({ total: z.int(), stories: z.array(StoryEntry) });

/** A story read back whole, so that a desk can compare it or go on writing it. */
export const StoryReadBack = z.object({ record: StoryRecord, story: PublishedStory });

/** Every refusal: a code for programs, a sentence for people, the field it is about. */
export const Problem = z.object({
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
  /** The story as it stands, when a precondition failed. */
  current: StoryRecord.optional(),
});
export type Problem = z.infer<typeof Problem>;
