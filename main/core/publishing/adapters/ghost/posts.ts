import { z } from "zod";
import type { StoryRecord } from "#shared/contract/cmsApi.ts";
import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { Answer } from "../../request.ts";
import type { CmsAccess } from "../adapter.ts";
import { callGhost, outcomeOfGhost } from "./api.ts";
import { handHash } from "./lexical.ts";
import { type GhostNote, noteIn, storyTag } from "./marker.ts";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");

export const GhostPost = z.object({
  id: z.string(),
  title: z.string(),
  status: z.string(),
  url: z.string(),
  /** The precondition of the next write, compared to the millisecond. */
  updated_at: z.string(),
  lexical: text,
  html: text,
  custom_excerpt: text,
  codeinjection_foot: text,
  tags: z.array(z.object({ name: z.string(), slug: z.string() })).default([]),
  authors: z.array(z.object({ id: z.string() })).default([]),
});
export type GhostPost = z.infer<typeof GhostPost>;
const Posts = z.object({ posts: z.array(GhostPost) });

export const SHAPE = { formats: "html,lexical", include: "tags,authors" } as const;

type Trouble = { readonly kind: "auth" | "noAnswer"; readonly error: ErrorData };
export type FoundGhost = { readonly kind: "posts"; readonly posts: readonly GhostPost[] } | Trouble;

export const unreadable = (): ErrorData =>
  new AppError("cms.unreachable", "The site answered, but not as Ghost does.", {}, true).toData();

export const postsIn = (answer: Answer): readonly GhostPost[] | undefined =>
  answer.kind === "answer" && answer.status < 300 ? Posts.safeParse(answer.json).data?.posts : undefined;

export async function askPosts(access: CmsAccess, params: Readonly<Record<string, string>>): Promise<FoundGhost> {
  const answer = await callGhost(access, { method: "GET", path: "posts/", params: { ...SHAPE, ...params } });
  const posts = postsIn(answer);
  return posts ? { kind: "posts", posts } : troubleOf(answer);
}

/** Every post of a story, the oldest first, drafts and scheduled ones too. */
export const findPosts = (access: CmsAccess, storyId: StoryId): Promise<FoundGhost> =>
  askPosts(access, { filter: `tag:${storyTag(storyId).slug}`, order: "created_at asc", limit: "20" });

export function troubleOf(answer: Answer): Trouble {
  if (answer.kind !== "answer") return { kind: "noAnswer", error: answer.error };
  const refusal = outcomeOfGhost(answer, false);
  if (refusal.kind === "auth") return { kind: "auth", error: refusal.error };
  return { kind: "noAnswer", error: ("error" in refusal && refusal.error) || unreadable() };
}

/** Whether the post is as this desk left it. */
export function isUntouched(post: GhostPost): boolean {
  const note = noteIn(post.codeinjection_foot);
  const state = note?.status === "draft" ? "draft" : "published";
  return note?.hand === handHash(post.title, post.custom_excerpt, post.lexical) && post.status === state;
}

/** The state of a post that somebody has looked at: `updated_at` alone has steps of a second. */
export const versionOf = ({ updated_at, status, title, custom_excerpt, lexical }: GhostPost): string =>
  `${updated_at} ${status} ${handHash(title, custom_excerpt, lexical)}`;

/** What the site has, in the outbox's terms. Without the desk's note it is revision 0 of nobody knows what. */
export function recordOf(post: GhostPost, storyId: StoryId): StoryRecord {
  const note = noteIn(post.codeinjection_foot);
  return {
    externalId: storyId,
    revision: note?.rev ?? 0,
    sha256: note?.sha256 ?? "",
    status: statusOf(post, note),
    url: post.url,
    updatedAt: new Date(post.updated_at).toISOString(),
  };
}

function statusOf({ status }: GhostPost, note: GhostNote | undefined): StoryRecord["status"] {
  if (status === "published") return note?.status === "withdrawn" ? "withdrawn" : "published";
  return note?.status === "draft" ? "draft" : "withdrawn";
}
