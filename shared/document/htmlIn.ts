import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { BlockJson, Body, InlineJson } from "./body.ts";
import { embedName, pageAddress } from "./embed.ts";
import { formatOf } from "./htmlFormats.ts";
import {
  body,
  crosshead,
  embed,
  type FigureParts,
  factbox,
  figure,
  lineBreak,
  link,
  list,
  paragraph,
  quote,
  table,
  text,
  ticker,
} from "./makeBody.ts";
import { isMedia, plainText } from "./paragraphs.ts";
import { safeUrl } from "./safeUrl.ts";
import { trimmedLine } from "./trimmedLine.ts";

/*
 * HTML from anywhere into our blocks. parse5 gives an inert tree and only what has a node of ours comes through, so
 * there is nothing to sanitise away: a tag that is not named here gives its text, and dangerous ones not even that.
 */

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const DROPPED = new Set(
  "script style template noscript head title iframe object embed svg math select textarea button input audio video canvas meta link base frame frameset applet".split(
    " ",
  ),
);
const CROSSHEADS = /^h[1-6]$/;
const BLOCKS = new Set(
  "address article aside blockquote body dd div dl dt fieldset figcaption figure footer form header hgroup hr html li main nav ol p pre section table tbody td tfoot th thead tr ul center".split(
    " ",
  ),
);
/** Deeper than any page a person wrote; below it only text is kept. */
const MAX_DEPTH = 256;
/** Each list adds two to the depth of the body, which the editor limits; deeper ones are read as text. */
const MAX_LISTS = 8;
/** Of an address that the body's schema takes; the words of a longer link stay. */
const LONGEST_URL = 4000;

const isElement = (node: Node): node is Element => "tagName" in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** The picture behind an address, when the desk has its bytes. No other picture comes in: nothing is ever loaded. */
export type PictureOf = (src: string) => Omit<FigureParts, "caption"> | undefined;

type Open = {
  readonly blocks: BlockJson[];
  readonly pictureOf: PictureOf;
  line: InlineJson[];
  make: (children: InlineJson[]) => BlockJson;
  /** How many lists are around. */
  readonly lists: number;
  /** Inside `pre` a line break is one. */
  isPre: boolean;
};
const opened = (pictureOf: PictureOf): Open => ({
  blocks: [],
  line: [],
  make: paragraph,
  isPre: false,
  lists: 0,
  pictureOf,
});

/** Reads an HTML document or fragment. Never runs, loads or keeps anything active. */
export function htmlToBody(html: string, pictureOf: PictureOf = () => undefined): Body {
  const blocks = treeToBlocks(parse(html).childNodes, pictureOf);
  return body(blocks.length > 0 ? blocks : [paragraph([])]);
}

/** Reads a tree of the same kind that was made without parse5, from XHTML inside a wire item for instance. */
export function treeToBlocks(nodes: readonly Node[], pictureOf: PictureOf = () => undefined): BlockJson[] {
  const open = opened(pictureOf);
  for (const node of nodes) if (isElement(node)) walk(node, open, 0, 0);
  flush(open);
  return open.blocks;
}

function walk(node: Node, open: Open, format: number, depth: number): void {
  if (node.nodeName === "#text") {
    addText(open, (node as DefaultTreeAdapterTypes.TextNode).value, format);
    return;
  }
  if (!isElement(node) || DROPPED.has(node.tagName)) return;
  if (depth > MAX_DEPTH) {
    addText(open, textBelow(node), format);
    return;
  }
  const tag = node.tagName;
  if (tag === "img" || tag === "video") addPicture(node, undefined, open);
  else if (tag === "figure") addFigure(node, open, format, depth);
  else if (tag === "br") open.line.push(lineBreak());
  else if (tag === "ul" || tag === "ol") {
    flush(open);
    open.blocks.push(...nestedList(node, open, depth));
  } else if (CROSSHEADS.test(tag)) inBlock(node, open, crosshead, format, depth);
  else if (tag === "blockquote") inBlock(node, open, quote, format, depth);
  else if (tag === "table" && isDataTable(node)) addTable(node, open, depth);
  else if (tag === "tr") addRow(node, open, depth);
  else if (tag === "p" && EMBED.test(attribute(node, "class") ?? "")) addEmbed(node, open, format, depth);
  else if (isFactbox(node)) addFactbox(node, open, depth);
  else if (BLOCKS.has(tag)) inBlock(node, open, open.make, format, depth);
  else if (tag === "a") addLink(node, open, format, depth);
  else addInline(node, open, format, depth);
}

/** The text of what is nested too deeply, without going down by recursion. */
function textBelow(root: Element): string {
  const words: string[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === "#text") words.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if (isElement(node) && !DROPPED.has(node.tagName))
      for (let index = node.childNodes.length - 1; index >= 0; index--) waiting.push(node.childNodes[index] as Node); // the index is in range
  }
  return words.join("");
}

function children(node: Element, open: Open, format: number, depth: number): void {
  for (const child of node.childNodes) walk(child, open, format, depth + 1);
}

