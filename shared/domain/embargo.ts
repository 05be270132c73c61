import { z } from "zod";

/** When a story may be seen. One that cannot be read blocks publishing: dropping it would leak the story. */
export const Embargo = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("until"), at: z.iso.datetime({ offset: true }), zone: z.string().max(64).optional() }),
  z.object({ kind: z.literal("unreadable"), text: z.string().max(2000) }),
]);
export type Embargo = z.infer<typeof Embargo>;
