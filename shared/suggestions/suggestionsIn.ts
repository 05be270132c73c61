import type { BlockJson, Body, Suggestion } from "#shared/document/body.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import { childrenOf, type Loose, stateOf, withState } from "./line.ts";

/** A suggestion as somebody reads it in a list. */
export type OpenSuggestion = Pick<Suggestion, "id" | "by" | "at"> & {
  /** The top-level block it begins in. */
  readonly paragraphId: string;
  readonly kind: "insert" | "delete" | "replace" | "format" | "split" | "join";
  /** The words that would go, and those that would come; of another look, the words it is about. */
  readonly removed: string;
  readonly added: string;
};
type Found = {
  first: Suggestion;
  paragraphId: string;
  removed: string;
  added: string;
  looks: string;
  breaks: Set<string>;
};

/** Every open suggestion in reading order, each once. */
export function suggestionsIn(body: Body): OpenSuggestion[] {
  const found = new Map<string, Found>();
  for (const block of body.root.children) {
    const paragraphId = (block as { $?: { paragraphId?: string } }).$?.paragraphId ?? "";
    collect(block as Loose, paragraphId, found);
  }
  return [...found.values()].map(({ first: { id, by, at }, paragraphId, removed, added, looks, breaks }) => ({
    id,
    by,
    at,
    paragraphId,
    kind: kindOf(removed, added, looks, breaks),
    removed,
    added: added || looks,
  }));
}

function collect(node: Loose, paragraphId: string, found: Map<string, Found>): void {
  const { suggestion } = stateOf(node);
  if (suggestion) {
    const one = found.get(suggestion.id) ?? {
      first: suggestion,
      paragraphId,
      removed: "",
      added: "",
      looks: "",
      breaks: new Set<string>(),
    };
    found.set(suggestion.id, one);
    const words = node.children || typeof node.text !== "string" ? wholeOf(node) : node.text;
    if (suggestion.kind === "delete") one.removed += words;
    else if (suggestion.kind === "insert") one.added += words;
    else one.looks += node.children ? plainText(withState(node, {}) as BlockJson) : words;
    if (node.children) one.breaks.add(suggestion.kind);
  }
  for (const child of childrenOf(node)) collect(child, paragraphId, found);
}

/** What a whole says in a list: a line that begins says nothing of its own. */
function wholeOf(node: Loose): string {
  if (node.type === "linebreak") return "\n";
  return node.children ? "" : plainText(withState(node, {}) as BlockJson); // a picture or a card by its words
}

function kindOf(removed: string, added: string, looks: string, breaks: ReadonlySet<string>): OpenSuggestion["kind"] {
  if (removed !== "" && added !== "") return "replace";
  if (removed !== "") return "delete";
  if (added !== "") return "insert";
  if (looks !== "") return "format";
  if (breaks.has("format")) return "format";
  return breaks.has("delete") ? "join" : "split";
}
