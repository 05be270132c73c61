import { isFilm } from "#shared/media/isFilm.ts";
import { acceptedBody } from "#shared/suggestions/settleSuggestions.ts";
import {
  type BlockJson,
  type Body,
  type FactboxJson,
  type InlineJson,
  knownBlock,
  type TableCellJson,
  type TableJson,
  TextFormat,
} from "./body.ts";
import { type EmbedParts, embedName } from "./embed.ts";
import { plainText } from "./paragraphs.ts";
import { safeUrl } from "./safeUrl.ts";
import { tableCells } from "./tableCells.ts";

export type HtmlOptions = {
  /** How a ticker is shown: as a marked span, or as its bare letters. */
  readonly ticker: "chip" | "text";
  /** The address of a picture, or undefined when it cannot be shown: then its caption stands alone. */
  mediaUrl(mediaId: string): string | undefined;
};

/**
 * The body as HTML. The one function behind preview, CMS and public page. It only ever writes the tags named here and
 * escapes all text, so its output needs no cleaning. A node of a later version gives its text; an open suggestion counts as
 * accepted.
 */
export function bodyToHtml(body: Body, options: HtmlOptions): string {
  return acceptedBody(body)
    .root.children.map((block) => blockHtml(block, options))
    .join("");
}

function blockHtml(block: BlockJson, options: HtmlOptions, level = 2): string {
  const known = knownBlock(block);
  switch (known?.type) {
    case "paragraph": {
      const inner = inlinesHtml(known.children, options);
      return inner.trim() === "" ? "" : `<p>${inner}</p>`;
    }
    case "crosshead":
      return `<h${level} class="crosshead">${inlinesHtml(known.children, options)}</h${level}>`;
    case "quote":
      return `<blockquote>${inlinesHtml(known.children, options)}</blockquote>`;
    case "list":
      return listHtml(known, options);
    case "figure":
      return figureHtml(known, options);
    case "table":
      return tableHtml(known, options);
    case "embed":
      return embedHtml(known);
    case "factbox":
      return factboxHtml(known, options);
    default: {
      const text = plainText(block);
      return text.trim() === "" ? "" : `<p>${escapeHtml(text)}</p>`;
    }
  }
}

/** A link in a line of its own; an address that is not safe leaves its words. */
function embedHtml(embed: EmbedParts): string {
  const href = safeUrl(embed.url);
  const name = escapeHtml(embedName(embed));
  return href?.startsWith("http")
    ? `<p class="embed"><a href="${escapeHtml(href)}" rel="noopener">${name}</a></p>`
    : `<p>${name}</p>`;
}

/** A box's own crossheads stand one level below its title. */
function factboxHtml(box: FactboxJson, options: HtmlOptions): string {
  const inner = box.children.map((child) => {
    if (child.type !== "factboxtitle") return blockHtml(child as BlockJson, options, 3); // the schema has blocks behind the title
    const title = inlinesHtml(nodesOf(child), options);
    return title.trim() === "" ? "" : `<h2 class="factbox-title">${title}</h2>`;
  });
  const html = inner.join("");
  return html === "" ? "" : `<aside class="factbox">${html}</aside>`;
}

function tableHtml(table: TableJson, options: HtmlOptions): string {
  const rows = tableCells(table).map((cells) => {
    const inner = cells.map(({ cell, isHead, isNumber }) => {
      const tag = isHead ? "th" : "td";
      return `<${tag}${isNumber ? ' class="number"' : ""}>${cellHtml(cell, options)}</${tag}>`;
    });
    return `<tr>${inner.join("")}</tr>`;
  });
  return rows.length === 0 ? "" : `<table class="figures"><tbody>${rows.join("")}</tbody></table>`;
}

/** A cell of one paragraph is its words; more blocks stand as they are. */
function cellHtml({ children }: TableCellJson, options: HtmlOptions): string {
  const [first, ...others] = children;
  const known = first && others.length === 0 ? knownBlock(first) : undefined;
  if (known?.type === "paragraph") return inlinesHtml(known.children, options);
  return children.map((block) => blockHtml(block, options)).join("");
}

/** Lists nest, and what is nested was not checked with the body: whatever does not fit gives its text or nothing. */
function listHtml(list: Loose, options: HtmlOptions): string {
  const tag = list.listType === "number" ? "ol" : "ul";
  const items = nodesOf(list).map((item) => {
    const inner = nodesOf(item).map((child) =>
      child.type === "list" ? listHtml(child, options) : inlineHtml(child, options),
    );
    return `<li>${inner.join("")}</li>`;
  });
  return `<${tag}>${items.join("")}</${tag}>`;
}

type Loose = { readonly [field: string]: unknown };
const nodesOf = (node: Loose): InlineJson[] =>
  Array.isArray(node.children) ? node.children.filter((one) => typeof one?.type === "string") : [];
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

type Figure = { mediaId: string; mediaType: string; caption: string; credit: string; alt: string };

function figureHtml(figure: Figure, options: HtmlOptions): string {
  const url = options.mediaUrl(figure.mediaId);
  const [src, alt] = [escapeHtml(url ?? ""), escapeHtml(figure.alt)];
  const film = `<video src="${src}" controls preload="metadata" aria-label="${alt}"></video>`;
  const picture = !url ? "" : isFilm(figure.mediaType) ? film : `<img src="${src}" alt="${alt}">`;
  const credit = figure.credit ? ` <span class="credit">(${escapeHtml(figure.credit)})</span>` : "";
  const caption = figure.caption || credit ? `<figcaption>${escapeHtml(figure.caption)}${credit}</figcaption>` : "";
  return picture || caption ? `<figure>${picture}${caption}</figure>` : "";
}

const inlinesHtml = (nodes: readonly InlineJson[], options: HtmlOptions): string =>
  nodes.map((node) => inlineHtml(node, options)).join("");

/** Tags of the text formats, outermost first. */
const TAGS = [
  [TextFormat.bold, "strong"],
  [TextFormat.italic, "em"],
  [TextFormat.underline, "u"],
  [TextFormat.strike, "s"],
  [TextFormat.subscript, "sub"],
  [TextFormat.superscript, "sup"],
] as const;

function inlineHtml(node: InlineJson & Loose, options: HtmlOptions): string {
  switch (node.type) {
    case "linebreak":
      return "<br>";
    case "ticker": {
      const shown = escapeHtml(textOf(node.text));
      return options.ticker === "text"
        ? shown
        : `<span class="ric" data-ric="${escapeHtml(textOf(node.ric))}">${shown}</span>`;
    }
    case "link":
    case "autolink": {
      const href = safeUrl(textOf(node.url));
      const inner = inlinesHtml(nodesOf(node), options);
      return href ? `<a href="${escapeHtml(href)}" rel="noopener">${inner}</a>` : inner;
    }
    default: {
      const format = typeof node.format === "number" ? node.format : 0;
      return TAGS.filter(([bit]) => (format & bit) !== 0).reduceRight(
        (html, [, tag]) => `<${tag}>${html}</${tag}>`,
        escapeHtml(plainText(node)),
      );
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
