import type { Body } from "#shared/document/body.ts";
import { childrenOf, type Loose, stateOf } from "./line.ts";

/** Something that lies on the text, by the id it is known by. */
export type TextMark = { readonly kind: "suggestion" | "comment"; readonly id: string };

/** What lies on a body's text, in reading order, each once. */
export function marksIn(body: Body): TextMark[] {
  const found = new Map<string, TextMark>();
  const visit = (node: Loose): void => {
    const { suggestion, comments = [] } = stateOf(node);
    const marks: TextMark[] = comments.map((id) => ({ kind: "comment", id }));
    if (suggestion) marks.push({ kind: "suggestion", id: suggestion.id });
    for (const mark of marks) if (!found.has(mark.id)) found.set(mark.id, mark);
    childrenOf(node).forEach(visit);
  };
  childrenOf(body.root).forEach(visit);
  return [...found.values()];
}
