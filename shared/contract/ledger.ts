import { z } from "zod";
import { StoryId } from "#shared/domain/ids.ts";
import { LedgerRow } from "#shared/domain/ledger.ts";
import { query } from "./defineContract.ts";

export const ledgerContract = {
  /** What of the source stands in the translation, as it was last saved; empty for a story without a source. */
  "ledger.rows": query(z.object({ id: StoryId }), z.array(LedgerRow)),
};
