import { createHash } from "node:crypto";
import { z } from "zod";
import { type BlockJson, type InlineJson, knownBlock, LinkJson, TextJson } from "#shared/document/body.ts";
import { bodyToHtml, escapeHtml } from "#shared/document/htmlOut.ts";
import { plainText } from "#shared/document/paragraphs.ts";
import { safeUrl } from "#shared/document/safeUrl.ts";
import { noteHtml, relatedHtml, valuesHtml } from "#shared/document/storyArticle.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import { printProvider } from "#shared/languages/print.ts";

/*
 * A story as Ghost's own editor stores it: paragraphs and crossheads as such, so that somebody there can go on writing, and
 * everything with marks of its own (notes, tables, pictures, lists) as HTML cards, which Ghost keeps sign by sign.
 */

const WORDS = {
  fr: { withdrawn: "Article retiré" },
  en: { withdrawn: "Story withdrawn" },
} as const;
export const wordsIn = (language: string) => (language === "fr" ? WORDS.fr : WORDS.en);

type Node = Readonly<Record<string, unknown>>;
const element = { direction: "ltr", format: "", indent: 0, version: 1 } as const;

const run = (text: string, format = 0): Node => ({
  type: "extended-text",
  text,
  format,
  detail: 0,
  mode: "normal",
  style: "",
  version: 1,
});
const card = (html: string): Node => ({ type: "html", version: 1, html });

/** The story's Lexical state as JSON. @param pictureUrl where a picture stands on the site */
export function storyLexical(story: PublishedStory, pictureUrl: (mediaId: string) => string | undefined): string {
  const { language, provider, zone, byline, advisory, creditLine, dateline } = story;
  const line = (name: string, text: string): Node[] =>
    text === "" ? [] : [card(`<p class="${name}">${escapeHtml(text)}</p>`)];
  const blocks = story.body.root.children.flatMap((block) => nodeOf(block, pictureUrl));
  const related = relatedHtml(story);
  const values = valuesHtml(story, { hasDrawings: false });
  return stateOf([
    ...line("depeche-provider", printProvider(provider, language, zone)),
    ...line("depeche-byline", byline),
    ...(advisory === "" ? [] : [card(`<div class="depeche-note" role="note">${noteHtml(story)}</div>`)]),
    ...withDateline(blocks, dateline),
    ...line("depeche-credit", creditLine),
    ...(values === "" ? [] : [card(values)]),
    ...(related === "" ? [] : [card(related)]),
  ]);
}

/** What stands at the address of a withdrawn story: why it went, and nothing of it. */
export const withdrawnLexical = (advisory: string): string =>
  stateOf([card(`<div class="depeche-note" role="note">${escapeHtml(advisory)}</div>`)]);

const stateOf = (children: readonly Node[]): string => JSON.stringify({ root: { type: "root", ...element, children } });

/** One block as HTML the way Ghost shows it; "" for an empty one. */
export const blockHtml = (block: BlockJson, pictureUrl: (mediaId: string) => string | undefined): string =>
  bodyToHtml({ version: 1, root: { type: "root", children: [block] } }, { ticker: "text", mediaUrl: pictureUrl });

function nodeOf(block: BlockJson, pictureUrl: (mediaId: string) => string | undefined): Node[] {
  const known = knownBlock(block);
  if (plainText(block).trim() === "" && known?.type !== "figure") return [];
  if (known?.type === "paragraph") return [{ type: "paragraph", ...element, children: known.children.flatMap(inline) }];
  if (known?.type === "crosshead") {
    return [{ type: "extended-heading", tag: "h2", ...element, children: known.children.flatMap(inline) }];
  }
  const html = blockHtml(block, pictureUrl);
  return html === "" ? [] : [card(html)];
}

function inline(node: InlineJson): Node[] {
  if (node.type === "linebreak") return [{ type: "linebreak", version: 1 }];
  if (node.type === "link" || node.type === "autolink") {
    const link = LinkJson.safeParse(node).data;
    const url = link && safeUrl(link.url);
    const children = link?.children.flatMap(inline) ?? [];
    // Ghost would keep any address, a script too
    return url ? [{ type: "link", url, rel: null, target: null, title: null, ...element, children }] : children;
  }
  const text = TextJson.safeParse(node).data;
  return [run(text?.text ?? plainText(node), text?.format ?? 0)];
}

function withDateline(blocks: readonly Node[], dateline: string): Node[] {
  if (dateline === "") return [...blocks];
  const at = blocks.findIndex(({ type }) => type === "paragraph");
  const first = blocks[at];
  if (!first) return [{ type: "paragraph", ...element, children: [run(dateline)] }, ...blocks];
  const children = [run(`${dateline} `), ...(Array.isArray(first.children) ? first.children : [])];
  return blocks.map((one, index) => (index === at ? { ...first, children } : one));
}

const State = z.object({ root: z.object({ children: z.array(z.looseObject({ type: z.string() })) }) });

/** The hash of what a person could have changed: title, deck and text, without the editor's own bookkeeping. */
export function handHash(title: string, deck: string, lexical: string | null): string {
  const blocks = stateIn(lexical)?.root.children.map(essence) ?? [];
  return createHash("sha256")
    .update(JSON.stringify([title, deck, blocks]))
    .digest("hex")
    .slice(0, 32);
}

function stateIn(lexical: string | null): z.infer<typeof State> | undefined {
  try {
    return State.safeParse(JSON.parse(lexical ?? "")).data;
  } catch {
    return undefined; // a post of the older editor, or an empty one
  }
}

/** Kind, text, marks and addresses of a node and of what is in it; neighbouring runs of one format are one. */
function essence(node: Node): unknown {
  const { type, text, format, url, html, src, children } = node;
  const own = [type, html ?? text ?? url ?? src ?? "", type === "extended-text" ? (format ?? 0) : 0];
  return Array.isArray(children) ? [...own, joined(children.map((child) => essence(child as Node)))] : own; // nodes of a state
}

function joined(parts: readonly unknown[]): unknown[] {
  const isRun = (one: unknown): one is [string, string, number] => Array.isArray(one) && one[0] === "extended-text";
  const done: unknown[] = [];
  for (const part of parts) {
    const last = done.at(-1);
    if (isRun(last) && isRun(part) && last[2] === part[2])
      done[done.length - 1] = [last[0], last[1] + part[1], last[2]];
    else done.push(part);
  }
  return done;
}
