import type { TextRange } from "#shared/document/textRange.ts";
import type { LedgerRow } from "#shared/domain/ledger.ts";
import type { PairedTexts } from "../checks/pairedTexts.ts";

/** Both sides of a pair as one text each, and the way back to the blocks. */
export type LedgerPair = {
  readonly source: string;
  readonly target: string;
  readonly isWritten: boolean;
  /** The block that a stretch of `target` stands in; without one, the first block of the pair. */
  placeOf(range?: TextRange): Pick<LedgerRow, "at">;
};

/** Everything that is to be kept: what is paired, and what nobody has begun. */
export function ledgerPairs({ pairs, unwritten }: PairedTexts): LedgerPair[] {
  const begun = pairs.map(({ source, target: blocks }): LedgerPair => {
    const target = blocks.map(({ text }) => text).join("\n");
    return {
      source,
      target,
      isWritten: target.trim() !== "",
      placeOf(range) {
        let from = 0;
        for (const { paragraphId, text } of blocks) {
          const to = from + text.length;
          if (!range) return { at: { paragraphId } };
          if (range.start < to) return { at: { paragraphId, start: range.start - from, end: range.end - from } };
          from = to + 1;
        }
        return {};
      },
    };
  });
  const left = unwritten.map(
    ({ text }): LedgerPair => ({ source: text, target: "", isWritten: false, placeOf: () => ({}) }),
  );
  return [...begun, ...left];
}
