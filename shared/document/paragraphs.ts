import { isStruck } from "#shared/suggestions/line.ts";
import { type BlockJson, type Body, type InlineJson, TickerJson } from "./body.ts";

/** A block as translation, checks and diffs see it: an id and plain text. */
export type AddressedParagraph = { readonly paragraphId: string; readonly kind: string; readonly text: string };

type Node = BlockJson | InlineJson;

const childrenOf = (node: Node): Node[] => {
  const children = (node as { children?: unknown }).children;
  return Array.isArray(children) ? (children as Node[]) : [];
};

/** What stands between the parts of a node in plain text. */
const BETWEEN: Readonly<Record<string, string>> = {
  list: "\n",
  table: "\n",
  tablerow: "\t",
  tablecell: " ",
  factbox: "\n",
};

/** The text of one node; a ticker gives its RIC, a line break gives "\n", list items and table rows are lines, cells are apart by a tab. */
export function plainText(node: Node): string {
  if (node.type === "note" || isStruck(node)) return ""; // a word to colleagues is no text of the story
  if (node.type === "linebreak") return "\n";
  if (node.type === "tab") return "\t";
  if (node.type === "figure") {
    const figure = node as { caption?: string; credit?: string };
    return [figure.caption, figure.credit].filter(Boolean).join(" ");
  }
  if (node.type === "embed") {
    const { title } = node as { title?: unknown };
    return typeof title === "string" ? title : "";
  }
  const own = (node as { text?: unknown }).text;
  if (typeof own === "string") return own;
  const inner = childrenOf(node).map(plainText);
  return inner.join(BETWEEN[node.type] ?? "");
}

/** Pictures and cards: their words come from elsewhere, and are neither translated nor checked as the story's. */
export const isMedia = (kind: string): boolean => kind === "figure" || kind === "embed";

/** Every block in order, figures included, with its stable id ("" when it never got one). */
export function paragraphsOf(body: Body): AddressedParagraph[] {
  return body.root.children.map((block) => ({
    paragraphId: (block as { $?: { paragraphId?: string } }).$?.paragraphId ?? "",
    kind: block.type,
    text: plainText(block),
  }));
}

/** The whole body as plain text, blocks separated by an empty line. */
export function bodyText(body: Body): string {
  return body.root.children.map(plainText).join("\n\n");
}

/** Words as an editor counts them: runs of letters or digits, an apostrophe or hyphen inside does not split. */
export function countWords(value: string): number {
  return value.match(/[\p{L}\p{N}]+(?:['’\-.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The RICs of all ticker chips, first mention first, each once. */
export function tickersIn(body: Body): string[] {
  const seen = new Set<string>();
  const visit = (node: Node): void => {
    if (isStruck(node)) return;
    const chip = node.type === "ticker" ? TickerJson.safeParse(node) : undefined;
    if (chip?.success) seen.add(chip.data.ric);
    childrenOf(node).forEach(visit);
  };
  body.root.children.forEach(visit);
  return [...seen];
}
