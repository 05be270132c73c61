import type { AddressedParagraph } from "#shared/document/paragraphs.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Pair } from "#shared/domain/pair.ts";
import { keepPairs } from "#shared/pairs/keepPairs.ts";
import { carryPairs } from "#shared/pairs/sourceChanges.ts";
import {
  createSourceVersions,
  type SourceVersion,
  type SourceVersions,
  translatable,
} from "#shared/pairs/sourceVersions.ts";

export type Blocks = readonly AddressedParagraph[];

/** What the source still has for the end of a paragraph: a block to go to, or one to be made. */
export type NextBlock = { readonly go: string } | { readonly add: "paragraph" | "crosshead"; readonly id: string };

/** Which blocks of the text stand for which of the source, while both change. */
export type PairBook = {
  pairs(): readonly Pair[];
  subscribe(listener: () => void): () => void;
  /** The versions of the source at hand; `taken` is the one that new pairs are made with. */
  sourceIs(taken: SourceVersion, others: readonly SourceVersion[]): void;
  taken(): SourceVersion | undefined;
  versions(): SourceVersions;
  pairOf(blockId: string): Pair | undefined;
  /** The block of the text that stands in a place. */
  blockAt(place: number): string | undefined;
  /** The blocks of the text came, went or moved. `before` are those that stood there until now. */
  blocksChanged(before: Blocks, after: Blocks): void;
  /** What comes after a block in the source, given the blocks of the text. @param newId for a block to be made */
  nextOf(blockId: string, newId: string): NextBlock | undefined;
  /** Puts other pairs in the place of some: what a person decided. */
  change(edit: (pairs: readonly Pair[]) => readonly Pair[]): void;
};

/** So many blocks without a link are a whole text to be laid beside its source: that takes longer than a frame. */
const MANY = 8;

/**
 * @param language of the text @param onChange told when a person changed something that must be saved
 * @param later runs what need not be done before the text is on the screen; at once when left out
 */
export function createPairBook(
  first: readonly Pair[],
  language: () => Language,
  onChange: () => void,
  later: (run: () => void) => void = (run) => run(),
): PairBook {
  let pairs = first;
  let blocks: Blocks = [];
  let source: SourceVersion | undefined;
  let versions = createSourceVersions([]);
  /** The source of blocks that are not there: of those that went, because undo brings them back, and of those to come. */
  const remembered = new Map<string, Pair>();
  const listeners = new Set<() => void>();

  const put = (next: readonly Pair[]): void => {
    pairs = next;
    for (const pair of next) for (const id of pair.target) remembered.set(id, pair);
    for (const listener of listeners) listener();
  };
  const keepNow = (from: readonly Pair[]): void => {
    if (source && blocks.length > 0) put(keepPairs({ pairs: from, blocks, language: language(), source, versions }));
    else if (from !== pairs) put(from);
  };
  let isWaiting = false;
  const keep = (from: readonly Pair[]): void => {
    const linked = new Set(from.flatMap(({ target }) => target));
    const isMuch = blocks.filter(({ paragraphId }) => !linked.has(paragraphId)).length > MANY;
    if (!isMuch || !source) {
      keepNow(from);
      return;
    }
    if (from !== pairs) put(from);
    if (isWaiting) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      keepNow(pairs);
    });
  };

  return {
    pairs: () => pairs,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sourceIs(taken, others) {
      source = taken;
      versions = createSourceVersions([taken, ...others]);
      keep(carryPairs(pairs, versions, taken));
    },
    taken: () => source,
    versions: () => versions,
    pairOf: (id) => pairs.find(({ target }) => target.includes(id)),
    blockAt: (place) => blocks[place]?.paragraphId,
    blocksChanged(before, after) {
      blocks = after;
      keep(related(pairs, before, after, remembered));
    },
    nextOf(blockId, newId) {
      const pair = pairs.find(({ target }) => target.includes(blockId));
      if (!source || !pair) return undefined;
      const further = pair.target[pair.target.indexOf(blockId) + 1];
      if (further !== undefined) return { go: further };
      const order = translatable(source.blocks);
      const own = versions.carry(pair.source, pair.item, source.item);
      const last = Math.max(...own.map((id) => order.findIndex(({ paragraphId }) => paragraphId === id)));
      const { item } = source;
      for (const next of own.length === 0 ? [] : order.slice(last + 1)) {
        const other = pairs.find((one) => versions.carry(one.source, one.item, item).includes(next.paragraphId));
        if (other?.target.length === 0) continue; // left out on purpose
        if (other) return { go: other.target[0] ?? blockId };
        remembered.set(newId, { source: [next.paragraphId], target: [newId], item });
        return { add: next.kind === "crosshead" ? "crosshead" : "paragraph", id: newId };
      }
      return undefined;
    },
    change(edit) {
      put(edit(pairs));
      onChange();
    },
  };
}

