import {
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
  type Spread,
} from "lexical";

export type FigureParts = {
  readonly mediaId: string;
  readonly mediaType: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
};

export type SerializedFigureNode = Spread<FigureParts, SerializedLexicalNode>;

const EMPTY: FigureParts = { mediaId: "", mediaType: "", caption: "", credit: "", alt: "" };

/**
 * A picture with caption and credit. How it looks is the screen's: `theme.figureView` makes something of the node;
 * without a screen there is nothing to draw.
 */
export class FigureNode extends DecoratorNode<unknown> {
  __parts: FigureParts = EMPTY;

  override $config() {
    return this.config("figure", { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__parts = previous.__parts;
  }

  override updateFromJSON(json: Parameters<DecoratorNode<unknown>["updateFromJSON"]>[0]): this {
    return super.updateFromJSON(json).setParts(partsOf(json));
  }

  override exportJSON(): SerializedFigureNode {
    return { ...super.exportJSON(), ...this.getParts() };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement("div");
    dom.className = String(config.theme.figure ?? "figure");
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): boolean {
    return false;
  }

  override getTextContent(): string {
    return [this.getParts().caption, this.getParts().credit].filter(Boolean).join(" ");
  }

  override decorate(_editor: LexicalEditor, config: EditorConfig): unknown {
    const view: unknown = config.theme.figureView;
    return typeof view === "function" ? view(this.getKey(), this.getParts()) : null;
  }

  getParts(): FigureParts {
    return this.getLatest().__parts;
  }

  setParts(change: Partial<FigureParts>): this {
    const self = this.getWritable();
    self.__parts = { ...self.__parts, ...change };
    return self;
  }
}

/** The figure's fields out of stored JSON; a field that is missing or of another kind is empty. */
function partsOf(json: object): FigureParts {
  const text = (name: keyof FigureParts): string => {
    const value: unknown = (json as Record<string, unknown>)[name]; // stored JSON, looked at field by field
    return typeof value === "string" ? value : "";
  };
  return {
    mediaId: text("mediaId"),
    mediaType: text("mediaType"),
    caption: text("caption"),
    credit: text("credit"),
    alt: text("alt"),
  };
}

export const $createFigureNode = (parts: FigureParts): FigureNode => new FigureNode().setParts(parts);
export const $isFigureNode = (node: LexicalNode | null | undefined): node is FigureNode => node instanceof FigureNode;
