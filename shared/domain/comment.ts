import { z } from "zod";
import { Id } from "./ids.ts";
import { Actor } from "./story.ts";

const Said = z.object({ id: Id, text: z.string(), by: Actor, at: z.iso.datetime() });

/** A remark about a stretch of a story's text, and what was answered. Never published. */
export const Comment = Said.extend({
  /** The words it was about when it was made: what is left of its place once these are gone from the text. */
  quote: z.string(),
  /** In the order in which they came. */
  replies: z.array(Said),
  /** Who said that it is settled, and when. */
  resolved: z.object({ by: Actor, at: z.iso.datetime() }).optional(),
});
export type Comment = z.infer<typeof Comment>;
