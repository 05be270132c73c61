import type { InlineJson } from "./body.ts";
import { text } from "./makeBody.ts";

/** A line of a block without the breaks and blanks at its edges. */
export function trimmedLine(line: InlineJson[]): InlineJson[] {
  const edge = (node: InlineJson | undefined, trim: (words: string) => string): InlineJson | undefined =>
    node?.type === "text"
      ? text(trim((node as { text: string }).text), (node as { format?: number }).format ?? 0)
      : node;
  const copy = [...line];
  while (isNothingAtEdge(copy.at(-1))) copy.pop();
  while (isNothingAtEdge(copy[0])) copy.shift();
  const first = edge(copy[0], (words) => words.replace(/^[ \t]+/, ""));
  if (first) copy[0] = first;
  const last = edge(copy.at(-1), withoutBlanksBehind);
  if (last) copy[copy.length - 1] = last;
  return copy.filter((node) => node.type !== "text" || (node as { text: string }).text !== "");
}

/** A break or blanks: at the edge of a block nobody sees them, in whatever order they stand. */
const isNothingAtEdge = (node: InlineJson | undefined): boolean =>
  node?.type === "linebreak" || (node?.type === "text" && /^[ \t]*$/.test((node as { text: string }).text));

/** A pattern that is bound to the end would be tried at every blank of the line. */
function withoutBlanksBehind(words: string): string {
  let end = words.length;
  while (words[end - 1] === " " || words[end - 1] === "\t") end -= 1;
  return words.slice(0, end);
}
