import { createHash } from "node:crypto";
import { z } from "zod";
import { knownBlock } from "#shared/document/body.ts";
import type { PictureOf } from "#shared/document/htmlIn.ts";
import { body } from "#shared/document/makeBody.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { ComparedText } from "#shared/domain/remoteStory.ts";
import type { CmsAccess, Listed, Media, ReadBack, Reading } from "../adapter.ts";
import { fetchPictures, filmTypeOf, noReading } from "../readingParts.ts";
import { picturesIn, readRemoteHtml, underIdOf } from "../remoteHtml.ts";
import { callWp } from "./api.ts";
import { findPosts, markerOf, POST_FIELDS, Post, STATES } from "./findPost.ts";
import { blockOf, postContent, type SitePicture } from "./postContent.ts";
import { plainField } from "./wpText.ts";

const LISTED = "50";

/** Posts read back from a WordPress site: the raw text, as it is stored, not as a theme shows it. */
export const wordpressReading: Reading = {
  readBack: async (access, { storyId, remoteId }, wants): Promise<ReadBack> => {
    const found = remoteId === undefined ? undefined : await readPost(access, remoteId);
    if (found) return found.kind === "post" ? read(access, found.post, wants) : found;
    if (!storyId) return { kind: "absent" };
    const posts = await findPosts(access, storyId);
    if (posts.kind !== "posts") return { kind: posts.kind, error: posts.error };
    const [first] = posts.posts;
    return first ? read(access, first, wants) : { kind: "absent" };
  },
  printed,
  list: async (access, text): Promise<Listed> => {
    const params = {
      context: "edit",
      status: STATES,
      orderby: "modified",
      per_page: LISTED,
      _fields: POST_FIELDS,
      ...(text === "" ? {} : { search: text }),
    };
    const answer = await callWp(access, { method: "GET", route: "/wp/v2/posts", params });
    const posts = answer.kind === "answer" ? z.array(Post).safeParse(answer.json) : undefined;
    if (!posts?.success) return noReading(answer);
    return { kind: "list", entries: posts.data.map(entryOf) };
  },
};

const entryOf = (post: Post) => {
  const storyId = markerOf(post)?.story;
  return {
    remoteId: String(post.id),
    headline: plainField(post.title.raw),
    url: post.link,
    changedAt: `${post.modified_gmt}Z`,
    isPublic: post.status === "publish",
    ...(storyId ? { storyId } : {}),
  };
};

/** The state of a post that somebody has looked at: `modified_gmt` alone has steps of a second. */
export const versionOf = ({ id, status, modified_gmt, title, content, excerpt }: Post): string =>
  createHash("sha256")
    .update(JSON.stringify([id, status, modified_gmt, title.raw, content.raw, excerpt.raw]))
    .digest("hex");

export async function readPost(
  access: CmsAccess,
  id: string,
): Promise<{ readonly kind: "post"; readonly post: Post } | Exclude<ReadBack, { readonly kind: "there" }>> {
  const params = { context: "edit", _fields: POST_FIELDS };
  const answer = await callWp(access, { method: "GET", route: `/wp/v2/posts/${encodeURIComponent(id)}`, params });
  if (answer.kind === "answer" && answer.status === 404) return { kind: "absent" };
  const post = answer.kind === "answer" && answer.status === 200 ? Post.safeParse(answer.json) : undefined;
  if (!post?.success) return noReading(answer);
  return post.data.status === "trash" ? { kind: "absent" } : { kind: "post", post: post.data };
}

async function read(access: CmsAccess, post: Post, wants: "text" | "all"): Promise<ReadBack> {
  const marker = markerOf(post);
  const strangers = picturesIn(post.content.raw);
  const fetched = wants === "all" ? await fetchPictures(access, strangers) : new Map<string, Media>();
  const { blocks, around } = readRemoteHtml(post.content.raw, pictureFrom(fetched));
  return {
    kind: "there",
    seen: { remoteId: String(post.id), version: versionOf(post) },
    url: post.link,
    changedAt: `${post.modified_gmt}Z`,
    isPublic: post.status === "publish",
    text: {
      headline: plainField(post.title.raw),
      deck: plainField(post.excerpt.raw),
      body: body([...blocks]),
      around: [...around],
    },
    language: marker?.language,
    storyId: marker?.story,
    media: [...fetched.values()],
  };
}

/** The site's address of a picture that this desk uploaded begins with its hash, whatever size it leads to. */
const OURS = /depeche-([0-9a-f]{32})/;

const pictureFrom =
  (fetched: ReadonlyMap<string, Media>): PictureOf =>
  (src) => {
    const there = fetched.get(src);
    if (there) return { mediaId: there.mediaId, mediaType: there.type, credit: "", alt: "" };
    const own = OURS.exec(src)?.[1];
    return own === undefined ? undefined : { mediaId: own, mediaType: filmTypeOf(src), credit: "", alt: "" };
  };

function printed(story: PublishedStory): ComparedText {
  const blocks = story.body.root.children;
  const pictures = new Map<string, SitePicture>(
    blocks.flatMap((block) => {
      const known = knownBlock(block);
      if (known?.type !== "figure" || known.mediaId === "") return [];
      return [[known.mediaId, { id: 0, url: `https://site.invalid/depeche-${known.mediaId.slice(0, 32)}.jpg` }]];
    }),
  );
  const pictureOf = pictureFrom(new Map());
  const shown = blocks.flatMap((block) =>
    readRemoteHtml(blockOf(block, pictures), pictureOf).blocks.map((one) => underIdOf(block, one)),
  );
  const { around } = readRemoteHtml(postContent(story, pictures), pictureOf);
  return { headline: story.headline, deck: story.deck, body: body(shown), around: [...around] };
}
