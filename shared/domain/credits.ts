import { z } from "zod";

/**
 * What a person did for a story. `desk` credits a collective ("bureau de Tokyo"); its job stands in `of`. `initials`
 * is all that some agencies print ("abc/def"): somebody signed, and what she did is not said.
 */
export const CREDIT_ROLES = [
  "reporting",
  "contributing",
  "writing",
  "compiling",
  "research",
  "graphics",
  "photo",
  "video",
  "translating",
  "editing",
  "desk",
  "initials",
] as const;
export const CreditRole = z.enum(CREDIT_ROLES);
export type CreditRole = z.infer<typeof CreditRole>;

/** One person (or desk) in one role. The order of the list is the order in print. */
export const Credit = z.object({
  role: CreditRole,
  name: z.string().trim().min(1).max(200),
  /** Where the person worked, as printed ("Paris", "Washington, D.C."). */
  place: z.string().trim().min(1).max(200).optional(),
  /** The body the person belongs to ("IFR Markets"). */
  org: z.string().trim().min(1).max(200).optional(),
  /** What the person signs with in houses that print initials; the directory knows them. */
  initials: z.string().trim().min(1).max(8).optional(),
  /** Only with role `desk`: the job the desk did. */
  of: CreditRole.optional(),
});
export type Credit = z.infer<typeof Credit>;

/** A credit line read back into people; what could not be understood stays in `rest`, word for word. */
export type ParsedCredits = {
  readonly credits: readonly Credit[];
  readonly rest: string;
  /** Whether the line says that a machine translated the text: then nobody is credited with it. */
  readonly isMachine?: true;
};

/** What was done: a desk did the job that stands in its `of`. */
export function jobOf({ role, of = "reporting" }: Credit): Exclude<CreditRole, "desk"> {
  const job = role === "desk" ? of : role;
  return job === "desk" ? "reporting" : job;
}
