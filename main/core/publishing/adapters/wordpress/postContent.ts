import type { BlockJson } from "#shared/document/body.ts";
import { knownBlock } from "#shared/document/body.ts";
import { bodyToHtml, escapeHtml } from "#shared/document/htmlOut.ts";
import { noteHtml, relatedHtml, valuesHtml, withDateline } from "#shared/document/storyArticle.ts";
import type { HtmlProfile } from "#shared/domain/destination.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import { printProvider } from "#shared/languages/print.ts";

/** A picture as the site has it. */
export type SitePicture = { readonly id: number; readonly url: string };

const WORDS = {
  fr: { withdrawn: "Article retiré" },
  en: { withdrawn: "Story withdrawn" },
} as const;
const wordsIn = (language: string) => (language === "fr" ? WORDS.fr : WORDS.en);

/** A story's text as WordPress blocks. Everything is escaped by `bodyToHtml`; brackets too, which are shortcodes there. */
export function postContent(
  story: PublishedStory,
  pictures: ReadonlyMap<string, SitePicture>,
  html: HtmlProfile = "blocks",
): string {
  const { language, provider, zone, byline, advisory, creditLine, body, dateline } = story;
  const paragraph = (text: string, name: string): string[] =>
    text === "" ? [] : [block("paragraph", `<p class="${name}">${escapeHtml(text)}</p>`, { className: name })];
  const values = valuesHtml(story, { hasDrawings: false });
  const related = relatedHtml(story);
  const blocks = [
    ...paragraph(printProvider(provider, language, zone), "depeche-provider"),
    ...paragraph(byline, "depeche-byline"),
    ...(advisory === "" ? [] : [block("html", `<div class="depeche-note" role="note">${noteHtml(story)}</div>`)]),
    ...withFirstDateline(
      body.root.children.map((one) => blockOf(one, pictures)),
      dateline,
    ),
    ...paragraph(creditLine, "depeche-credit"),
    ...(values === "" ? [] : [block("html", values)]),
    ...(related === "" ? [] : [block("html", related)]),
  ];
  const whole = withoutShortcodes(blocks.filter(Boolean).join("\n\n"));
  return html === "plain" ? withoutBlockMarks(whole) : whole;
}

/** For sites on the classic editor, which keep the marks of blocks as noise. */
const withoutBlockMarks = (content: string): string => content.replace(/<!-- \/?wp:[^>]*-->\n?/g, "").trim();

/** What stands at the address of a withdrawn story: why it went, and nothing of it. */
export const withdrawnPost = (language: string, advisory: string): { title: string; content: string } => ({
  title: wordsIn(language).withdrawn,
  content: withoutShortcodes(block("html", `<div class="depeche-note" role="note">${escapeHtml(advisory)}</div>`)),
});

/** Text in square brackets may be a shortcode to WordPress; block comments hold their own brackets in JSON. */
const withoutShortcodes = (html: string): string =>
  html
    .split(/(<!--[\s\S]*?-->)/)
    .map((part) => (part.startsWith("<!--") ? part : part.replaceAll("[", "&#91;")))
    .join("");

const block = (name: string, html: string, attributes?: object): string =>
  `<!-- wp:${name}${attributes ? ` ${JSON.stringify(attributes)}` : ""} -->\n${html}\n<!-- /wp:${name} -->`;

/** One block of the text as WordPress keeps it; "" for an empty one. */
export function blockOf(one: BlockJson, pictures: ReadonlyMap<string, SitePicture>): string {
  const known = knownBlock(one);
  const html = bodyToHtml(
    { version: 1, root: { type: "root", children: [one] } },
    { ticker: "chip", mediaUrl: (id) => pictures.get(id)?.url },
  );
  if (html === "") return "";
  switch (known?.type) {
    case "paragraph":
      return block("paragraph", html);
    case "crosshead":
      return block("heading", html.replace('<h2 class="crosshead">', '<h2 class="wp-block-heading">'));
    case "embed":
      return block("paragraph", html, { className: "embed" });
    case "figure":
      return pictureBlock(html, pictures.get(known.mediaId));
    default:
      return block("html", html);
  }
}

function pictureBlock(html: string, picture: SitePicture | undefined): string {
  if (!picture) return block("html", html);
  if (html.includes("<video ")) {
    const film = html
      .replace("<figure>", '<figure class="wp-block-video">')
      .replace("<figcaption>", '<figcaption class="wp-element-caption">');
    return block("video", film, { id: picture.id });
  }
  const shown = html
    .replace("<figure>", '<figure class="wp-block-image size-large">')
    .replace("<figcaption>", '<figcaption class="wp-element-caption">')
    .replace(/<img ([^>]*)>/, `<img $1 class="wp-image-${picture.id}"/>`);
  return block("image", shown, { id: picture.id, sizeSlug: "large" });
}

/** The dateline runs into the first paragraph. */
function withFirstDateline(blocks: readonly string[], dateline: string): string[] {
  if (dateline === "") return [...blocks];
  const at = blocks.findIndex((one) => one.includes("<p>"));
  if (at < 0) return [block("paragraph", withDateline("", dateline)), ...blocks];
  return blocks.map((one, index) => (index === at ? withDateline(one, dateline) : one));
}
