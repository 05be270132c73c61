import {
  $createParagraphNode,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from "lexical";

/** The line in capitals between paragraphs. Enter behind it goes on with a paragraph. */
export class CrossheadNode extends ElementNode {
  override $config() {
    return this.config("crosshead", { extends: ElementNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement("h2");
    dom.className = String(config.theme.crosshead ?? "crosshead");
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    paragraph.setDirection(this.getDirection());
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    return true;
  }
}

export const $createCrossheadNode = (): CrossheadNode => new CrossheadNode();
export const $isCrossheadNode = (node: LexicalNode | null | undefined): node is CrossheadNode =>
  node instanceof CrossheadNode;
