import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type BlockJson, type Body, type InlineJson, TextFormat } from "./body.ts";
import { body, crosshead, lineBreak, link, list, paragraph, quote, text, ticker } from "./makeBody.ts";
import { plainText } from "./paragraphs.ts";
import { safeUrl } from "./safeUrl.ts";

/*
 * HTML from anywhere into our blocks. parse5 gives an inert tree and only what has a node of ours comes through, so
 * there is nothing to sanitise away: a tag that is not named here gives its text, and dangerous ones not even that.
 */

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const DROPPED = new Set(
  "script style template noscript head title iframe object embed svg math select textarea button form input audio video canvas meta link base frame frameset applet".split(
    " ",
  ),
);
const CROSSHEADS = /^h[1-6]$/;
const BLOCKS = new Set(
  "address article aside blockquote body dd div dl dt fieldset figcaption figure footer header hgroup hr html li main nav ol p pre section table tbody td tfoot th thead tr ul center".split(
    " ",
  ),
);
const FORMATS: Readonly<Record<string, number>> = {
  b: TextFormat.bold,
  strong: TextFormat.bold,
  i: TextFormat.italic,
  em: TextFormat.italic,
  cite: TextFormat.italic,
  u: TextFormat.underline,
  s: TextFormat.strike,
  del: TextFormat.strike,
  strike: TextFormat.strike,
  sub: TextFormat.subscript,
  sup: TextFormat.superscript,
};
/** Deeper than any page a person wrote; below it only text is kept. */
const MAX_DEPTH = 256;

const isElement = (node: Node): node is Element => "tagName" in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

type Open = { readonly blocks: BlockJson[]; line: InlineJson[]; make: (children: InlineJson[]) => BlockJson };

/** Reads an HTML document or fragment. Never runs, loads or keeps anything active. */
export function htmlToBody(html: string): Body {
  const document = parse(html);
  const open: Open = { blocks: [], line: [], make: paragraph };
  for (const node of document.childNodes) if (isElement(node)) walk(node, open, 0, 0);
  flush(open);
  return body(open.blocks.length > 0 ? open.blocks : [paragraph([])]);
}

function walk(node: Node, open: Open, format: number, depth: number): void {
  if (node.nodeName === "#text") {
    addText(open, (node as DefaultTreeAdapterTypes.TextNode).value, format);
    return;
  }
  if (!isElement(node) || DROPPED.has(node.tagName) || depth > MAX_DEPTH) return;
  const tag = node.tagName;
  if (tag === "br") open.line.push(lineBreak());
  else if (tag === "ul" || tag === "ol") addList(node, open, depth);
  else if (CROSSHEADS.test(tag)) inBlock(node, open, crosshead, format, depth);
  else if (tag === "blockquote") inBlock(node, open, quote, format, depth);
  else if (tag === "tr") addRow(node, open, depth);
  else if (BLOCKS.has(tag)) inBlock(node, open, open.make, format, depth);
  else if (tag === "a") addLink(node, open, format, depth);
  else addInline(node, open, format, depth);
}

function children(node: Element, open: Open, format: number, depth: number): void {
  for (const child of node.childNodes) walk(child, open, format, depth + 1);
}

function inBlock(node: Element, open: Open, make: Open["make"], format: number, depth: number): void {
  flush(open);
  const outer = open.make;
  open.make = make;
  children(node, open, format, depth);
  flush(open);
  open.make = outer;
}

function addInline(node: Element, open: Open, format: number, depth: number): void {
  const ric = attribute(node, "data-ric");
  if (ric && /^\S{1,32}$/.test(ric)) open.line.push(ticker(ric));
  else children(node, open, format | (FORMATS[node.tagName] ?? 0), depth);
}

function addLink(node: Element, open: Open, format: number, depth: number): void {
  const url = safeUrl(attribute(node, "href") ?? "");
  const ric = attribute(node, "data-ric");
  if (!url || ric) {
    addInline(node, open, format, depth);
    return;
  }
  const inner = inlineOf(node, format, depth);
  if (inner.length > 0) open.line.push(link(url, inner));
}

function inlineOf(node: Element, format: number, depth: number): InlineJson[] {
  const inner: Open = { blocks: [], line: [], make: paragraph };
  children(node, inner, format, depth);
  flush(inner);
  return inner.blocks.flatMap((block) => (block as { children?: InlineJson[] }).children ?? []);
}

function addList(node: Element, open: Open, depth: number): void {
  flush(open);
  const items = node.childNodes
    .filter((child): child is Element => isElement(child) && child.tagName === "li" && depth < MAX_DEPTH)
    .map((item) => inlineOf(item, 0, depth + 1))
    .filter((inline) => inline.length > 0);
  if (items.length > 0) open.blocks.push(list(node.tagName === "ul" ? "bullet" : "number", items));
}

/** A table row becomes one paragraph, cells apart by a tab, until tables have a node. */
function addRow(node: Element, open: Open, depth: number): void {
  flush(open);
  const cells = node.childNodes.filter((child): child is Element => isElement(child) && /^t[dh]$/.test(child.tagName));
  open.line = cells.flatMap((cell, index) => [...(index > 0 ? [text("\t")] : []), ...inlineOf(cell, 0, depth + 1)]);
  flush(open);
}

/** Runs of blanks fold to one as in a browser; non-breaking spaces (U+00A0, U+202F) are text and stay. */
function addText(open: Open, value: string, format: number): void {
  const folded = value.replace(/[ \t\r\n\f]+/g, " ");
  if (folded === "" || (folded === " " && open.line.length === 0)) return;
  const last = open.line.at(-1);
  if (last?.type === "text" && (last as { format?: number }).format === format) {
    const before = (last as { text: string }).text;
    const joined = before.endsWith(" ") && folded.startsWith(" ") ? before + folded.slice(1) : before + folded;
    open.line[open.line.length - 1] = text(joined, format);
  } else open.line.push(text(folded, format));
}

function flush(open: Open): void {
  const line = trimmed(open.line);
  open.line = [];
  if (line.length > 0 && line.map(plainText).join("").trim() !== "") open.blocks.push(open.make(line));
}

function trimmed(line: InlineJson[]): InlineJson[] {
  const edge = (node: InlineJson | undefined, pattern: RegExp): InlineJson | undefined =>
    node?.type === "text"
      ? text((node as { text: string }).text.replace(pattern, ""), (node as { format?: number }).format ?? 0)
      : node;
  const copy = [...line];
  while (copy.at(-1)?.type === "linebreak") copy.pop();
  while (copy[0]?.type === "linebreak") copy.shift();
  const first = edge(copy[0], /^[ \t]+/);
  if (first) copy[0] = first;
  const last = edge(copy.at(-1), /[ \t]+$/);
  if (last) copy[copy.length - 1] = last;
  return copy.filter((node) => node.type !== "text" || (node as { text: string }).text !== "");
}
