import { ListItemNode } from "@lexical/list";
import { QuoteNode } from "@lexical/rich-text";
import { TableNode } from "@lexical/table";
import { mergeRegister } from "@lexical/utils";
import {
  $getNodeByKey,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  LineBreakNode,
  type NodeKey,
  type NodeMutation,
  ParagraphNode,
  TextNode,
} from "lexical";
import { CrossheadNode } from "#shared/document/nodes/crossheadNode.ts";
import { EmbedNode } from "#shared/document/nodes/embedNode.ts";
import { FactboxNode, FactboxTitleNode } from "#shared/document/nodes/factboxNode.ts";
import { FigureNode } from "#shared/document/nodes/figureNode.ts";
import { $commentsOn, $suggestionOn } from "#shared/document/nodes/runState.ts";
import { TickerNode } from "#shared/document/nodes/tickerNode.ts";

const RUNS: readonly Klass<LexicalNode>[] = [TextNode, TickerNode, LineBreakNode];
const BLOCKS: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  CrossheadNode,
  QuoteNode,
  ListItemNode,
  FactboxTitleNode,
  FigureNode,
  EmbedNode,
  TableNode,
  FactboxNode,
];
/** What a mark is called for those who hear the text. */
const ROLES = { insert: "insertion", delete: "deletion", format: undefined } as const;

export type RunMarks = {
  /** Every node that anything lies on. */
  readonly keys: ReadonlySet<NodeKey>;
  /** The comments that are shown in the text: those that are open. */
  showComments(ids: ReadonlySet<string>): void;
  /** Told when a marked node came, went or changed. @returns a function that stops it */
  listen(changed: () => void): () => void;
};

const marksOf = new WeakMap<LexicalEditor, RunMarks>();

/** What lies on an editor's text; undefined before it is ready. */
export const runMarks = (editor: LexicalEditor): RunMarks | undefined => marksOf.get(editor);

/**
 * Shows suggestions and comments on the text's elements, without a part in the document. Looks only at nodes that
 * changed: where nothing lies on the text, a key costs one look at one node. @returns a function that stops it
 */
export function registerRunMarks(editor: LexicalEditor): () => void {
  const keys = new Set<NodeKey>();
  const listeners = new Set<() => void>();
  let shown: ReadonlySet<string> = new Set();
  const paint = (key: NodeKey, node: LexicalNode): void => {
    const suggestion = $suggestionOn(node);
    const comments = $commentsOn(node);
    const isMarked = suggestion !== undefined || comments.length > 0;
    if (!isMarked && !keys.has(key)) return;
    if (isMarked) keys.add(key);
    else keys.delete(key);
    const element = editor.getElementByKey(key);
    if (!element) return;
    set(element, "data-suggestion", suggestion?.kind);
    set(element, "title", suggestion?.by);
    const isCommented = comments.some((id) => shown.has(id));
    set(element, "data-comment", isCommented ? "" : undefined);
    // a block's mark is about its beginning: the block itself is no insertion
    if (RUNS.some((klass) => node instanceof klass))
      set(element, "role", (suggestion && ROLES[suggestion.kind]) ?? (isCommented ? "mark" : undefined));
  };
  const look = (mutations: ReadonlyMap<NodeKey, NodeMutation>): void => {
    let isTold = false;
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) {
        isTold ||= keys.has(key);
        const node = mutation === "destroyed" ? null : $getNodeByKey(key);
        if (node) paint(key, node);
        else keys.delete(key);
        isTold ||= keys.has(key);
      }
    });
    if (isTold) for (const listener of listeners) listener();
  };
  marksOf.set(editor, {
    keys,
    showComments(ids) {
      shown = ids;
      editor.getEditorState().read(() => {
        for (const key of [...keys]) {
          const node = $getNodeByKey(key);
          if (node) paint(key, node);
        }
      });
    },
    listen(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  });
  return mergeRegister(...[...RUNS, ...BLOCKS].map((klass) => editor.registerMutationListener(klass, look)), () => {
    marksOf.delete(editor);
  });
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
