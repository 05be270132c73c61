import { z } from "zod";
import { Body } from "#shared/document/body.ts";
import { Credit } from "./credits.ts";
import { StoryId } from "./ids.ts";
import { AssociatedValue } from "./instrument.ts";
import { Language } from "./language.ts";
import { Provider, RelatedStory } from "./story.ts";

/** A frozen revision as it leaves the desk: everything a reader will see, already worded. */
export const PublishedStory = z.strictObject({
  externalId: StoryId,
  revision: z.int().positive(),
  language: Language,
  headline: z.string().trim().min(1).max(1000),
  deck: z.string().max(4000),
  slug: z.string().max(200),
  provider: Provider,
  /** IANA zone in which times are printed. */
  zone: z.string().max(64),
  dateline: z.string().max(200),
  /** What was corrected and where, or what an update brings; mostly empty. */
  advisory: z.string().max(1000),
  /** What the advisory tells of; a correction when left out. */
  advisoryOf: z.enum(["correct", "update"]).optional(),
  /** The wire story that it was made from: two stories of one source are the same story in two languages. */
  sourceGuid: z.string().max(500).optional(),
  byline: z.string().max(2000),
  body: Body,
  creditLine: z.string().max(4000),
  credits: z.array(Credit).max(200),
  /** "Machine translation", in the story's language; absent for what a person wrote or translated. */
  machineNotice: z.string().max(200).optional(),
  values: z.array(AssociatedValue).max(100),
  related: z.array(RelatedStory).max(50),
  urgency: z.int().min(1).max(9),
  /** Readers must not see the story before this moment. */
  embargoUntil: z.iso.datetime({ offset: true }).optional(),
});
export type PublishedStory = z.infer<typeof PublishedStory>;
