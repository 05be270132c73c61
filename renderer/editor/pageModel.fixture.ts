import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type PointType,
} from "lexical";
import { $topBlock } from "./spans.ts";

/*
 * A page as a row of signs: what a person expects of typing, without an editor. Blocks are parted by a sign of their own,
 * a chip is its letters, anything else (list, table, box) one sign that holds its words.
 */

export type Sign = { readonly text: string; readonly kind: "letter" | "chip" | "break" | "block" | "other" };

export type PageModel = { readonly signs: readonly Sign[]; readonly anchor: number; readonly caret: number };

const BLOCK: Sign = { text: "\n\n", kind: "block" };
const letters = (text: string): Sign[] => [...text].map((one) => ({ text: one, kind: "letter" }));
/** Blocks by their letters. */
const blocksOf = (...texts: string[]): Sign[] =>
  texts.flatMap((one, at) => (at === 0 ? letters(one) : [BLOCK, ...letters(one)]));
const chipSigns = (ric: string): Sign[] => [...ric].map((one) => ({ text: one, kind: "chip" }));

export const modelText = ({ signs }: PageModel): string => signs.map(({ text }) => text).join("");

const isChipAt = ({ signs }: PageModel, at: number): boolean =>
  signs[at - 1]?.kind === "chip" && signs[at]?.kind === "chip";

/** What is selected, from left to right. */
export const selected = ({ anchor, caret }: PageModel): readonly [from: number, to: number] => [
  Math.min(anchor, caret),
  Math.max(anchor, caret),
];

/** Whether nothing but words and chips lies in the selection and around it, so that the rules of a row of signs hold. */
export function isPlain(model: PageModel, around = 2): boolean {
  const [from, to] = selected(model);
  return model.signs.slice(Math.max(0, from - around), to + around).every(({ kind }) => kind !== "other");
}

export function put(model: PageModel, added: readonly Sign[]): PageModel {
  const [from, to] = selected(model);
  const caret = from + added.length;
  return { signs: model.signs.toSpliced(from, to - from, ...added), anchor: caret, caret };
}

export const typed = (model: PageModel, text: string): PageModel => put(model, letters(text));

/** Before the first letter of a block it makes room above, and the caret stands there. */
export function entered(model: PageModel): PageModel {
  const [from, to] = selected(model);
  const isFirst = from === to && (model.signs[from - 1] ?? BLOCK).kind === "block";
  const hasWords = (model.signs[from] ?? BLOCK).kind !== "block";
  const after = put(model, [BLOCK]);
  return isFirst && hasWords ? { ...after, anchor: from, caret: from } : after;
}

export const brokenLine = (model: PageModel): PageModel => put(model, [{ text: "\n", kind: "break" }]);

/**
 * Several blocks at once. Behind an empty line within a block they begin one of their own, in the place of its last break.
 */
export function putBlocks(model: PageModel, ...texts: string[]): PageModel {
  const [from] = selected(model);
  const isAfterEmptyLine = [1, 2].every((back) => model.signs[from - back]?.kind === "break");
  if (!isAfterEmptyLine) return put(model, blocksOf(...texts));
  const emptied = put(model, []);
  return put({ ...emptied, anchor: from - 1 }, [BLOCK, ...blocksOf(...texts)]);
}

/** One sign to the left, or what is selected; a chip goes as one. */
export function backspaced(model: PageModel): PageModel {
  if (model.anchor !== model.caret) return put(model, []);
  // an empty block that the page begins with goes, there being nothing before it to go to
  if (model.caret === 0 && model.signs[0]?.kind === "block") return { ...model, signs: model.signs.slice(1) };
  let from = Math.max(0, model.caret - 1);
  while (isChipAt(model, from)) from -= 1;
  return put({ ...model, anchor: from }, []);
}

/** @param by signs to the right; never into a chip @returns the model and how many keys it takes */
export function moved(model: PageModel, by: number, isSelecting: boolean): { model: PageModel; keys: number } {
  const step = Math.sign(by);
  const inside = (at: number): boolean => at >= 0 && at <= model.signs.length;
  let caret = Math.max(0, Math.min(model.signs.length, model.caret + by));
  while (isChipAt(model, caret) && inside(caret + step)) caret += step;
  return {
    model: { ...model, caret, anchor: isSelecting ? model.anchor : caret },
    keys: Math.abs(caret - model.caret),
  };
}

/** A chip with a blank before it where words touch it, and one behind. */
export function chipped(model: PageModel, ric: string): PageModel {
  const before = model.signs[model.caret - 1];
  const needsBlank = before !== undefined && before.kind !== "block" && !/\s/.test(before.text);
  return put(model, [...letters(needsBlank ? " " : ""), ...chipSigns(ric), ...letters(" ")]);
}

/** The caret's block goes past its neighbour, with the caret in it. */
export function shifted(model: PageModel, by: -1 | 1): PageModel {
  const blocks: Sign[][] = [[]];
  let at = 0;
  let inBlock = 0;
  for (const [place, sign] of model.signs.entries()) {
    if (sign.kind === "block") blocks.push([]);
    else blocks.at(-1)?.push(sign);
    if (place < model.caret) {
      at = blocks.length - 1;
      inBlock = sign.kind === "block" ? 0 : inBlock + 1;
    }
  }
  const [block] = blocks.splice(at, 1);
  const to = at + by;
  if (!block || to < 0 || to > blocks.length) return model;
  blocks.splice(to, 0, block);
  const caret = blocks.slice(0, to).reduce((sum, one) => sum + one.length + 1, 0) + inBlock;
  return { signs: blocks.flatMap((one, place) => (place === 0 ? one : [BLOCK, ...one])), anchor: caret, caret };
}

/** What the editor has, in the model's signs. */
export function readModel(editor: LexicalEditor): PageModel {
  return editor.read(() => {
    const signs: Sign[] = [];
    const starts = new Map<string, number>();
    for (const [at, block] of $getRoot().getChildren().entries()) {
      if (at > 0) signs.push(BLOCK);
      starts.set(block.getKey(), signs.length);
      if (block.getType() !== "paragraph" || !$isElementNode(block)) {
        signs.push({ text: block.getTextContent(), kind: "other" });
        continue;
      }
      for (const child of block.getChildren()) {
        starts.set(child.getKey(), signs.length);
        const text = child.getTextContent();
        if (child.getType() === "text") signs.push(...letters(text));
        else if (child.getType() === "ticker") signs.push(...chipSigns(text));
        else if (child.getType() === "linebreak") signs.push({ text: "\n", kind: "break" });
        else signs.push({ text, kind: "other" });
      }
    }
    const selection = $getSelection();
    const place = (point: PointType): number => {
      const node = point.getNode();
      const start = starts.get(node.getKey());
      if (start === undefined) return starts.get($topBlock(node)?.getKey() ?? "") ?? 0;
      if (point.type === "text") return start + point.offset;
      const child = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null;
      if (child) return starts.get(child.getKey()) ?? start;
      const last = $isElementNode(node) ? node.getLastChild() : null;
      const lastStart = last ? starts.get(last.getKey()) : undefined;
      return lastStart === undefined
        ? start
        : lastStart + (last?.getType() === "linebreak" ? 1 : (last?.getTextContentSize() ?? 0));
    };
    return $isRangeSelection(selection)
      ? { signs, anchor: place(selection.anchor), caret: place(selection.focus) }
      : { signs, anchor: signs.length, caret: signs.length };
  });
}
