import { knownBlock } from "#shared/document/body.ts";
import type { PictureOf } from "#shared/document/htmlIn.ts";
import { escapeHtml } from "#shared/document/htmlOut.ts";
import { body } from "#shared/document/makeBody.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { ComparedText } from "#shared/domain/remoteStory.ts";
import type { CmsAccess, Listed, Media, ReadBack, Reading } from "../adapter.ts";
import { fetchPictures, filmTypeOf } from "../readingParts.ts";
import { picturesIn, readRemoteHtml, underIdOf } from "../remoteHtml.ts";
import { callGhost } from "./api.ts";
import { blockHtml } from "./lexical.ts";
import { noteIn } from "./marker.ts";
import { askPosts, findPosts, type GhostPost, postsIn, SHAPE, troubleOf, versionOf } from "./posts.ts";

/** Posts read back from a Ghost site as the HTML that it makes of them. */
export const ghostReading: Reading = {
  readBack: async (access, { storyId, remoteId }, wants): Promise<ReadBack> => {
    if (remoteId !== undefined) {
      const post = await readPost(access, remoteId);
      return post.kind === "post" ? read(access, post.post, wants) : post;
    }
    const found = storyId ? await findPosts(access, storyId) : undefined;
    if (!found) return { kind: "absent" };
    if (found.kind !== "posts") return { kind: found.kind, error: found.error };
    const [first] = found.posts;
    return first ? read(access, first, wants) : { kind: "absent" };
  },
  printed,
  list: async (access, text): Promise<Listed> => {
    const filter: Record<string, string> = text === "" ? {} : { filter: `title:~'${text.replace(/['\\]/g, "\\$&")}'` };
    const found = await askPosts(access, { order: "updated_at desc", limit: "50", ...filter });
    if (found.kind !== "posts") return found;
    const entries = found.posts.map((post) => {
      const storyId = noteIn(post.codeinjection_foot)?.story;
      return {
        remoteId: post.id,
        headline: post.title,
        url: post.url,
        changedAt: new Date(post.updated_at).toISOString(),
        isPublic: post.status === "published",
        ...(storyId ? { storyId } : {}),
      };
    });
    return { kind: "list", entries };
  },
};

export async function readPost(
  access: CmsAccess,
  id: string,
): Promise<{ readonly kind: "post"; readonly post: GhostPost } | Exclude<ReadBack, { readonly kind: "there" }>> {
  const answer = await callGhost(access, { method: "GET", path: `posts/${encodeURIComponent(id)}/`, params: SHAPE });
  if (answer.kind === "answer" && answer.status === 404) return { kind: "absent" };
  const [post] = postsIn(answer) ?? [];
  return post ? { kind: "post", post } : troubleOf(answer);
}

async function read(access: CmsAccess, post: GhostPost, wants: "text" | "all"): Promise<ReadBack> {
  const note = noteIn(post.codeinjection_foot);
  const fetched = wants === "all" ? await fetchPictures(access, picturesIn(post.html)) : new Map<string, Media>();
  const { blocks, around } = readRemoteHtml(withoutDateline(post.html, note?.dateline ?? ""), pictureFrom(fetched));
  return {
    kind: "there",
    seen: { remoteId: post.id, version: versionOf(post) },
    url: post.url,
    changedAt: new Date(post.updated_at).toISOString(),
    isPublic: post.status === "published",
    text: { headline: post.title, deck: post.custom_excerpt, body: body([...blocks]), around: [...around] },
    language: note?.language,
    storyId: note?.story,
    media: [...fetched.values()],
  };
}

const withoutDateline = (html: string, dateline: string): string =>
  dateline === "" ? html : html.replace(`<p>${escapeHtml(dateline)}`, "<p>");

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
  const pictureUrl = (mediaId: string): string => `https://site.invalid/depeche-${mediaId.slice(0, 32)}.jpg`;
  const blocks = story.body.root.children.flatMap((block) => {
    const known = knownBlock(block);
    const html = blockHtml(block, known?.type === "figure" ? pictureUrl : () => undefined);
    return readRemoteHtml(html, pictureFrom(new Map())).blocks.map((one) => underIdOf(block, one));
  });
  const { headline, deck, byline, creditLine } = story;
  return { headline, deck: shortDeck(deck), body: body(blocks), around: [byline, creditLine].filter(Boolean) };
}

/** Ghost takes no longer excerpt. */
const LONGEST_DECK = 300;

/** The deck as far as Ghost takes one, cut at a word. */
export function shortDeck(deck: string): string {
  if (deck.length <= LONGEST_DECK) return deck;
  return `${deck.slice(0, LONGEST_DECK - 1).replace(/\s+\S*$/u, "")}…`;
}
