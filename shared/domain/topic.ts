import { z } from "zod";

/** What a story is about: a code as it came, and its labels in the interface's languages. */
export const Topic = z.object({ code: z.string(), en: z.string(), fr: z.string() });
export type Topic = z.infer<typeof Topic>;
