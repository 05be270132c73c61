import type { EditorState, LexicalEditor, SerializedEditorState, SerializedLexicalNode } from "lexical";
import { BODY_VERSION, type Body } from "../body.ts";
import { NODES } from "./index.ts";

/* Between the stored body and an editor's state: the same JSON, with nodes of later versions wrapped on the way in. */

type Json = SerializedLexicalNode & { children?: Json[] };

const OWN = new Set(["root", "paragraph", "text", "linebreak", "tab", "autolink"]);
const isKnown = (type: string): boolean => OWN.has(type) || NODES.find(type) !== undefined;
/** Deeper than any story: a hostile body would overflow the editor's own recursion. */
const MAX_DEPTH = 64;

/** @throws Error when the body is nested deeper than any story */
export function parseBody(editor: LexicalEditor, body: Body): EditorState {
  refuseDepth(body.root);
  const root = wrapUnknown(body.root as unknown as Json, true); // the body's schema is Lexical's shape, restricted
  const filled = root.children?.length ? root : { ...root, children: [emptyParagraph()] };
  return editor.parseEditorState({ root: filled } as unknown as SerializedEditorState);
}

/** The body as it is stored. Reads the whole document: once a save, never on a key. */
export function bodyOf(state: EditorState): Body {
  const { root } = state.toJSON();
  return { version: BODY_VERSION, root: unwrapUnknown(root as unknown as Json) as unknown as Body["root"] };
}

function wrapUnknown(node: Json, block: boolean): Json {
  if (!isKnown(node.type)) return { type: "unknown", version: 1, json: node, block } as Json;
  if (!node.children) return node;
  const childrenAreBlocks = node.type === "root" || node.type === "list";
  return { ...node, children: node.children.map((child) => wrapUnknown(child, childrenAreBlocks)) };
}

function unwrapUnknown(node: Json): Json {
  if (node.type === "unknown") return (node as unknown as { json: Json }).json;
  return node.children ? { ...node, children: node.children.map(unwrapUnknown) } : node;
}

function refuseDepth(root: unknown): void {
  const waiting: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > MAX_DEPTH) throw new Error(`the body is nested deeper than ${MAX_DEPTH}`);
    const children = (next.node as { children?: unknown }).children;
    if (!Array.isArray(children)) continue;
    for (const child of children) waiting.push({ node: child, depth: next.depth + 1 });
  }
}

const emptyParagraph = (): Json =>
  ({
    type: "paragraph",
    version: 1,
    children: [],
    direction: null,
    format: "",
    indent: 0,
    textFormat: 0,
    textStyle: "",
  }) as Json;
