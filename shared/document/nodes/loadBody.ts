import type { LexicalEditor, SerializedEditorState, SerializedLexicalNode } from "lexical";
import type { BlockJson, Body, InlineJson } from "../body.ts";
import { emptyBody } from "../makeBody.ts";
import { NODES } from "./index.ts";

/* From the stored body to what the editor reads: the same JSON, with nodes of later versions wrapped. */

type Json = SerializedLexicalNode & { children?: Json[]; style?: string };

const OWN = new Set(["root", "paragraph", "text", "linebreak", "tab", "autolink"]);
const isKnown = (type: string): boolean => OWN.has(type) || NODES.find(type) !== undefined;
/** Deeper than any story: a hostile body would overflow the editor's own recursion. */
const MAX_DEPTH = 64;

/**
 * Puts a body into an editor, with or without a screen. An empty body becomes one empty paragraph.
 * @throws Error when the body is nested deeper than any story
 */
export function loadBody(editor: LexicalEditor, body: Body): void {
  editor.setEditorState(editor.parseEditorState(editorJson(body)));
}

/** The body as the editor's own JSON. @throws Error when it is nested deeper than any story */
export function editorJson(body: Body): SerializedEditorState {
  const blocks = body.root.children.length > 0 ? body.root.children : emptyBody().root.children;
  return { root: { ...body.root, children: editorNodes(blocks) } } as unknown as SerializedEditorState; // the body's schema is Lexical's shape, restricted
}

/** Some nodes of a body as the editor's own JSON. @throws Error when they are nested deeper than any story */
export function editorNodes(nodes: readonly (BlockJson | InlineJson)[]): SerializedLexicalNode[] {
  refuseDepth(nodes);
  return nodes.map((node) => wrapUnknown(node as unknown as Json, true)); // read field by field below
}

function wrapUnknown(node: Json, block: boolean): Json {
  if (!isKnown(node.type)) return { type: "unknown", version: 1, json: node, block } as Json;
  // style is CSS text: nobody here writes it, and it could load pictures from elsewhere
  if (node.style !== undefined && node.style !== "") return { ...node, style: "" };
  if (!node.children) return node;
  const childrenAreBlocks = ["root", "list", "table", "tablerow", "tablecell", "factbox"].includes(node.type);
  return { ...node, children: node.children.map((child) => wrapUnknown(child, childrenAreBlocks)) };
}

/** Without recursion, because recursion is what a deep body would break. */
function refuseDepth(nodes: readonly unknown[]): void {
  const waiting = nodes.map((node) => ({ node, depth: 1 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > MAX_DEPTH) throw new Error(`the body is nested deeper than ${MAX_DEPTH}`);
    const children = (next.node as { children?: unknown }).children;
    if (!Array.isArray(children)) continue;
    for (const child of children) waiting.push({ node: child, depth: next.depth + 1 });
  }
}
