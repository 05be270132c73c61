import { z } from "zod";
import { Finding } from "#shared/domain/finding.ts";
import { StoryId, WireItemId } from "#shared/domain/ids.ts";
import { Language } from "#shared/domain/language.ts";
import { RevisionInfo, Story, StoryContent, StoryHead } from "#shared/domain/story.ts";
import { command, query } from "./defineContract.ts";
import { ProposedPerson } from "./people.ts";

export const BASKETS = ["mine", "toTranslate", "desk", "scheduled", "published", "spiked"] as const;
export const Basket = z.enum(BASKETS);
export type Basket = z.infer<typeof Basket>;

/** How many things lie in each basket; `outbox` counts deliveries that are not finished. */
export const BasketCounts = z.object({
  wire: z.int(),
  mine: z.int(),
  toTranslate: z.int(),
  desk: z.int(),
  scheduled: z.int(),
  published: z.int(),
  outbox: z.int(),
  spiked: z.int(),
});
export type BasketCounts = z.infer<typeof BasketCounts>;

/** `forked`: the base was stale, the text was kept as a copy under its own id. */
export const SaveAnswer = z.object({ id: StoryId, rev: z.int(), savedAt: z.iso.datetime(), forked: z.boolean() });
export type SaveAnswer = z.infer<typeof SaveAnswer>;

const one = z.object({ id: StoryId });

export const deskContract = {
  "desk.counts": query(z.object({}), BasketCounts),
  "stories.list": query(
    z.object({
      basket: Basket,
      text: z.string().max(200).default(""),
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(500).default(200),
    }),
    z.object({ rows: z.array(StoryHead), total: z.int() }),
  ),
  "stories.open": query(one, Story),
  /** What a list knows of the story: for those who need no text of it. */
  "stories.head": query(one, StoryHead),
  "stories.create": command(z.object({ language: Language }), Story),
  /** Starts (or, when the person already has one, opens) the translation of a wire item. */
  "stories.translate": command(z.object({ wireItemId: WireItemId, language: Language }), Story),
  /** Takes a wire item over as it is, in its own language. */
  "stories.take": command(z.object({ wireItemId: WireItemId }), Story),
  /**
   * Saves a revision. The same `saveId` twice gives the same answer, so that an unanswered save may be sent again.
   * A `baseRev` that is not the head forks a visible copy and never overwrites.
   */
  "stories.save": command(
    z.object({ id: StoryId, baseRev: z.int().nonnegative(), saveId: z.uuid(), content: StoryContent }),
    SaveAnswer,
  ),
  "stories.revisions": query(one, z.array(RevisionInfo)),
  "stories.revision": query(z.object({ id: StoryId, rev: z.int() }), StoryContent),
  /** Names a revision so that it can be found again; an empty name takes the name away. */
  "stories.nameRevision": command(
    z.object({ id: StoryId, rev: z.int().positive(), name: z.string().trim().max(80) }),
    z.object({}),
  ),
  "stories.spike": command(z.object({ id: StoryId, spiked: z.boolean() }), StoryHead),
  /** Puts the story on another version of its source; its own text stays as it is. */
  "stories.takeSource": command(z.object({ id: StoryId, wireItemId: WireItemId }), StoryHead),
  "stories.check": query(one, z.array(Finding)),
  /** Byline and credit line as they will be printed. */
  "credits.print": query(
    z.object({ content: StoryContent.pick({ credits: true, language: true, profile: true }) }),
    z.object({ byline: z.string(), creditLine: z.string() }),
  ),
  /** Who may be meant: the signed-in person, the directory, people of earlier credits. */
  "credits.people": query(z.object({ text: z.string().max(100) }), z.array(ProposedPerson)),
};
