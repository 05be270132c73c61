import { $applyNodeReplacement, type EditorConfig, type SerializedTextNode, type Spread, TextNode } from "lexical";

export type SerializedTickerNode = Spread<{ ric: string }, SerializedTextNode>;

/**
 * An instrument code as one unit in the text. A text node rather than a decorator, so that caret, copy and input
 * methods treat it as text; "token" mode keeps anybody from changing half a code.
 */
export class TickerNode extends TextNode {
  __ric = "";

  override $config() {
    return this.config("ticker", { extends: TextNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__ric = previous.__ric;
  }

  override updateFromJSON(json: Parameters<TextNode["updateFromJSON"]>[0]): this {
    const self = super.updateFromJSON(json);
    const { ric } = json as { ric?: unknown }; // read back from exportJSON below
    return typeof ric === "string" ? self.setRic(ric) : self;
  }

  override exportJSON(): SerializedTickerNode {
    return { ...super.exportJSON(), ric: this.getRic() };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    dom.className = String(config.theme.ticker ?? "ric");
    dom.dataset.ric = this.__ric;
    dom.spellcheck = false;
    dom.translate = false;
    return dom;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): boolean {
    return true;
  }

  getRic(): string {
    return this.getLatest().__ric;
  }

  setRic(ric: string): this {
    const self = this.getWritable();
    self.__ric = ric;
    return self;
  }
}

/** A chip that prints its own code. */
export function $createTickerNode(ric: string): TickerNode {
  const node = new TickerNode();
  node.__text = ric;
  node.__ric = ric;
  return $applyNodeReplacement(node.setMode("token"));
}
