import { knownBlock } from "#shared/document/body.ts";
import { escapeHtml } from "#shared/document/htmlOut.ts";
import { jobOf } from "#shared/domain/credits.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import { isFilm } from "#shared/media/isFilm.ts";
import type { StoredStory } from "./cmsStore.ts";
import { SITE_NAME } from "./layout.ts";

const LONGEST_DESCRIPTION = 200;

/**
 * What a story's page tells machines: its own address, its description, the same story in other languages, Open Graph
 * (ogp.me) and a schema.org NewsArticle.
 * @param origin of the site, without a slash at the end @param others the same story in other languages
 */
export function pageHead(stored: StoredStory, origin: string, others: readonly StoredStory[]): string {
  const { story, path, publishedAt, updatedAt } = stored;
  const url = origin + path;
  const description = descriptionOf(story);
  const picture = pictureOf(story, origin);
  const meta = (name: string, content: string): string =>
    content === "" ? "" : `<meta property="${name}" content="${escapeHtml(content)}">`;
  const languages = others.length === 0 ? [] : [stored, ...others];
  return [
    `<link rel="canonical" href="${escapeHtml(url)}">`,
    description === "" ? "" : `<meta name="description" content="${escapeHtml(description)}">`,
    ...languages.map(
      (one) => `<link rel="alternate" hreflang="${one.story.language}" href="${escapeHtml(origin + one.path)}">`,
    ),
    meta("og:type", "article"),
    meta("og:site_name", SITE_NAME),
    meta("og:title", story.headline),
    meta("og:description", description),
    meta("og:url", url),
    meta("og:locale", story.language),
    meta("og:image", picture),
    meta("article:published_time", publishedAt),
    meta("article:modified_time", updatedAt),
    `<script type="application/ld+json">${newsArticle(stored, { url, description, picture })}</script>`,
  ].join("\n");
}

/** The deck, or how the text begins; whole words. */
export function descriptionOf({ deck, body }: PublishedStory): string {
  const first = body.root.children.map(knownBlock).find((block) => block?.type === "paragraph");
  const text = (deck || textOf(first)).replace(/\s+/g, " ").trim();
  if (text.length <= LONGEST_DESCRIPTION) return text;
  return `${text.slice(0, LONGEST_DESCRIPTION).replace(/\s\S*$/u, "")}…`;
}

const textOf = (node: unknown): string => {
  const { text, children } = (node ?? {}) as { text?: unknown; children?: unknown };
  if (typeof text === "string") return text;
  return Array.isArray(children) ? children.map(textOf).join("") : "";
};

function pictureOf({ body }: PublishedStory, origin: string): string {
  const figure = body.root.children
    .map(knownBlock)
    .find((block) => block?.type === "figure" && block.mediaId !== "" && !isFilm(block.mediaType));
  return figure?.type === "figure" ? `${origin}/media/${figure.mediaId}` : "";
}

type Address = { readonly url: string; readonly description: string; readonly picture: string };

/** JSON-LD that no text can break out of: "<" is written as its escape. */
function newsArticle({ story, publishedAt, updatedAt }: StoredStory, { url, description, picture }: Address): string {
  const writers = story.credits.filter((credit) => credit.role !== "desk" && jobOf(credit) === "reporting");
  const article = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: story.headline,
    ...(description === "" ? {} : { description }),
    inLanguage: story.language,
    datePublished: publishedAt,
    dateModified: updatedAt,
    mainEntityOfPage: url,
    publisher: { "@type": "Organization", name: SITE_NAME },
    ...(story.provider.name === ""
      ? {}
      : { sourceOrganization: { "@type": "Organization", name: story.provider.name } }),
    ...(writers.length === 0 ? {} : { author: writers.map(({ name }) => ({ "@type": "Person", name })) }),
    ...(picture === "" ? {} : { image: [picture] }),
    ...(story.dateline === "" ? {} : { dateline: story.dateline }),
    ...(story.advisory === "" || story.advisoryOf === "update"
      ? {}
      : { correction: { "@type": "CorrectionComment", text: story.advisory, datePublished: updatedAt } }),
  };
  return JSON.stringify(article).replaceAll("<", "\\u003c");
}
