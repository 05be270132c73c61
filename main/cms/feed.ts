import { bodyToHtml, escapeHtml } from "#shared/document/htmlOut.ts";
import type { StoredStory } from "./cmsStore.ts";
import { SITE_NAME } from "./layout.ts";
import { descriptionOf } from "./pageHead.ts";
import { type SiteLanguage, WORDS } from "./words.ts";

export const FORMAT_OF_FEED = "application/json; charset=utf-8";

/** The published stories as a list of ninjs 3.1 objects, newest first. */
export function feedItems(stories: readonly StoredStory[], origin: string): string {
  return JSON.stringify(
    stories.map(({ story, path, publishedAt, updatedAt }) => ({
      uri: origin + path,
      type: "text",
      version: String(story.revision),
      firstCreated: publishedAt,
      versionCreated: updatedAt,
      pubStatus: "usable",
      urgency: story.urgency,
      language: story.language,
      headlines: [{ role: "main", value: story.headline }],
      ...(story.byline ? { by: story.byline } : {}),
      ...(story.provider.name ? { infoSources: [{ name: story.provider.name, role: "provider" }] } : {}),
      bodies: [
        {
          role: "main",
          contentType: "text/html",
          value:
            bodyToHtml(story.body, { ticker: "chip", mediaUrl: (id) => `${origin}/media/${id}` }) +
            creditHtml(story.creditLine),
        },
      ],
      altIds: [{ role: "externalId", value: story.externalId }],
      standard: { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" },
    })),
  );
}

const creditHtml = (line: string): string => (line ? `<p>${escapeHtml(line)}</p>` : "");

/** One language's stories as RSS 2.0 (rssboard.org/rss-specification), newest first. */
export function rssFeed(stories: readonly StoredStory[], origin: string, language: SiteLanguage): string {
  const own = `${origin}/feed.${language}.rss`;
  const items = stories.map(({ story, path, publishedAt, externalId }) => {
    const description = descriptionOf(story);
    return [
      "<item>",
      `<title>${xml(story.headline)}</title>`,
      `<link>${xml(origin + path)}</link>`,
      `<guid isPermaLink="false">urn:uuid:${xml(externalId)}</guid>`,
      `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`,
      description === "" ? "" : `<description>${xml(description)}</description>`,
      story.provider.name === "" ? "" : `<source url="${xml(own)}">${xml(story.provider.name)}</source>`,
      "</item>",
    ].join("");
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${xml(SITE_NAME)}</title><link>${xml(origin)}/</link><description>${xml(WORDS[language].section)}</description><language>${language}</language><atom:link href="${xml(own)}" rel="self" type="application/rss+xml"/>${items.join("")}</channel></rss>
`;
}

/**
 * The addresses of all visible stories (sitemaps.org), each with the same story in other languages.
 * @param othersOf the same story in other languages
 */
export function sitemap(
  stories: readonly StoredStory[],
  origin: string,
  othersOf: (stored: StoredStory) => readonly StoredStory[],
): string {
  const urls = stories.map((stored) => {
    const others = othersOf(stored);
    const languages = others.length === 0 ? [] : [stored, ...others];
    const links = languages.map(
      ({ story, path }) => `<xhtml:link rel="alternate" hreflang="${story.language}" href="${xml(origin + path)}"/>`,
    );
    return `<url><loc>${xml(origin + stored.path)}</loc><lastmod>${stored.updatedAt}</lastmod>${links.join("")}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join("\n")}</urlset>
`;
}

/** Escaped for XML 1.0, which has no place for control characters. */
const xml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML refuses
  escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""));
