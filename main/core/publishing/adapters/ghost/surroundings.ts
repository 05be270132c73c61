import { z } from "zod";
import { SiteOptions } from "#shared/domain/destination.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { CmsAccess, Media, Outcome } from "../adapter.ts";
import { mediaFileName } from "../folder/droppedItem.ts";
import { callGhost, outcomeOfGhost } from "./api.ts";

const MOST_TAGS = 12;
const Users = z.object({ users: z.array(z.object({ id: z.string(), name: z.string() })) });

/** Names of the tags that a story brings: its instruments, and its language as an internal one. */
export function tagsOf({ site = SiteOptions.parse({}) }: CmsAccess, { values, language }: PublishedStory): string[] {
  const names = site.hasTags
    ? values.map(({ name }) => name.trim()).filter((name) => name && !name.startsWith("#"))
    : [];
  return [...new Set(names)].slice(0, MOST_TAGS).concat(`#lang-${language}`);
}

/** The one person who wrote or translated the story, if she is on the site's staff. */
export async function authorOf(access: CmsAccess, { credits }: PublishedStory): Promise<string | undefined> {
  if (!(access.site ?? SiteOptions.parse({})).hasAuthors) return undefined;
  const writers = credits.filter(({ role }) => role === "reporting" || role === "writing");
  const people = writers.length > 0 ? writers : credits.filter(({ role }) => role === "translating");
  const [person] = people;
  if (!person || people.length > 1) return undefined;
  const answer = await callGhost(access, {
    method: "GET",
    path: "users/",
    params: { limit: "100", fields: "id,name" },
  });
  const users = answer.kind === "answer" ? Users.safeParse(answer.json).data?.users : undefined;
  return users?.find(({ name }) => name.toLocaleLowerCase() === person.name.toLocaleLowerCase())?.id;
}

const Uploaded = z.object({ images: z.array(z.object({ url: z.url() })).min(1) });

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
    const answer = await callGhost(access, { method: "POST", path: "images/upload/", upload: formOf(one) });
    const [image] = (answer.kind === "answer" && Uploaded.safeParse(answer.json).data?.images) || [];
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
