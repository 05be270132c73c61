import { z } from "zod";
import { Delivery } from "#shared/domain/delivery.ts";
import { STORY_PARTS } from "#shared/domain/droppedParts.ts";
import { DeliveryId, StoryId } from "#shared/domain/ids.ts";
import { StoryHead } from "#shared/domain/story.ts";
import { command, query } from "./defineContract.ts";

const one = z.object({ id: DeliveryId });

export const publishingContract = {
  /** The public page of the story as it stands, as one HTML document without scripts. */
  "publishing.preview": query(
    /** @param destination whose way of printing; the first that is switched on when left out */
    z.object({ id: StoryId, destination: z.string().max(40).optional() }),
    z.object({
      html: z.string(),
      /** Parts of the story that have no place at that destination. */
      drops: z.array(z.enum(STORY_PARTS)),
    }),
  ),
  /**
   * Freezes the named revision and queues it. Refused with `publish.blocked` while a blocking finding stands.
   * Pressing twice queues once: the same story, revision and destination have one delivery.
   */
  "publishing.publish": command(
    z.object({
      id: StoryId,
      rev: z.int().positive(),
      act: z.enum(["publish", "correct"]).default("publish"),
      /** Required by `correct`: what was corrected and where. An update may say what it brings. */
      advisory: z.string().max(1000).default(""),
      /** When it shall leave, unless an embargo is later; now when left out. */
      at: z.iso.datetime({ offset: true }).optional(),
      /** Where to; every place that is switched on when left out. */
      destinations: z.array(z.string().max(40)).min(1).max(50).optional(),
    }),
    z.array(Delivery),
  ),
  /** What sending this revision over the published one would be, with a sentence for readers. */
  "publishing.propose": query(
    z.object({ id: StoryId, rev: z.int().positive() }),
    z.object({
      act: z.enum(["publish", "correct"]),
      advisory: z.string(),
      facts: z.array(
        z.object({
          kind: z.enum(["figure", "name", "code"]),
          before: z.string(),
          after: z.string(),
          /** The paragraph's number from 1, or a field. */
          place: z.union([z.int(), z.enum(["headline", "deck"])]),
        }),
      ),
    }),
  ),
  /** What a withdrawal reaches: the places that may have the story, and other stories of the same wire story. */
  "publishing.reach": query(
    z.object({ id: StoryId }),
    z.object({
      places: z.array(z.object({ id: z.string(), name: z.string(), canUnpublish: z.boolean() })),
      others: z.array(StoryHead.pick({ id: true, headline: true, language: true, status: true })),
    }),
  ),
  /** Takes the story back everywhere, and with it the other stories that are named. */
  "publishing.withdraw": command(
    z.object({
      id: StoryId,
      advisory: z.string().min(1).max(1000),
      also: z.array(StoryId).max(50).default([]),
    }),
    z.array(Delivery),
  ),
  /** Puts the story back to a draft where the place can do that: its page goes without a notice and may come back. */
  "publishing.unpublish": command(
    z.object({
      id: StoryId,
      /** For the desk's own record; readers see none of it. */
      reason: z.string().trim().max(1000).default(""),
      /** Where; every place that has the story and can do it when left out. */
      destinations: z.array(z.string().max(40)).min(1).max(50).optional(),
    }),
    z.array(Delivery),
  ),
  "publishing.deliveries": query(
    z.object({ storyId: StoryId.optional(), open: z.boolean().default(false), limit: z.int().max(500).default(200) }),
    z.array(Delivery),
  ),
  "publishing.retry": command(one, Delivery),
  "publishing.cancel": command(one, Delivery),
  /** Gives what has not left another hour; an embargo stays. */
  "publishing.reschedule": command(one.extend({ at: z.iso.datetime({ offset: true }) }), Delivery),
  /** Sends what was stopped as a story of its own under a new id. Readers may see it twice: ask before. */
  "publishing.sendAnew": command(one, z.object({ storyId: StoryId })),
  /** The machine's line is back: what waits because nobody answered is tried now. The answer says how many. */
  "publishing.lineIsBack": command(z.object({}), z.object({ tried: z.int() })),
};
