import {
  $getNodeByKeyOrThrow,
  $isElementNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from "lexical";
import { LineKind, type Suggestion } from "#shared/document/body.ts";
import { $suggestionOn } from "#shared/document/nodes/runState.ts";
import { type Sign, signsOf } from "#shared/suggestions/line.ts";
import { $blocks, $lineJson, $nodeJson, type Block } from "./lines.ts";

/** A whole that was taken away, and what stood before it. */
export type Lost = {
  readonly json: SerializedLexicalNode;
  readonly behind: NodeKey | undefined;
  readonly mark: Suggestion | undefined;
};
export type Before = {
  readonly blocks: readonly Block[];
  readonly signs: ReadonlyMap<NodeKey, readonly Sign[]>;
  readonly lost: readonly Lost[];
  /** Lines that are gone, whose beginning was only suggested: what stood in them belongs to the line before. */
  readonly joined: ReadonlySet<NodeKey>;
  /** Lines that became another kind of line, known by what they are now. */
  readonly turned: readonly Turned[];
  /** Tables and boxes that are only suggested themselves: in them, edits count at once. */
  readonly newRooms: ReadonlySet<NodeKey>;
};
export type Turned = { readonly key: NodeKey; readonly was: LineKind; readonly mark: Suggestion | undefined };

export const BREAK = "#break";
export const breakOf = (key: NodeKey): Sign => ({ char: "", run: { type: BREAK, text: key } });

/**
 * What the settled text says of the blocks that matter. A line that became another kind of line is known by what it is now.
 * @param now the blocks of the changed text; of a line, the keys of what stands in it
 */
export function $readBefore(now: ReadonlyMap<NodeKey, string>, dirty: ReadonlySet<NodeKey>): Before {
  const blocks: Block[] = [];
  const signs = new Map<NodeKey, readonly Sign[]>();
  const joined = new Set<NodeKey>();
  const turned: Turned[] = [];
  const lost: Lost[] = [];
  const newRooms = new Set<NodeKey>();
  let behind: NodeKey | undefined;
  let line: { readonly block: Block; readonly node: ElementNode } | undefined; // the last one that is still there
  const old = $blocks();
  const newLineOf = linesByWords(old, now);
  for (const block of old) {
    const node = $getNodeByKeyOrThrow(block.key);
    const mark = $suggestionOn(node);
    const kind = LineKind.safeParse(node.getType()).data;
    const other = now.has(block.key) || kind === undefined ? undefined : newLineOf(node);
    if (other !== undefined && kind) turned.push({ key: other, was: kind, mark });
    const key = other ?? block.key;
    blocks.push({ ...block, key });
    if (!block.isLine && mark?.kind === "insert") newRooms.add(key);
    if (now.has(key)) {
      behind = other ?? node.getTopLevelElement()?.getKey() ?? key;
      if (!block.isLine) continue;
      line = { block: { ...block, key }, node: node as ElementNode }; // a line is an element
      if (dirty.has(key) || other !== undefined) signs.set(key, signsOf($lineJson(line.node)));
      continue;
    }
    if (!block.isLine && block.parent === "root") lost.push({ json: $nodeJson(node), behind, mark });
    if (!block.isLine || mark?.kind !== "insert" || !line || line.block.room !== block.room) continue;
    joined.add(key);
    const own = signs.get(line.block.key) ?? signsOf($lineJson(line.node));
    signs.set(line.block.key, [
      ...own,
      { ...breakOf(key), suggestion: mark },
      ...signsOf($lineJson(node as ElementNode)),
    ]);
  }
  return { blocks, signs, lost, joined, turned, newRooms };
}

/** Finds the new line that has all that stood in one that is gone. */
function linesByWords(old: readonly Block[], now: ReadonlyMap<NodeKey, string>) {
  const known = new Set(old.map(({ key }) => key));
  const fresh = new Map(
    [...now].flatMap(([key, words]) => (known.has(key) || words === "" ? [] : [[words, key] as const])),
  );
  return (line: LexicalNode): NodeKey | undefined => ($isElementNode(line) ? fresh.get($wordKeys(line)) : undefined);
}

/** What stands in a line, by its keys. */
export const $wordKeys = (line: ElementNode): string => line.getChildrenKeys().join();

/** Lines may come, wholes may come and go; nothing that was there may move, and no line may go that was not only suggested. */
export function $isExpressible(
  { blocks, joined, lost, newRooms }: Before,
  now: readonly Block[],
  known: ReadonlySet<NodeKey>,
): boolean {
  const still = new Map(now.map((block) => [block.key, block]));
  const gone = blocks.filter(({ key }) => !still.has(key));
  const goneWholes = new Set(gone.flatMap(({ key, isLine, parent }) => (!isLine && parent === "root" ? [key] : [])));
  const isFree = (room = ""): boolean => goneWholes.has(room) || newRooms.has(room);
  const isLost = gone.some(({ key, room }) => !goneWholes.has(key) && !isFree(room) && !joined.has(key));
  if (isLost || goneWholes.size !== lost.length) return false;
  const kept = now.filter(({ key }) => known.has(key));
  return blocks
    .filter(({ key }) => still.has(key))
    .every((block, at) => kept[at]?.key === block.key && kept[at]?.parent === block.parent);
}
