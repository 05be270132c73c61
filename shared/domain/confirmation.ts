import { z } from "zod";
import { DeliveryAct, DeliveryState } from "./delivery.ts";
import { DeliveryId, StoryId } from "./ids.ts";
import { Language } from "./language.ts";

/** What a place was last told of a story by one kind of act, and what it said. */
export const Confirmation = z.object({
  deliveryId: DeliveryId,
  destinationName: z.string(),
  act: DeliveryAct,
  rev: z.int(),
  state: DeliveryState,
  /** When it last left; absent when it has not. */
  sentAt: z.iso.datetime().optional(),
  /** When the place said that it has it. */
  acceptedAt: z.iso.datetime().optional(),
  url: z.string().optional(),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** A story, or another that came of it or of the same wire story, with what every place said. */
export const StoryConfirmations = z.object({
  storyId: StoryId,
  headline: z.string(),
  language: Language,
  rows: z.array(Confirmation),
});
export type StoryConfirmations = z.infer<typeof StoryConfirmations>;
