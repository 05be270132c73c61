import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  $parseSerializedNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type SerializedLexicalNode,
} from "lexical";
import type { InlineJson } from "#shared/document/body.ts";
import { isLine, same } from "#shared/suggestions/line.ts";

/** A block of the text: one whose children are words, or a picture or card, which is a whole. */
export type Block = {
  readonly key: NodeKey;
  /** What it stands in; the order of blocks is only compared within one. */
  readonly parent: NodeKey;
  /** The table or box that it is a part of. */
  readonly room?: NodeKey;
  readonly isLine: boolean;
};

/** Tables and boxes: wholes from outside, rooms with lines of their own from inside. */
const ROOMS = new Set(["table", "factbox"]);

export const $isRoom = (node: LexicalNode): boolean => ROOMS.has(node.getType());

export const $isLineNode = (node: LexicalNode): node is ElementNode =>
  $isElementNode(node) &&
  isLine({ type: node.getType(), children: node.getChildren().map((child) => ({ type: child.getType() })) });

/** Every block in reading order; a table or box comes before what stands in it. */
export function $blocks(): Block[] {
  const done: Block[] = [];
  const visit = (node: LexicalNode, parent: NodeKey, room: NodeKey | undefined): void => {
    const inRoom = room === undefined ? {} : { room };
    const key = node.getKey();
    if ($isLineNode(node)) done.push({ key, parent, ...inRoom, isLine: true });
    else if (!$isElementNode(node)) done.push({ key, parent, ...inRoom, isLine: false });
    else {
      if ($isRoom(node)) done.push({ key, parent, ...inRoom, isLine: false });
      for (const child of node.getChildren()) visit(child, key, $isRoom(node) ? key : room);
    }
  };
  for (const node of $getRoot().getChildren()) visit(node, "root", undefined);
  return done;
}

/** The line that a node stands in, or is. */
export function $lineOf(node: LexicalNode): ElementNode | undefined {
  for (const one of [node, ...node.getParents()]) if ($isLineNode(one)) return one;
  return undefined;
}

/** A line's nodes as they are stored. */
export const $lineJson = (line: ElementNode): InlineJson[] =>
  line.getChildren().map($nodeJson) as unknown as InlineJson[]; // the document's own nodes

/** A node with all that is in it, as it is stored. */
export function $nodeJson(node: LexicalNode): SerializedLexicalNode {
  const json = node.exportJSON();
  return $isElementNode(node)
    ? ({ ...json, children: node.getChildren().map($nodeJson) } as SerializedLexicalNode)
    : json;
}

/** Puts nodes in the place of a line's own; what is the same at either end stays the very node. @returns whether any was changed */
export function $writeLine(line: ElementNode, nodes: readonly InlineJson[]): boolean {
  const old = line.getChildren();
  const json = old.map($nodeJson);
  const shorter = Math.min(json.length, nodes.length);
  let head = 0;
  while (head < shorter && same(json[head], nodes[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(json.at(-1 - tail), nodes.at(-1 - tail))) tail += 1;
  if (head === json.length && head === nodes.length) return false;
  const fresh = nodes.slice(head, nodes.length - tail);
  line.splice(
    head,
    json.length - head - tail,
    fresh.map((node) => $parseSerializedNode(node as unknown as SerializedLexicalNode)), // made of the line's own
  );
  return true;
}

/** How many signs a node's text has. A chip is one, however long its code. */
const $signs = (node: LexicalNode): number => ($isPlain(node) ? Array.from(node.getTextContent()).length : 1);
const $isPlain = (node: LexicalNode): boolean => node.getType() === "text";

/** The nodes of a line that signs are counted in: those within a link one by one. */
const $leaves = (line: ElementNode): LexicalNode[] =>
  line.getChildren().flatMap((child) => ($isElementNode(child) ? $leaves(child) : [child]));

export const $lineLength = (line: ElementNode): number => $leaves(line).reduce((sum, leaf) => sum + $signs(leaf), 0);

/** A selection's end as a count of the signs before it in its line. */
export function $offsetIn(line: ElementNode, { key, offset, type }: PointType): number {
  let before = 0;
  const walk = (parent: ElementNode): number | undefined => {
    for (const [at, child] of parent.getChildren().entries()) {
      if (type === "element" && parent.getKey() === key && at === offset) return before;
      if ($isElementNode(child)) {
        const inner = walk(child);
        if (inner !== undefined) return inner;
      } else if (child.getKey() === key) {
        if (!$isPlain(child)) return before + (offset > 0 ? 1 : 0);
        return before + Array.from(child.getTextContent().slice(0, offset)).length;
      } else before += $signs(child);
    }
    return type === "element" && parent.getKey() === key ? before : undefined;
  };
  return walk(line) ?? before;
}

/** Sets a selection's end behind so many signs of a line; between two runs, at the end of the first. */
export function $setPoint(point: PointType, line: ElementNode, offset: number): void {
  let before = 0;
  for (const leaf of $leaves(line)) {
    const after = before + $signs(leaf);
    const isHere = offset > before ? offset <= after : offset === before && before === 0;
    if (isHere && $isTextNode(leaf)) {
      const units = $isPlain(leaf)
        ? Array.from(leaf.getTextContent())
            .slice(0, offset - before)
            .join("").length
        : offset === before
          ? 0
          : leaf.getTextContentSize();
      point.set(leaf.getKey(), units, "text");
      return;
    }
    if (isHere) {
      const parent = leaf.getParentOrThrow();
      point.set(parent.getKey(), leaf.getIndexWithinParent() + (offset === before ? 0 : 1), "element");
      return;
    }
    before = after;
  }
  const last = line.getLastDescendant();
  if ($isTextNode(last)) point.set(last.getKey(), last.getTextContentSize(), "text");
  else point.set(line.getKey(), line.getChildrenSize(), "element");
}
