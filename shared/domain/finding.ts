import { z } from "zod";
import { CreditRole } from "./credits.ts";

/** `block` stops publishing, `warn` is shown before it, `note` is only listed. */
export const Severity = z.enum(["block", "warn", "note"]);
export type Severity = z.infer<typeof Severity>;

/** A mend that one key makes. Spans count UTF-16 units of the paragraph's text as `blockText` gives it. */
export const Fix = z.discriminatedUnion("kind", [
  /** Credits the signed-in person. */
  z.object({ kind: z.literal("creditMe"), role: CreditRole }),
  /** Takes somebody out of one job. */
  z.object({ kind: z.literal("dropCredit"), role: CreditRole, name: z.string() }),
  /** Puts the people in the order in which the house prints them. */
  z.object({ kind: z.literal("orderCredits") }),
  /** Puts an instrument among the associated values. */
  z.object({ kind: z.literal("addValue"), ric: z.string() }),
  z.object({
    kind: z.literal("replaceText"),
    paragraphId: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    /** What must stand there for the mend to be made: the text may have changed since. */
    from: z.string(),
    to: z.string(),
  }),
]);
export type Fix = z.infer<typeof Fix>;

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
      /** The place in the paragraph's text, in UTF-16 units. */
      start: z.int().nonnegative().optional(),
      end: z.int().nonnegative().optional(),
    })
    .optional(),
  fix: Fix.optional(),
  /** Nobody can pass over it. */
  isFirm: z.boolean().optional(),
});
export type Finding = z.infer<typeof Finding>;

/**
 * What a finding is known by when somebody has let it pass: what is said, of which paragraph. Its place inside the
 * paragraph may move; another figure or another word is another finding.
 */
export const findingKey = ({ check, message, values, at }: Finding): string =>
  JSON.stringify([check, message, Object.entries(values).sort(), at?.paragraphId ?? at?.field ?? ""]);

/** A finding that somebody let pass: "right here, not an error", or a blocking one with its reason. */
export const PassedFinding = z.object({
  key: z.string(),
  finding: Finding,
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type PassedFinding = z.infer<typeof PassedFinding>;
