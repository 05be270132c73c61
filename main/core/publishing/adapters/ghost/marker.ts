import { createHash } from "node:crypto";
import { z } from "zod";
import { StoryId } from "#shared/domain/ids.ts";
import { Language } from "#shared/domain/language.ts";

/** What the desk notes with a post, as a comment in the code that Ghost puts at the foot of its page. */
export const GhostNote = z.object({
  story: StoryId,
  rev: z.int(),
  sha256: z.string(),
  status: z.enum(["published", "withdrawn", "draft"]),
  language: Language,
  /** The hash of what a person could have changed. */
  hand: z.string(),
  /** Runs into the first paragraph and is not the writer's. */
  dateline: z.string().default(""),
  /** Names of the tags that the desk set. */
  tags: z.array(z.string()).default([]),
  /** Addresses of pictures that were uploaded, by the first 32 digits of their hash: Ghost has no list to look in. */
  pictures: z.record(z.string(), z.string()).default({}),
});
export type GhostNote = z.infer<typeof GhostNote>;

const COMMENT = /\n?<!-- depeche (\{[^\n]*\}) -->/;

/** @returns the note, or undefined in a post that this desk did not write */
export function noteIn(foot: string | null): GhostNote | undefined {
  const json = COMMENT.exec(foot ?? "")?.[1];
  if (json === undefined) return undefined;
  try {
    return GhostNote.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined; // somebody edited it: then the post is somebody's
  }
}

/** The foot with the note in it; what else stands there stays. Two dashes would end the comment early. */
export const withNote = (foot: string | null, note: GhostNote): string =>
  `${(foot ?? "").replace(COMMENT, "")}\n<!-- depeche ${JSON.stringify(note).replaceAll("--", "-\\u002d")} -->`.trim();

/** The tag that makes a story's post findable; "#" makes it internal. A hash, because the public API lists it. */
export const storyTag = (storyId: StoryId): { readonly name: string; readonly slug: string } => {
  const hash = createHash("sha256").update(storyId).digest("hex").slice(0, 20);
  return { name: `#depeche-${hash}`, slug: `hash-depeche-${hash}` };
};
