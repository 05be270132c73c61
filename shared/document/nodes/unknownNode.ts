import { DecoratorNode, type SerializedLexicalNode, type Spread } from "lexical";

export type SerializedUnknownNode = Spread<{ json: unknown; block: boolean }, SerializedLexicalNode>;

/** A node of a later version, carried through untouched: dropping it would lose somebody's paragraph. */
export class UnknownNode extends DecoratorNode<unknown> {
  __json: unknown = null;
  __block = true;

  override $config() {
    return this.config("unknown", { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__json = previous.__json;
    this.__block = previous.__block;
  }

  override updateFromJSON(json: Parameters<DecoratorNode<unknown>["updateFromJSON"]>[0]): this {
    const self = super.updateFromJSON(json).getWritable();
    const stored = json as Partial<SerializedUnknownNode>; // written by wrapUnknown only
    self.__json = stored.json;
    self.__block = stored.block !== false;
    return self;
  }

  override exportJSON(): SerializedUnknownNode {
    const { __json, __block } = this.getLatest();
    return { ...super.exportJSON(), json: __json, block: __block };
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement(this.__block ? "div" : "span");
    dom.className = "unknownNode";
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): boolean {
    return !this.getLatest().__block;
  }

  override decorate(): unknown {
    return "…";
  }
}
