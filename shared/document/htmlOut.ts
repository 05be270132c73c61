import { type BlockJson, type Body, type InlineJson, knownBlock, TextFormat } from "./body.ts";
import { plainText } from "./paragraphs.ts";
import { safeUrl } from "./safeUrl.ts";

export type HtmlOptions = {
  /** How a ticker is shown: as a marked span, or as its bare letters. */
  readonly ticker: "chip" | "text";
  /** The address of a picture, or undefined when it cannot be shown: then its caption stands alone. */
  mediaUrl(mediaId: string): string | undefined;
};

/**
 * The body as HTML. The one function behind preview, CMS and public page. It only ever writes the tags named here and
 * escapes all text, so its output needs no cleaning. A node of a later version gives its text.
 */
export function bodyToHtml(body: Body, options: HtmlOptions): string {
  return body.root.children.map((block) => blockHtml(block, options)).join("");
}

function blockHtml(block: BlockJson, options: HtmlOptions): string {
  const known = knownBlock(block);
  switch (known?.type) {
    case "paragraph": {
      const inner = inlinesHtml(known.children, options);
      return inner.trim() === "" ? "" : `<p>${inner}</p>`;
    }
    case "crosshead":
      return `<h2 class="crosshead">${inlinesHtml(known.children, options)}</h2>`;
    case "quote":
      return `<blockquote>${inlinesHtml(known.children, options)}</blockquote>`;
    case "list":
      return listHtml(known, options);
    case "figure":
      return figureHtml(known, options);
    default: {
      const text = plainText(block);
      return text.trim() === "" ? "" : `<p>${escapeHtml(text)}</p>`;
    }
  }
}

function listHtml(list: { listType: string; children: readonly unknown[] }, options: HtmlOptions): string {
  const tag = list.listType === "number" ? "ol" : "ul";
  const items = list.children.map((item) => {
    const children = (item as { children?: InlineJson[] }).children ?? [];
    const inner = children.map((child) =>
      child.type === "list"
        ? listHtml(child as unknown as { listType: string; children: unknown[] }, options) // nested lists passed the body's schema
        : inlineHtml(child, options),
    );
    return `<li>${inner.join("")}</li>`;
  });
  return `<${tag}>${items.join("")}</${tag}>`;
}

type Figure = { mediaId: string; caption: string; credit: string; alt: string };

function figureHtml(figure: Figure, options: HtmlOptions): string {
  const url = options.mediaUrl(figure.mediaId);
  const picture = url ? `<img src="${escapeHtml(url)}" alt="${escapeHtml(figure.alt)}">` : "";
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

function inlineHtml(node: InlineJson, options: HtmlOptions): string {
  if (node.type === "linebreak") return "<br>";
  if (node.type === "ticker") {
    const { ric, text } = node as { ric: string; text: string };
    if (options.ticker === "text") return escapeHtml(text);
    return `<span class="ric" data-ric="${escapeHtml(ric)}">${escapeHtml(text)}</span>`;
  }
  if (node.type === "link" || node.type === "autolink") {
    const { url, children } = node as { url: string; children: InlineJson[] };
    const href = safeUrl(url);
    const inner = inlinesHtml(children, options);
    return href ? `<a href="${escapeHtml(href)}" rel="noopener">${inner}</a>` : inner;
  }
  const { text, format } = node as { text?: string; format?: number };
  const inner = escapeHtml(text ?? plainText(node));
  return TAGS.filter(([bit]) => ((format ?? 0) & bit) !== 0).reduceRight(
    (html, [, tag]) => `<${tag}>${html}</${tag}>`,
    inner,
  );
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