function inBlock(node: Element, open: Open, make: Open["make"], format: number, depth: number): void {
  flush(open);
  const { make: outer, isPre } = open;
  open.make = make;
  open.isPre = isPre || node.tagName === "pre";
  children(node, open, format, depth);
  flush(open);
  open.make = outer;
  open.isPre = isPre;
}

function addInline(node: Element, open: Open, format: number, depth: number): void {
  const ric = attribute(node, "data-ric");
  if (ric && /^\S{1,32}$/.test(ric)) open.line.push(ticker(ric));
  else children(node, open, format | formatOf(node.tagName, attribute(node, "class")), depth);
}

function addLink(node: Element, open: Open, format: number, depth: number): void {
  const url = safeUrl(attribute(node, "href") ?? "");
  const ric = attribute(node, "data-ric");
  if (!url || ric || url.length > LONGEST_URL) {
    addInline(node, open, format, depth);
    return;
  }
  // the schema has no link in a link and no chip of another kind there
  const inner = inlineOf(node, open, format, depth).filter((one) => one.type !== "link");
  if (inner.length > 0) open.line.push(link(url, inner));
}

/** What an element holds as one line: blocks inside it are set apart by a line break. */
function inlineOf(node: Element, outer: Open, format: number, depth: number): InlineJson[] {
  return joined(blocksOf(node, outer, format, depth));
}

function blocksOf(node: Element, outer: Open, format: number, depth: number): BlockJson[] {
  const inner = { ...opened(outer.pictureOf), lists: outer.lists };
  children(node, inner, format, depth);
  flush(inner);
  return inner.blocks;
}

const childrenOf = (block: BlockJson): InlineJson[] => (block as { children?: InlineJson[] }).children ?? [];

/** The lines of a block: its own, or those of a list's items at every level. */
function linesOf(block: BlockJson): InlineJson[][] {
  if (block.type === "list") return childrenOf(block).flatMap((item) => linesOf(item as BlockJson));
  const children = childrenOf(block);
  return children[0]?.type === "list" ? children.flatMap((one) => linesOf(one as BlockJson)) : [children];
}

const joined = (blocks: readonly BlockJson[]): InlineJson[] =>
  blocks
    .flatMap(linesOf)
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index > 0 ? [lineBreak(), ...line] : line));

/** A list inside an item becomes an item of its own that holds it, as the editor writes it. */
function addList(node: Element, open: Open, depth: number): void {
  const items: InlineJson[][] = [];
  for (const child of node.childNodes) {
    const isList = isElement(child) && (child.tagName === "ul" || child.tagName === "ol");
    const blocks = isList ? nestedList(child, open, depth + 1) : itemBlocks(child, open, depth);
    items.push(...itemsOf(blocks));
  }
  if (items.length > 0) open.blocks.push(list(node.tagName === "ul" ? "bullet" : "number", items));
}

/** Words and lists of an item in their order: words behind a list become an item of their own. */
function itemsOf(blocks: readonly BlockJson[]): InlineJson[][] {
  const items: InlineJson[][] = [];
  let words: BlockJson[] = [];
  const close = (): void => {
    const line = joined(words);
    if (line.length > 0) items.push(line);
    words = [];
  };
  for (const block of blocks) {
    if (block.type !== "list") words.push(block);
    else {
      close();
      items.push([block as InlineJson]); // an item may hold a list
    }
  }
  close();
  return items;
}

/** An item, or what stands in a list without being one: its text is text all the same. */
function itemBlocks(child: Node, outer: Open, depth: number): BlockJson[] {
  const inner = { ...opened(outer.pictureOf), lists: outer.lists };
  if (isElement(child) && child.tagName === "li") children(child, inner, 0, depth + 1);
  else walk(child, inner, 0, depth + 1);
  flush(inner);
  return inner.blocks;
}

function nestedList(node: Element, outer: Open, depth: number): BlockJson[] {
  const inner = { ...opened(outer.pictureOf), lists: outer.lists + 1 };
  if (outer.lists < MAX_LISTS) addList(node, inner, depth);
  else {
    addText(inner, textBelow(node), 0);
    flush(inner);
  }
  return inner.blocks;
}

function addPicture(node: Element, caption: string | undefined, open: Open): void {
  const picture = open.pictureOf(attribute(node, "src") ?? "");
  if (!picture) return;
  flush(open);
  const alt = picture.alt || (attribute(node, "alt") ?? attribute(node, "aria-label") ?? "").slice(0, 1000);
  open.blocks.push(figure({ ...picture, alt, caption: caption ?? "" }));
}

/** A picture with its caption; without a picture of ours the caption is a paragraph. */
function addFigure(node: Element, open: Open, format: number, depth: number): void {
  const images = [...descendants(node, "img"), ...descendants(node, "video")].filter((image) =>
    open.pictureOf(attribute(image, "src") ?? ""),
  );
  const [image] = images;
  const caption = descendants(node, "figcaption")[0];
  if (image)
    addPicture(
      image,
      caption &&
        textBelow(caption)
          .replace(/[ \t\r\n\f]+/g, " ")
          .trim()
          .slice(0, 4000),
      open,
    );
  else inBlock(node, open, open.make, format, depth);
}

