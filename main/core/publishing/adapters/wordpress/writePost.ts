import { z } from "zod";
import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { CmsAccess, Outcome } from "../adapter.ts";
import { callWp, outcomeOfWp, wpErrorCode } from "./api.ts";
import { findPosts, POST_FIELDS, Post, unreadable } from "./findPost.ts";
import { handHash, type Marker, storyTag, withMarker } from "./marker.ts";

/** What a post is to be. */
export type Wanted = {
  readonly title: string;
  readonly content: string;
  readonly excerpt: string;
  readonly pictureId: number;
  readonly note: Omit<Marker, "body">;
};

const fieldsOf = ({ title, content, excerpt, pictureId, note }: Wanted) => ({
  title,
  content: withMarker(title, content, note),
  excerpt,
  status: "publish",
  featured_media: pictureId,
});

/** Makes the story's post. Of several that a race left behind, the oldest stays. */
export async function createPost(access: CmsAccess, storyId: StoryId, wanted: Wanted): Promise<Outcome> {
  const tag = await ensureTag(access, storyId);
  if ("trouble" in tag) return tag.trouble;
  const json = { ...fieldsOf(wanted), tags: [tag.id], depeche_story: storyId };
  const params = { context: "edit", _fields: POST_FIELDS };
  const answer = await callWp(access, { method: "POST", route: "/wp/v2/posts", params, json });
  // the plugin's lock: the post has been there all along, so look it up
  if (answer.kind === "answer" && wpErrorCode(answer) === "depeche_exists") {
    return { kind: "unknown", error: unreadable() };
  }
  const written = await verified(access, answer, wanted, false);
  if (written.kind !== "confirmed") return written;
  const found = await findPosts(access, storyId);
  if (found.kind !== "posts") return written;
  const [first, ...extra] = found.posts;
  for (const { id } of extra) {
    await callWp(access, { method: "DELETE", route: `/wp/v2/posts/${id}`, params: { force: "true" } });
  }
  return { ...written, url: first?.link ?? written.url };
}

/** Puts another text into the post. With the plugin the site itself refuses when the post changed since it was read. */
export async function updatePost(access: CmsAccess, post: Post, wanted: Wanted): Promise<Outcome> {
  const tag = await ensureTag(access, wanted.note.story);
  if ("trouble" in tag) return tag.trouble;
  const tags = [...new Set([...post.tags, tag.id])];
  const json = { ...fieldsOf(wanted), tags, depeche_if_modified: post.modified_gmt };
  const params = { context: "edit", _fields: POST_FIELDS };
  const answer = await callWp(access, { method: "POST", route: `/wp/v2/posts/${post.id}`, params, json });
  return verified(access, answer, wanted, true);
}

/** A status alone proves nothing: what the site says it has is compared with what was sent. */
async function verified(
  access: CmsAccess,
  answer: Awaited<ReturnType<typeof callWp>>,
  wanted: Wanted,
  isUpdate: boolean,
): Promise<Outcome> {
  if (answer.kind === "notSent") return { kind: "later", error: answer.error };
  if (answer.kind === "noAnswer") return { kind: "unknown", error: answer.error };
  if (answer.status >= 300) return outcomeOfWp(answer, isUpdate);
  const post = Post.safeParse(answer.json);
  if (!post.success) return { kind: "unknown", error: unreadable() };
  const { id, status, title, content, link } = post.data;
  if (status !== "publish") return { kind: "needsPerson", error: notPublic(status) };
  const sent = withMarker(wanted.title, wanted.content, wanted.note);
  if (content.raw === sent && title.raw === wanted.title) return { kind: "confirmed", url: link };
  // the site filters what this account writes: the note must speak of what is really there
  const again = withMarker(title.raw, content.raw, wanted.note);
  if (handHash(title.raw, content.raw) !== handHash(wanted.title, wanted.content)) {
    const json = { content: again };
    await callWp(access, { method: "POST", route: `/wp/v2/posts/${id}`, params: { _fields: "id" }, json });
  }
  const lost = lostWords(`${wanted.title} ${wanted.content}`, `${title.raw} ${content.raw}`);
  return { kind: "confirmed", url: link, ...(lost.length > 0 ? { loss: lossOf(lost) } : {}) };
}

const notPublic = (status: string): ErrorData =>
  new AppError("cms.refused", `WordPress kept the post as "${status}": this account may not publish.`, {
    status,
  }).toData();

const lossOf = (lost: readonly string[]): ErrorData =>
  new AppError("cms.altered", `WordPress took away: ${lost.join(" ")}`, { lost: lost.slice(0, 12).join(" ") }).toData();

/** The words of the text, without markup, that are no longer there. */
function lostWords(sent: string, there: string): string[] {
  const words = (html: string): string[] =>
    html
      .replace(/<!--[\s\S]*?-->/g, " ")
      .replace(/<[^>]*>/g, " ")
      .replace(/&#0*(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll("&amp;", "&")
      .match(/[\p{L}\p{N}&]+/gu) ?? [];
  const kept = new Map<string, number>();
  for (const word of words(there)) kept.set(word, (kept.get(word) ?? 0) + 1);
  return words(sent).filter((word) => {
    const left = kept.get(word) ?? 0;
    kept.set(word, left - 1);
    return left <= 0;
  });
}

const Term = z.object({ id: z.int() });
const TermExists = z.object({ code: z.literal("term_exists"), data: z.object({ term_id: z.int() }) });

/** The story's tag; making it twice gives the same one, also in a race. */
async function ensureTag(access: CmsAccess, storyId: StoryId): Promise<{ id: number } | { trouble: Outcome }> {
  const name = storyTag(storyId);
  const answer = await callWp(access, { method: "POST", route: "/wp/v2/tags", json: { name, slug: name } });
  // nothing has been published yet, so not knowing is only a reason to wait
  if (answer.kind !== "answer") return { trouble: { kind: "later", error: answer.error } };
  const made = Term.safeParse(answer.json);
  if (answer.status === 201 && made.success) return { id: made.data.id };
  const known = TermExists.safeParse(answer.json);
  if (known.success) return { id: known.data.data.term_id };
  const outcome = outcomeOfWp(answer, false);
  return { trouble: outcome.kind === "unknown" ? { kind: "later", error: outcome.error } : outcome };
}
