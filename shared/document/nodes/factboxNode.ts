import { TableCellNode } from "@lexical/table";
import { mergeRegister } from "@lexical/utils";
import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  type EditorConfig,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { $createCrossheadNode } from "./crossheadNode.ts";

/** A box beside the story ("encadré"): a title, then blocks of its own. Commands inside it act on its blocks. */
export class FactboxNode extends ElementNode {
  override $config() {
    return this.config("factbox", { extends: ElementNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement("aside");
    dom.className = String(config.theme.factbox ?? "factbox");
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }
}

/** The first line of a factbox. Enter goes on in the box; Backspace before its first letter dissolves the box. */
export class FactboxTitleNode extends ElementNode {
  override $config() {
    return this.config("factboxtitle", { extends: ElementNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement("h2");
    dom.className = String(config.theme.factboxTitle ?? "factbox-title");
    dom.dataset.hint = String(config.theme.factboxTitleHint ?? "");
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ElementNode {
    const next = this.getNextSibling();
    if ($isParagraphNode(next) && next.isEmpty()) return next;
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): boolean {
    const box = this.getParent();
    if (!$isFactboxNode(box)) return false;
    $dissolveFactbox(box);
    return true;
  }
}

export const $createFactboxNode = (): FactboxNode => new FactboxNode();
export const $createFactboxTitleNode = (): FactboxTitleNode => new FactboxTitleNode();
export const $isFactboxNode = (node: LexicalNode | null | undefined): node is FactboxNode =>
  node instanceof FactboxNode;
const $isFactboxTitleNode = (node: LexicalNode | null | undefined): node is FactboxTitleNode =>
  node instanceof FactboxTitleNode;

/** Takes the frame away and leaves what stood in it; the title becomes a crosshead. */
export function $dissolveFactbox(box: FactboxNode): void {
  for (const child of box.getChildren()) {
    if (!$isFactboxTitleNode(child)) box.insertBefore(child);
    else if (!child.isEmpty()) {
      const crosshead = $createCrossheadNode().append(...child.getChildren());
      box.insertBefore(crosshead);
      crosshead.selectStart();
    }
  }
  const first = box.getPreviousSibling();
  box.remove();
  if ($isElementNode(first) && !first.isAttached()) first.selectStart();
}

/** What a box or a table's cell may hold; a picture, a table or another box stands behind the whole instead. */
const INSIDE = new Set(["paragraph", "crosshead", "quote", "list", "factboxtitle", "unknown"]);

/**
 * Keeps boxes and cells to what the stored body allows, so that nothing put into one can stop a story from being saved.
 * @returns a function that stops it
 */
export function registerFactboxes(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(FactboxNode, (box) => {
      $moveOut(box, box);
      const [first, ...others] = box.getChildren();
      if (!$isFactboxTitleNode(first)) first?.insertBefore($createFactboxTitleNode());
      else if (others.length === 0) first.insertAfter($createParagraphNode());
      for (const other of others) if ($isFactboxTitleNode(other)) $asCrosshead(other);
    }),
    editor.registerNodeTransform(FactboxTitleNode, (title) => {
      if (!$isFactboxNode(title.getParent())) $asCrosshead(title);
    }),
    editor.registerNodeTransform(TableCellNode, (cell) => {
      const block = cell.getParents().at(-2);
      if (block) $moveOut(cell, block);
    }),
  );
}

/** A title that was pasted or split away from its box. */
const $asCrosshead = (title: FactboxTitleNode): void => {
  title.replace($createCrossheadNode(), true);
};

function $moveOut(from: ElementNode, block: LexicalNode): void {
  for (const child of from.getChildren().toReversed()) {
    if (!INSIDE.has(child.getType())) block.insertAfter(child);
  }
}