/** Pairs after blocks were split, joined, or brought back by undo; what is only new or gone is left to `keepPairs`. */
function related(
  pairs: readonly Pair[],
  before: Blocks,
  after: Blocks,
  remembered: ReadonlyMap<string, Pair>,
): readonly Pair[] {
  const [old, now] = [mapOf(before), mapOf(after)];
  let next = pairs;
  for (const [at, { paragraphId: id, text }] of after.entries()) {
    if (old.has(id) || next.some(({ target }) => target.includes(id))) continue;
    const [neighbour, known] = [after[at - 1], remembered.get(id)];
    const neighbours = neighbour && next.find(({ target }) => target.includes(neighbour.paragraphId));
    const was = before[at];
    const isRenamed = was && !now.has(was.paragraphId) && isSame(was.text, text);
    const isSplit = neighbour && text.trim() !== "" && isSame(old.get(neighbour.paragraphId), neighbour.text + text);
    const held = isRenamed ? next.find(({ target }) => target.includes(was.paragraphId)) : undefined;
    if (known) next = broughtBack(next, known, id);
    else if (held && was) {
      next = replaced(next, held, { ...held, target: held.target.map((one) => (one === was.paragraphId ? id : one)) });
    } else if (isSplit && neighbours) {
      const target = neighbours.target.toSpliced(neighbours.target.indexOf(neighbour.paragraphId) + 1, 0, id);
      next = replaced(next, neighbours, { ...neighbours, target });
    }
  }
  for (const [at, { paragraphId: id, text }] of before.entries()) {
    if (now.has(id)) continue;
    const [neighbour, own] = [before[at - 1], next.find(({ target }) => target.includes(id))];
    const into = neighbour && next.find(({ target }) => target.includes(neighbour.paragraphId));
    const isJoined = neighbour && text.trim() !== "" && isSame(now.get(neighbour.paragraphId), neighbour.text + text);
    if (!own || !into || own === into || !isJoined || own.item !== into.item) continue;
    next = replaced(next, into, { ...into, source: [...into.source, ...own.source] }).filter((pair) => pair !== own);
  }
  return next;
}

/** A block that was there before has its own source again, and nobody else has. */
function broughtBack(pairs: readonly Pair[], known: Pair, id: string): readonly Pair[] {
  const own = new Set(known.source);
  const holder = pairs.find((pair) => pair.target.length > 0 && pair.source.some((one) => own.has(one)));
  const left = holder?.source.filter((one) => !own.has(one)) ?? [];
  if (holder && left.length === 0 && own.size > 0) {
    return replaced(pairs, holder, { ...holder, target: [...holder.target, id] });
  }
  const others = holder ? replaced(pairs, holder, { ...holder, source: left }) : pairs;
  return [...others, { ...known, target: [id] }];
}

const replaced = (pairs: readonly Pair[], one: Pair, other: Pair): readonly Pair[] =>
  pairs.map((pair) => (pair === one ? other : pair));

const mapOf = (blocks: Blocks): Map<string, string> =>
  new Map(blocks.map(({ paragraphId, text }) => [paragraphId, text]));

const isSame = (before: string | undefined, after: string): boolean =>
  before !== undefined && before.replace(/\s+/g, "") === after.replace(/\s+/g, "");
