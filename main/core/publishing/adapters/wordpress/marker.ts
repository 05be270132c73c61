import { createHash } from "node:crypto";
import { z } from "zod";
import { StoryId } from "#shared/domain/ids.ts";
import { Language } from "#shared/domain/language.ts";

/**
 * What the desk notes in a post, as an HTML comment: WordPress keeps comments for every role, with or without a plugin.
 * `body` is the hash of everything else in the post, so that a touch by another hand is seen.
 */
export const Marker = z.object({
  story: StoryId,
  rev: z.int(),
  sha256: z.string(),
  status: z.enum(["published", "withdrawn", "draft"]),
  language: Language,
  body: z.string(),
  /** The hash of the excerpt, which another hand may change alone. */
  deck: z.string().optional(),
  /** The tags that the desk set: they go when the story no longer has them, those of the site stay. */
  tags: z.array(z.int()).optional(),
});
export type Marker = z.infer<typeof Marker>;

const COMMENT = /\n?<!-- depeche (\{[^\n]*\}) -->/;

/** The hash of what a person could have changed: title and text. */
export const handHash = (title: string, content: string): string =>
  createHash("sha256")
    .update(JSON.stringify([title, content.replace(COMMENT, "")]))
    .digest("hex")
    .slice(0, 32);

export const deckHash = (excerpt: string): string =>
  createHash("sha256").update(excerpt.trim()).digest("hex").slice(0, 16);

export const withMarker = (title: string, content: string, marker: Omit<Marker, "body">): string => {
  const bare = content.replace(COMMENT, "");
  return `${bare}\n<!-- depeche ${JSON.stringify({ ...marker, body: handHash(title, bare) })} -->`;
};

/** @returns the note, or undefined in a post that this desk did not write */
export function markerIn(content: string): Marker | undefined {
  const json = COMMENT.exec(content)?.[1];
  if (json === undefined) return undefined;
  try {
    return Marker.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined; // somebody edited it: then the post is somebody's
  }
}

/** The tag that makes a story's post findable on a site without the plugin. A hash, because tags are public. */
export const storyTag = (storyId: StoryId): string =>
  `depeche-${createHash("sha256").update(storyId).digest("hex").slice(0, 20)}`;
