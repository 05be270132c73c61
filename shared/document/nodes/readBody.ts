import type { EditorState, SerializedLexicalNode } from "lexical";
import { BODY_VERSION, type Body } from "../body.ts";

type Json = SerializedLexicalNode & { children?: Json[] };

/** The body as it is stored. Reads the whole document: once a save, never on a key. */
export function readBody(state: EditorState): Body {
  const { root } = state.toJSON();
  return { version: BODY_VERSION, root: stored(root as unknown as Json) as unknown as Body["root"] }; // Lexical's shape, restricted by our nodes
}

function stored(node: Json): Json {
  if (node.type === "unknown") return (node as unknown as { json: Json }).json; // made by loadBody
  const kept = node.type === "paragraph" ? withoutDerived(node) : node;
  return kept.children ? { ...kept, children: kept.children.map(stored) } : kept;
}

/** Lexical notes the first run's format on the paragraph too; stored twice it would only make revisions differ. */
function withoutDerived(node: Json): Json {
  const {
    textFormat: _format,
    textStyle: _style,
    ...rest
  } = node as Json & { textFormat?: number; textStyle?: string };
  return rest;
}
