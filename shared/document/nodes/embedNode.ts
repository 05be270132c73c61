import {
  $applyNodeReplacement,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
  type Spread,
} from "lexical";
import type { EmbedParts } from "../embed.ts";

export type SerializedEmbedNode = Spread<EmbedParts, SerializedLexicalNode>;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/**
 * A page elsewhere as a card: its address, and a title that a person typed. Nothing of it is ever loaded. How it looks is
 * the screen's: `theme.embedView` makes something of the node.
 */
export class EmbedNode extends DecoratorNode<unknown> {
  __url = "";
  __title = "";

  override $config() {
    return this.config("embed", { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__url = previous.__url;
    this.__title = previous.__title;
  }

  override updateFromJSON(json: Parameters<DecoratorNode<unknown>["updateFromJSON"]>[0]): this {
    const { url, title } = json as Partial<SerializedEmbedNode>; // stored JSON, looked at field by field
    return super.updateFromJSON(json).setParts({ url: textOf(url), title: textOf(title) });
  }

  override exportJSON(): SerializedEmbedNode {
    return { ...super.exportJSON(), ...this.getParts() };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement("div");
    dom.className = String(config.theme.embed ?? "embed");
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): boolean {
    return false;
  }

  override getTextContent(): string {
    return this.getParts().title;
  }

  override decorate(_editor: LexicalEditor, config: EditorConfig): unknown {
    const view: unknown = config.theme.embedView;
    return typeof view === "function" ? view(this.getKey(), this.getParts()) : null;
  }

  getParts(): EmbedParts {
    const { __url, __title } = this.getLatest();
    return { url: __url, title: __title };
  }

  setParts(change: Partial<EmbedParts>): this {
    const self = this.getWritable();
    self.__url = change.url ?? self.__url;
    self.__title = change.title ?? self.__title;
    return self;
  }
}

export const $createEmbedNode = (parts: EmbedParts): EmbedNode =>
  $applyNodeReplacement(new EmbedNode().setParts(parts));
export const $isEmbedNode = (node: LexicalNode | null | undefined): node is EmbedNode => node instanceof EmbedNode;