function descendants(root: Element, tag: string): Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === tag) found.push(node);
    for (let index = node.childNodes.length - 1; index >= 0; index--) waiting.push(node.childNodes[index] as Node); // the index is in range
  }
  return found;
}

const EMBED = /(?:^|\s)embed(?:\s|$)/;

/** A paragraph that says it is a card and is one link; its title is what is not the address itself. */
function addEmbed(node: Element, open: Open, format: number, depth: number): void {
  const [only, ...more] = node.childNodes.filter((child) => isElement(child) || /\S/.test(textIn(child)));
  const url = only && isElement(only) && only.tagName === "a" ? pageAddress(attribute(only, "href") ?? "") : undefined;
  if (!url || more.length > 0) {
    inBlock(node, open, open.make, format, depth);
    return;
  }
  flush(open);
  const words = textBelow(only as Element)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 400); // it has the address
  open.blocks.push(embed(url, words === embedName({ url, title: "" }) ? "" : words));
}

const textIn = (node: Node): string => ("value" in node ? node.value : "");

/** Our own box, and what other systems call by the same name; any other `aside` is its words. */
const isFactbox = (node: Element): boolean =>
  /^(?:aside|div|section)$/.test(node.tagName) &&
  /(?:^|\s)(?:factbox|fact-box|infobox|encadre)(?:\s|$)/i.test(attribute(node, "class") ?? "");

/** A box that begins with a heading has it for its title; what cannot stand in a box stands behind it. */
function addFactbox(node: Element, open: Open, depth: number): void {
  flush(open);
  const blocks = blocksOf(node, open, 0, depth);
  const fits = ({ type }: BlockJson): boolean => !isMedia(type) && type !== "table" && type !== "factbox";
  const [first, ...others] = blocks.filter(fits);
  const isTitled = first?.type === "crosshead";
  const inside = first === undefined || isTitled ? others : [first, ...others];
  if (first) open.blocks.push(factbox(isTitled ? childrenOf(first) : [], inside));
  open.blocks.push(...blocks.filter((block) => !fits(block)));
}

const rowsOf = (table: Element): Element[] => descendants(table, "tr");
const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter((child): child is Element => isElement(child) && /^t[dh]$/.test(child.tagName));

/** Rows and columns of words and figures; a page that is laid out by a table is none. */
function isDataTable(node: Element): boolean {
  const rows = rowsOf(node);
  const widths = rows.map((row) => cellsOf(row).length);
  const isNested = descendants(node, "table").length > 1;
  return !isNested && rows.length > 1 && rows.length <= 500 && Math.max(...widths) > 1 && Math.max(...widths) <= 50;
}

/** The first row heads the columns when the page says so; short rows are filled, so that columns stay columns. */
function addTable(node: Element, open: Open, depth: number): void {
  flush(open);
  const caption = descendants(node, "caption")[0];
  if (caption) inBlock(caption, open, open.make, 0, depth + 1);
  const rows = rowsOf(node).map(cellsOf);
  const width = Math.max(...rows.map((cells) => cells.length));
  const lines = rows.map((cells) =>
    Array.from({ length: width }, (_, at) => {
      const cell = cells[at];
      return cell ? trimmedLine(inlineOf(cell, open, 0, depth + 1)) : [];
    }),
  );
  const isHeaded = rows[0]?.some((cell) => cell.tagName === "th") ?? false;
  open.blocks.push(table(lines, isHeaded));
}

/** A row outside a table of data becomes one paragraph, cells apart by a tab. */
function addRow(node: Element, open: Open, depth: number): void {
  flush(open);
  const cells = node.childNodes.filter((child): child is Element => isElement(child) && /^t[dh]$/.test(child.tagName));
  open.line = cells.flatMap((cell, index) => [
    ...(index > 0 ? [text("\t")] : []),
    ...inlineOf(cell, open, 0, depth + 1),
  ]);
  flush(open);
}

/** Runs of blanks fold to one as in a browser; non-breaking spaces (U+00A0, U+202F) are text and stay. */
function addText(open: Open, value: string, format: number): void {
  if (open.isPre && /\n/.test(value)) {
    value.split(/\r?\n/).forEach((line, index) => {
      if (index > 0) open.line.push(lineBreak());
      addText(open, line, format);
    });
    return;
  }
  const folded = value.replace(/[ \t\r\n\f]+/g, " ");
  if (folded === "" || (folded === " " && open.line.length === 0)) return;
  const last = open.line.at(-1);
  const before = last?.type === "text" ? (last as { text: string }).text : "";
  const fresh = before.endsWith(" ") && folded.startsWith(" ") ? folded.slice(1) : folded;
  if (last?.type === "text" && (last as { format?: number }).format === format)
    open.line[open.line.length - 1] = text(before + fresh, format);
  else if (fresh !== "") open.line.push(text(fresh, format));
}

function flush(open: Open): void {
  const line = trimmedLine(open.line);
  open.line = [];
  if (line.length > 0 && line.map(plainText).join("").trim() !== "") open.blocks.push(open.make(line));
}
