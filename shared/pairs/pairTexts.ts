import type { AddressedParagraph } from "../document/paragraphs.ts";
import type { Pair } from "../domain/pair.ts";

/** What a link says on both sides, as one text each, and the source's blocks around it. */
export type PairTexts = {
  readonly source: string;
  readonly target: string;
  readonly before?: string;
  readonly after?: string;
};

type Blocks = readonly AddressedParagraph[];

/** The texts of a link; undefined when a side is empty or both say the same: there is nothing to learn. */
export function pairTexts(
  { source: sourceIds, target: targetIds }: Pick<Pair, "source" | "target">,
  blocks: Blocks,
  own: Blocks,
): PairTexts | undefined {
  const [source, target] = [textOf(blocks, sourceIds), textOf(own, targetIds)];
  if (source === "" || target === "" || source === target) return undefined;
  const places = blocks.flatMap(({ paragraphId }, at) => (sourceIds.includes(paragraphId) ? [at] : []));
  const before = blocks[(places[0] ?? 0) - 1]?.text;
  const after = blocks[(places.at(-1) ?? blocks.length) + 1]?.text;
  return { source, target, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

const textOf = (blocks: Blocks, ids: readonly string[]): string =>
  blocks
    .filter(({ paragraphId }) => ids.includes(paragraphId))
    .map(({ text }) => text.trim())
    .join(" ");
