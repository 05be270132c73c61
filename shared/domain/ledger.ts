import { z } from "zod";

export const LEDGER_KINDS = ["figure", "date", "person", "company", "code", "place", "quote"] as const;
export const LedgerKind = z.enum(LEDGER_KINDS);
export type LedgerKind = z.infer<typeof LedgerKind>;

/**
 * - `found`: it stands in the translation; `open`: its paragraph is not written yet
 * - `missing`, `changed`, `misspelt`: its paragraph is written and says otherwise
 * - `extra`: only the translation has it; `inconsistent`: the translation writes it in several ways
 */
export const LedgerState = z.enum(["found", "open", "missing", "changed", "misspelt", "extra", "inconsistent"]);
export type LedgerState = z.infer<typeof LedgerState>;

/** One thing of the source that a translation has to keep. */
export const LedgerRow = z.object({
  kind: LedgerKind,
  state: LedgerState,
  /** As the source writes it; "" for what only the translation has. */
  source: z.string(),
  /** As the translation writes it; "" where it does not. */
  target: z.string(),
  /** Who speaks, for a quotation. */
  speaker: z.string().optional(),
  /** The block of the translation to look at, and the place in it. UTF-16 units. */
  at: z.object({ paragraphId: z.string(), start: z.int().optional(), end: z.int().optional() }).optional(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;
