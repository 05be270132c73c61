import {
  $getNodeByKey,
  $getNodeByKeyOrThrow,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  type EditorState,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from "lexical";
import type { Suggestion } from "#shared/document/body.ts";
import { $setSuggestion, $suggestionOn } from "#shared/document/nodes/runState.ts";
import { nodesOf, type Sign, signsOf } from "#shared/suggestions/line.ts";
import { type Author, type Proposed, proposeEdit } from "#shared/suggestions/proposeEdit.ts";
import {
  $isExpressible,
  $readBefore,
  $wordKeys,
  type Before,
  BREAK,
  breakOf,
  type Lost,
  type Turned,
} from "./before.ts";
import { $blocks, $lineJson, $lineOf, $offsetIn, $setPoint, $writeLine, type Block } from "./lines.ts";

export type Pass = {
  /** The text when it was last looked at. */
  readonly settled: EditorState;
  /** Elements that changed since. */
  readonly dirty: ReadonlySet<NodeKey>;
  /** Undefined while edits count at once. */
  readonly author: Author | undefined;
  /** Whether the last deletion went forward. */
  readonly isForward: boolean;
};

/**
 * Turns what was edited since the last look into suggestions, or, while edits count at once, only keeps the marks of what
 * was there from spreading to new words. Inside an update.
 * @returns false when the edit has no form as a suggestion: whoever asked takes it back
 */
export function $reconcile({ settled, dirty, author, isForward }: Pass): boolean {
  const now = $blocks();
  const words = new Map(
    now.map(({ key, isLine }) => [key, isLine ? $wordKeys($getNodeByKeyOrThrow<ElementNode>(key)) : ""]),
  );
  const before = settled.read(() => $readBefore(words, dirty));
  const known = new Set(before.blocks.map(({ key }) => key));
  if (author && !$isExpressible(before, now, known)) return false;
  const selection = $getSelection();
  const range = $isRangeSelection(selection) ? selection : null;
  for (const group of groupsOf(now, known, before.signs, author !== undefined)) {
    const isInNew = before.newRooms.has(group[0]?.room ?? "");
    $proposeGroup(group, before, range, isInNew ? undefined : author, isForward);
  }
  if (!author) return true;
  for (const block of now) {
    const node = $getNodeByKey(block.key);
    const isNewWhole = !block.isLine && !known.has(block.key) && (block.room === undefined || known.has(block.room));
    if (node && isNewWhole && !$suggestionOn(node)) $setSuggestion(node, markOf("insert", author));
  }
  for (const one of before.turned) $markKind(one, author);
  for (const lost of before.lost.toReversed()) $bringBack(lost, author);
  return true;
}

const markOf = (kind: Suggestion["kind"], { by, at, newId: id }: Author): Suggestion => ({ id: id(), kind, by, at });

/** A line that was there with the new ones behind it, or new ones alone at the start of the text. */
type Group = readonly Block[];

function groupsOf(
  now: readonly Block[],
  known: ReadonlySet<NodeKey>,
  changed: ReadonlyMap<NodeKey, unknown>,
  hasNew: boolean,
): Group[] {
  const groups: Block[][] = [];
  for (const block of now) {
    if (!block.isLine) continue;
    const isNew = !known.has(block.key);
    if (isNew && block.room !== undefined && !known.has(block.room)) continue; // part of a new whole
    const last = groups.at(-1);
    if (isNew && hasNew && last && last.at(-1)?.room === block.room) last.push(block);
    else if (!isNew || hasNew) groups.push([block]);
  }
  return groups.filter((group) => group.length > 1 || group.some(({ key }) => changed.has(key) || !known.has(key)));
}

function $proposeGroup(
  group: Group,
  before: Before,
  range: RangeSelection | null,
  author: Author | undefined,
  isForward: boolean,
): void {
  const lines = group.map(({ key }) => $getNodeByKeyOrThrow<ElementNode>(key));
  const [first] = group;
  const isKnown = first !== undefined && before.blocks.some(({ key }) => key === first.key);
  // a beginning that is suggested itself goes on with what is written there
  const start = isKnown && first && lines[0] ? $startOf(first.key, lines[0]) : [];
  // a line that only got new ones behind it is as it was
  const was = (first && before.signs.get(first.key)) ?? (isKnown && lines[0] ? signsOf($lineJson(lines[0])) : []);
  const old = [...start, ...was];
  const after: Sign[] = [];
  const starts: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0 || !isKnown) after.push(breakOf(line.getKey()));
    else after.push(...start);
    starts.push(after.length);
    after.push(...signsOf($lineJson(line)));
  }
  const points = range
    ? [range.anchor, range.focus].map((point) => $placeOf(point.getNode(), lines, starts, point))
    : [];
  const proposed = proposeEdit({ before: old, after, caret: points[1], isForward, author });
  const parts = $splitAtBreaks(proposed.signs, author);
  const shift = isKnown && start.length === 0 ? 0 : 1; // the first part ends where the first line begins
  const wasWritten = lines.map((line, at) => $writeLine(line, nodesOf(parts[at + shift] ?? [])));
  if (!range || !wasWritten.some(Boolean)) return;
  for (const [index, point] of [range.anchor, range.focus].entries()) {
    const place = points[index];
    if (place !== undefined) $placePoint(point, proposed, place, parts, lines, shift);
  }
}

