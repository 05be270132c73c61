import { z } from "zod";
import { Id, WireItemId } from "./ids.ts";

const blockIds = z.array(z.string().max(64)).max(100);

/** What somebody decided about a change of the source that the translation does not follow. */
export const PairAnswer = z.object({
  /** The version that was looked at. A later change asks again. */
  item: WireItemId,
  kind: z.enum(["ignored", "postponed"]),
  reason: z.string().max(400).default(""),
  by: z.object({ id: Id, name: z.string() }).optional(),
});
export type PairAnswer = z.infer<typeof PairAnswer>;

/**
 * Blocks of a source and the blocks of the translation that say the same: one and one, one and several, several and one.
 * Without a source the translation says more; without a target the source was left out on purpose.
 */
export const Pair = z.object({
  source: blockIds,
  target: blockIds,
  /** The version of the source whose words the target stands on: `source` names blocks of this one. */
  item: WireItemId,
  /** `markOf` the target's text when somebody called it done. With any other text it is a draft again. */
  done: z.string().max(24).optional(),
  answer: PairAnswer.optional(),
});
export type Pair = z.infer<typeof Pair>;
