import { z } from "zod";
import { StoryId } from "#shared/domain/ids.ts";
import { LedgerKind, LedgerRow } from "#shared/domain/ledger.ts";
import { query } from "./defineContract.ts";

export const Ledger = z.object({
  rows: z.array(LedgerRow),
  /** How many things the source asks for, and how many of them are found. */
  asked: z.int(),
  found: z.int(),
  /** How many found rows of a kind are not among `rows`. */
  folded: z.partialRecord(LedgerKind, z.int()),
});
export type Ledger = z.infer<typeof Ledger>;

export const ledgerContract = {
  /**
   * What of the source stands in the translation, as it was last saved; nothing for a story without a source. Of each
   * kind some rows that are found are given, or all for the kinds in `whole`; whatever else asks for a look always is.
   */
  "ledger.rows": query(z.object({ id: StoryId, whole: z.array(LedgerKind).default([]) }), Ledger),
};