function $startOf(key: NodeKey, line: ElementNode): Sign[] {
  const suggestion = $suggestionOn(line);
  return suggestion ? [{ ...breakOf(key), suggestion }] : [];
}

function $placeOf(
  node: LexicalNode,
  lines: readonly ElementNode[],
  starts: readonly number[],
  point: RangeSelection["anchor"],
): number | undefined {
  const line = $lineOf(node);
  const at = lines.findIndex((one) => one.is(line ?? null));
  const found = lines[at];
  return found ? (starts[at] ?? 0) + $offsetIn(found, point) : undefined;
}

/** The signs of each line, and the mark of each new beginning on its block. */
function $splitAtBreaks(signs: readonly Sign[], author: Author | undefined): Sign[][] {
  const parts: Sign[][] = [[]];
  for (const sign of signs) {
    if (sign.run.type !== BREAK) {
      parts.at(-1)?.push(sign);
      continue;
    }
    parts.push([]);
    const block = $getNodeByKey(String(sign.run.text));
    if (block && author) $setSuggestion(block, sign.suggestion);
  }
  return parts;
}

function $placePoint(
  point: RangeSelection["anchor"],
  { places }: Proposed,
  place: number,
  parts: readonly Sign[][],
  lines: readonly ElementNode[],
  shift: number,
): void {
  let left = places[place] ?? 0;
  for (const [at, part] of parts.entries()) {
    const line = lines[at - shift];
    if (line && left <= part.length) {
      $setPoint(point, line, left);
      return;
    }
    left -= part.length + 1;
  }
}

/** Another kind of line over the same words: suggested, unless the line itself is, or it is what it was again. */
function $markKind({ key, was, mark }: Turned, author: Author): void {
  const node = $getNodeByKeyOrThrow(key);
  const first = mark?.kind === "format" ? mark.wasKind : undefined;
  if (mark && mark.kind !== "format") $setSuggestion(node, mark);
  else if (first === node.getType()) $setSuggestion(node, undefined);
  else $setSuggestion(node, mark ?? { ...markOf("format", author), wasKind: was });
}

/** Puts a whole that was taken away back in its place, struck out; one that was only suggested stays away. */
function $bringBack({ json, behind, mark }: Lost, author: Author): void {
  if (mark?.kind === "insert") return;
  const node = $parseSerializedNode(json);
  $setSuggestion(node, mark ?? markOf("delete", author));
  const before = behind === undefined ? null : $getNodeByKey(behind);
  if (before) before.insertAfter(node);
  else $firstBlock()?.insertBefore(node);
}

const $firstBlock = (): LexicalNode | null => {
  const [first] = $blocks();
  const node = first ? $getNodeByKey(first.key) : null;
  return node && $isElementNode(node) ? node.getTopLevelElement() : node;
};
