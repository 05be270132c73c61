import type { ledgerContract } from "#shared/contract/ledger.ts";
import type { LedgerRow } from "#shared/domain/ledger.ts";
import { pairedStory } from "../checks/checkStory.ts";
import type { HandlersOf } from "../context.ts";
import { deskDirectory } from "../instruments/deskDirectory.ts";
import { storyOrThrow } from "../store/storyStore.ts";
import { figureRows } from "./figureRows.ts";
import { foldRows } from "./foldRows.ts";
import { ledgerPairs } from "./ledgerPair.ts";
import { nameRows } from "./nameRows.ts";
import { quoteRows } from "./quoteRows.ts";
import { spellingRows } from "./spellingRows.ts";

export const ledgerHandlers: HandlersOf<typeof ledgerContract> = {
  "ledger.rows": ({ id, whole }, core) => {
    const story = storyOrThrow(core.db, id);
    const paired = pairedStory(core.db, story);
    const from = story.head.source?.language;
    if (!paired || !from) return foldRows([], whole);
    const pairs = ledgerPairs(paired);
    const to = story.content.language;
    const rows: LedgerRow[] = [
      ...figureRows(pairs, from, to),
      ...nameRows(pairs, deskDirectory(core.db), { from, to }),
      ...quoteRows(pairs),
      ...spellingRows(pairs),
    ];
    return foldRows(rows, whole);
  },
};
