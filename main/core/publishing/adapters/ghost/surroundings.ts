import { z } from "zod";
import { SiteOptions } from "#shared/domain/destination.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import { isFilm } from "#shared/media/isFilm.ts";
import type { CmsAccess, Media, Outcome } from "../adapter.ts";
import { mediaFileName } from "../folder/droppedItem.ts";
import { callGhost, outcomeOfGhost } from "./api.ts";

const MOST_TAGS = 12;

/** Names of the tags that a story brings: its instruments, and its language as an internal one. */
export function tagsOf({ site = SiteOptions.parse({}) }: CmsAccess, { values, language }: PublishedStory): string[] {
  const names = site.hasTags
    ? values.map(({ name }) => name.trim()).filter((name) => name && !name.startsWith("#"))
    : [];
  return [...new Set(names)].slice(0, MOST_TAGS).concat(`#lang-${language}`);
}

const Files = z.array(z.object({ url: z.url() })).min(1);
/** Pictures and films have each their own way in, and their own name in the answer. */
const Uploaded = z.union([
  z.object({ images: Files }).transform(({ images }) => images),
  z.object({ media: Files }).transform(({ media }) => media),
]);

export type Pictures = { readonly pictures: Readonly<Record<string, string>> } | { readonly trouble: Outcome };

/** Brings the story's pictures to the site, each once. @param known addresses of those that an earlier try brought */
export async function uploadPictures(
  access: CmsAccess,
  media: readonly Media[],
  known: Readonly<Record<string, string>>,
): Promise<Pictures> {
  const pictures: Record<string, string> = {};
  for (const one of media) {
    const key = one.mediaId.slice(0, 32);
    const there = known[key];
    if (there !== undefined) {
      pictures[key] = there;
      continue;
    }
    const answer = await callGhost(access, {
      method: "POST",
      path: isFilm(one.type) ? "media/upload/" : "images/upload/",
      upload: formOf(one),
    });
    const [image] = (answer.kind === "answer" && Uploaded.safeParse(answer.json).data) || [];
    if (!image) {
      if (answer.kind !== "answer") return { trouble: { kind: "later", error: answer.error } };
      const outcome = outcomeOfGhost(answer, false);
      return { trouble: outcome.kind === "unknown" ? { kind: "later", error: outcome.error } : outcome };
    }
    pictures[key] = image.url;
  }
  return { pictures };
}

/** A form of one file (RFC 7578), under a name that nobody can guess and that leads back to the picture. */
function formOf({ mediaId, type, content }: Media): { readonly type: string; readonly bytes: Uint8Array } {
  const boundary = `depeche-${mediaId.slice(0, 16)}`;
  const name = `depeche-${mediaFileName(mediaId, type)}`;
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${boundary}`, bytes };
}
