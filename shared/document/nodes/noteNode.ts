import {
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
  type Spread,
} from "lexical";

export type SerializedNoteNode = Spread<{ note: string }, SerializedLexicalNode>;

/**
 * A word to colleagues in the middle of the text. It is no text of the story: it has none to count, check, copy or
 * publish. How it looks is the screen's: `theme.noteView` makes something of the node.
 */
export class NoteNode extends DecoratorNode<unknown> {
  __note = "";

  override $config() {
    return this.config("note", { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__note = previous.__note;
  }

  override updateFromJSON(json: Parameters<DecoratorNode<unknown>["updateFromJSON"]>[0]): this {
    const { note } = json as Partial<SerializedNoteNode>; // stored JSON
    return super.updateFromJSON(json).setNote(typeof note === "string" ? note : "");
  }

  override exportJSON(): SerializedNoteNode {
    return { ...super.exportJSON(), note: this.getNote() };
  }

  override createDOM(): HTMLElement {
    return document.createElement("span");
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(_editor: LexicalEditor, config: EditorConfig): unknown {
    const view: unknown = config.theme.noteView;
    return typeof view === "function" ? view(this.getKey(), this.getNote()) : null;
  }

  getNote(): string {
    return this.getLatest().__note;
  }

  setNote(note: string): this {
    const self = this.getWritable();
    self.__note = note;
    return self;
  }
}

export const $createNoteNode = (): NoteNode => new NoteNode();
export const $isNoteNode = (node: LexicalNode | null | undefined): node is NoteNode => node instanceof NoteNode;
