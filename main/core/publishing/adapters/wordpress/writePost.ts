import { DROPPED_PARTS, type DroppedPart } from "#shared/domain/droppedParts.ts";
import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { CmsAccess, Outcome } from "../adapter.ts";
import { callWp, outcomeOfWp, wpErrorCode } from "./api.ts";
import { findPosts, POST_FIELDS, Post, unreadable } from "./findPost.ts";
import { deckHash, type Marker, markerIn, storyTag, withMarker } from "./marker.ts";
import type { Surroundings } from "./surroundings.ts";
import { ensureTerm } from "./terms.ts";
import { plainField } from "./wpText.ts";

/** What a post is to be. */
export type Wanted = {
  readonly title: string;
  readonly content: string;
  readonly excerpt: string;
  readonly pictureId: number;
  readonly note: Omit<Marker, "body">;
  readonly around: Surroundings;
};

const ensureTag = (access: CmsAccess, storyId: StoryId) =>
  ensureTerm(access, "tags", { name: storyTag(storyId), slug: storyTag(storyId) });

const fieldsOf = ({ title, content, excerpt, pictureId, note, around }: Wanted) => ({
  title,
  content: withMarker(title, content, note),
  excerpt,
  status: "publish",
  featured_media: pictureId,
  ...(around.category === undefined ? {} : { categories: [around.category] }),
  ...(around.author === undefined ? {} : { author: around.author }),
});

/** Makes the story's post. Of several that a race left behind, the oldest stays. */
export async function createPost(access: CmsAccess, storyId: StoryId, wanted: Wanted): Promise<Outcome> {
  const tag = await ensureTag(access, storyId);
  if ("trouble" in tag) return tag.trouble;
  const json = { ...fieldsOf(wanted), tags: [tag.id, ...wanted.around.tags], depeche_story: storyId };
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
  const earlier = new Set(markerIn(post.content.raw)?.tags);
  const theirs = post.tags.filter((one) => !earlier.has(one));
  const tags = [...new Set([...theirs, tag.id, ...wanted.around.tags])];
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
  const { id, status, title, content, excerpt, link } = post.data;
  if (status !== "publish") return { kind: "needsPerson", error: notPublic(status) };
  const sent = withMarker(wanted.title, wanted.content, wanted.note);
  const isAsSent = content.raw === sent && title.raw === wanted.title && deckHash(excerpt.raw) === wanted.note.deck;
  if (!isAsSent) {
    // the site filters what this account writes: the note must speak of what is really there
    const note = { ...wanted.note, deck: deckHash(excerpt.raw) };
    const json = { content: withMarker(title.raw, content.raw, note) };
    await callWp(access, { method: "POST", route: `/wp/v2/posts/${id}`, params: { _fields: "id" }, json });
  }
  const lost = lostWords(`${wanted.title} ${wanted.content}`, `${title.raw} ${content.raw}`);
  if (lost.length > 0) return { kind: "confirmed", url: link, loss: lossOf(lost) };
  const dropped = droppedParts(post.data, wanted);
  return { kind: "confirmed", url: link, ...(dropped.length > 0 ? { loss: droppedOf(dropped) } : {}) };
}

/** What the site took without a word and did not keep: unknown ids and fields cost it only that part. */
function droppedParts(post: Post, { pictureId, excerpt, around }: Wanted): DroppedPart[] {
  const isKept: Readonly<Record<string, boolean>> = {
    tags: !around.missing.includes("tags") && around.tags.every((tag) => post.tags.includes(tag)),
    category:
      !around.missing.includes("category") &&
      (around.category === undefined || post.categories.includes(around.category)),
    author: around.author === undefined || post.author === around.author,
    picture: post.featured_media === pictureId,
    deck: plainField(post.excerpt.raw) === plainField(excerpt),
  };
  return DROPPED_PARTS.filter((part) => isKept[part] === false);
}

const droppedOf = (parts: readonly DroppedPart[]): ErrorData =>
  new AppError("cms.dropped", `WordPress did not keep: ${parts.join(", ")}.`, { parts: parts.join(" ") }).toData();

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
