import type { recordContract } from "#shared/contract/record.ts";
import type { HandlersOf } from "../context.ts";
import { storyConfirmations } from "../store/confirmationStore.ts";
import { checkChain } from "../store/recordChain.ts";
import { recordLines, storyRecord } from "../store/recordStore.ts";

const AT_ONCE = 1000;

export const recordHandlers: HandlersOf<typeof recordContract> = {
  "record.story": ({ storyId, limit }, core) => storyRecord(core.db, storyId, limit),
  "record.confirmations": ({ storyId }, core) => storyConfirmations(core.db, storyId),
  "record.page": ({ after, limit }, core) => {
    const lines = recordLines(core.db, after, limit);
    return { lines: lines.map(({ line }) => line), next: lines.at(-1)?.seq ?? null };
  },
  "record.verify": (_, core) => {
    const chain = checkChain();
    let after = 0;
    for (;;) {
      const lines = recordLines(core.db, after, AT_ONCE);
      for (const { seq, line } of lines) {
        chain.take(line);
        after = seq;
      }
      if (lines.length < AT_ONCE) return chain.end();
    }
  },
};
