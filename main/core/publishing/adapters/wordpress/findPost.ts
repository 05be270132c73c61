import { z } from "zod";
import type { StoryRecord } from "#shared/contract/cmsApi.ts";
import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { CmsAccess } from "../adapter.ts";
import { callWp, outcomeOfWp, type WpCall } from "./api.ts";
import { deckHash, handHash, type Marker, markerIn, storyTag } from "./marker.ts";

const Raw = z.object({ raw: z.string() });
export const Post = z.object({
  id: z.int(),
  status: z.string(),
  link: z.string(),
  modified_gmt: z.string(),
  title: Raw,
  content: Raw,
  excerpt: Raw,
  author: z.int(),
  featured_media: z.int(),
  tags: z.array(z.int()).default([]),
  categories: z.array(z.int()).default([]),
});
export type Post = z.infer<typeof Post>;
export const POST_FIELDS = Object.keys(Post.shape).join(",");

/** In the bin a post is no story's any more; every other state is. */
export const STATES = "publish,future,draft,pending,private";

export type FoundPosts =
  | { readonly kind: "posts"; readonly posts: readonly Post[] }
  | { readonly kind: "auth"; readonly error: ErrorData }
  | { readonly kind: "noAnswer"; readonly error: ErrorData };

/** Every post of a story, the oldest first: one, none, or more after a race that nobody has cleared up yet. */
export async function findPosts(access: CmsAccess, storyId: StoryId): Promise<FoundPosts> {
  const tags = await list(access, { route: "/wp/v2/tags", params: { slug: storyTag(storyId), _fields: "id" } });
  if ("error" in tags) return tags;
  const [tag] = z.array(z.object({ id: z.int() })).safeParse(tags.json).data ?? [];
  if (!tag) return (await refusedAsStranger(access)) ?? { kind: "posts", posts: [] };
  const params = {
    tags: String(tag.id),
    status: STATES,
    context: "edit",
    orderby: "id",
    order: "asc",
    _fields: POST_FIELDS,
  };
  const found = await list(access, { route: "/wp/v2/posts", params });
  if ("error" in found) return found;
  const posts = z.array(Post).safeParse(found.json);
  if (!posts.success) return { kind: "noAnswer", error: unreadable() };
  return { kind: "posts", posts: posts.data };
}

/** Plain WordPress takes a wrong password for no password, and a stranger is told of no tag: "absent" must be proved. */
async function refusedAsStranger(
  access: CmsAccess,
): Promise<Exclude<FoundPosts, { readonly kind: "posts" }> | undefined> {
  const answer = await callWp(access, { method: "GET", route: "/wp/v2/users/me", params: { _fields: "id" } });
  if (answer.kind !== "answer") return { kind: "noAnswer", error: answer.error };
  if (answer.status === 200 && z.object({ id: z.int() }).safeParse(answer.json).success) return undefined;
  const refusal = outcomeOfWp(answer, false);
  return refusal.kind === "auth"
    ? { kind: "auth", error: refusal.error }
    : { kind: "noAnswer", error: "error" in refusal && refusal.error ? refusal.error : unreadable() };
}

type Listed = { readonly json: unknown } | Exclude<FoundPosts, { readonly kind: "posts" }>;

async function list(access: CmsAccess, call: Omit<WpCall, "method">): Promise<Listed> {
  const answer = await callWp(access, { method: "GET", ...call });
  if (answer.kind !== "answer") return { kind: "noAnswer", error: answer.error };
  if (answer.status === 200 && Array.isArray(answer.json)) return { json: answer.json };
  const refusal = outcomeOfWp(answer, false);
  const error = "error" in refusal ? refusal.error : unreadable();
  // to somebody it does not know, WordPress says that the states may not be asked for
  const isStranger = answer.status === 400 && error.message.includes("rest_forbidden_status");
  if (refusal.kind === "auth" || isStranger) return { kind: "auth", error: { ...error, code: "cms.auth" } };
  return { kind: "noAnswer", error };
}

export const unreadable = (): ErrorData =>
  new AppError("cms.unreachable", "The site answered, but not as WordPress does.", {}, true).toData();

export const markerOf = ({ content }: Post): Marker | undefined => markerIn(content.raw);

/** Whether the post is as this desk left it: another hand, in the text or on the switch, makes it somebody's. */
export function isUntouched(post: Post): boolean {
  const marker = markerOf(post);
  const state = marker?.status === "draft" ? "draft" : "publish";
  if (!marker || post.status !== state || marker.body !== handHash(post.title.raw, post.content.raw)) return false;
  return marker.deck === undefined || marker.deck === deckHash(post.excerpt.raw);
}

/** What the site has, in the outbox's terms. Without the desk's note it is revision 0 of nobody knows what. */
export function recordOf(post: Post, storyId: StoryId): StoryRecord {
  const marker = markerOf(post);
  return {
    externalId: storyId,
    revision: marker?.rev ?? 0,
    sha256: marker?.sha256 ?? "",
    status: statusOf(post, marker),
    url: post.link,
    updatedAt: `${post.modified_gmt}Z`,
  };
}

function statusOf({ status }: Post, marker: Marker | undefined): StoryRecord["status"] {
  if (status === "publish") return marker?.status === "withdrawn" ? "withdrawn" : "published";
  return marker?.status === "draft" ? "draft" : "withdrawn";
}
