import { z } from "zod";

/** `block` stops publishing, `warn` is shown before it, `note` is only listed. */
export const Severity = z.enum(["block", "warn", "note"]);
export type Severity = z.infer<typeof Severity>;

/** What a check has to say, and where. The sentence is the renderer's: `message` is its key. */
export const Finding = z.object({
  check: z.string(),
  severity: Severity,
  message: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  at: z
    .object({
      field: z.enum(["headline", "body", "credits", "values", "embargo", "provider"]),
      paragraphId: z.string().optional(),
    })
    .optional(),
});
export type Finding = z.infer<typeof Finding>;
