import { bodyToHtml, escapeHtml } from "#shared/document/htmlOut.ts";
import type { StoredStory } from "./cmsStore.ts";

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
