import type { Pair } from "../domain/pair.ts";
import { type SourceVersion, type SourceVersions, translatable } from "./sourceVersions.ts";

/** What a person does to the link of one block of a translation. */
export type Relink = "more" | "less" | "next" | "previous" | "join" | "drop" | "free";

export type Relinked = {
  readonly pairs: readonly Pair[];
  readonly blockId: string;
  /** The block before it in the translation, for `join`. */
  readonly before: string | undefined;
  readonly source: SourceVersion;
  readonly versions: SourceVersions;
};

/** The pairs after a block was linked by hand. A source block belongs to one pair: whoever takes it has it alone. */
export function relink(act: Relink, { pairs, blockId, before, source, versions }: Relinked): readonly Pair[] {
  const pair = pairs.find(({ target }) => target.includes(blockId));
  if (!pair) return pairs;
  const { item } = source;
  const order = translatable(source.blocks).map(({ paragraphId }) => paragraphId);
  const own = versions.carry(pair.source, pair.item, item);
  const places = own.map((id) => order.indexOf(id)).filter((place) => place >= 0);
  const [first, last] = places.length === 0 ? [order.length, -1] : [Math.min(...places), Math.max(...places)];
  const following = order[last + 1];
  switch (act) {
    case "more":
      return following === undefined ? pairs : given(pairs, pair, [...own, following], versions, item);
    case "less":
      return own.length < 2 ? pairs : given(pairs, pair, own.slice(0, -1), versions, item);
    case "next":
      return following === undefined ? pairs : given(pairs, pair, [following], versions, item);
    case "previous": {
      const preceding = order[first - 1];
      return preceding === undefined ? pairs : given(pairs, pair, [preceding], versions, item);
    }
    case "join": {
      const into = pairs.find(({ target }) => before !== undefined && target.includes(before));
      if (!into || into === pair) return pairs;
      const sources = [...versions.carry(into.source, into.item, item), ...own];
      const joined = { ...into, target: [...into.target, ...pair.target] };
      const rest = pairs.filter((one) => one !== pair).map((one) => (one === into ? joined : one));
      return given(rest, joined, sources, versions, item);
    }
    case "drop": {
      const free = order.slice(last + 1).find((id) => !holderOf(pairs, id, versions, item));
      return free === undefined ? pairs : [...pairs, { source: [free], target: [], item }];
    }
    case "free":
      return given(pairs, pair, [], versions, item);
  }
}

const holderOf = (pairs: readonly Pair[], id: string, versions: SourceVersions, item: Pair["item"]): Pair | undefined =>
  pairs.find((one) => versions.carry(one.source, one.item, item).includes(id));

/** A pair with other sources; what it was called before no longer holds. */
function given(
  pairs: readonly Pair[],
  pair: Pair,
  sources: readonly string[],
  versions: SourceVersions,
  item: Pair["item"],
): readonly Pair[] {
  return pairs.flatMap((one): Pair[] => {
    if (one === pair) return [{ source: [...sources], target: one.target, item }];
    const carried = versions.carry(one.source, one.item, item);
    if (!carried.some((id) => sources.includes(id))) return [one];
    const left = carried.filter((id) => !sources.includes(id));
    return left.length === 0 && one.target.length === 0 ? [] : [{ ...one, source: left, item }];
  });
}
