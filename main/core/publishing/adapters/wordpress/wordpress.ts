import { z } from "zod";
import { AppError } from "#shared/domain/errors.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import { isFilm } from "#shared/media/isFilm.ts";
import type { CmsAccess, CmsAdapter, Found, Outcome, Parcel } from "../adapter.ts";
import { callWp } from "./api.ts";
import { siteUsers } from "./authors.ts";
import { findPosts, isUntouched, markerOf, type Post, recordOf } from "./findPost.ts";
import { deckHash } from "./marker.ts";
import { postContent, withdrawnPost } from "./postContent.ts";
import { probeWordpress } from "./probe.ts";
import { readPost, versionOf, wordpressReading } from "./reading.ts";
import { uploadMedia } from "./siteMedia.ts";
import { surroundingsOf } from "./surroundings.ts";
import { unpublish } from "./unpublish.ts";
import { createPost, updatePost, type Wanted } from "./writePost.ts";

/**
 * WordPress 6 over its REST API, with an application password; our small plugin makes it safer and is not needed. A story
 * under an embargo waits in the outbox and not on the site: WordPress releases up to 59 seconds early
 * (`MINUTE_IN_SECONDS` in `wp_insert_post`).
 */
export const wordpress: CmsAdapter = {
  id: "wordpress",
  name: "WordPress",
  needs: ["user", "secret"],
  probe: probeWordpress,
  async send(access, parcel): Promise<Outcome> {
    const found = await findPosts(access, parcel.storyId);
    if (found.kind === "auth") return { kind: "auth", error: found.error };
    if (found.kind === "noAnswer") return { kind: "later", error: found.error }; // nothing was written yet
    const known = found.posts[0] ?? (await pulledPost(access, parcel));
    if (known && "kind" in known) return known;
    const post = known;
    if (parcel.act === "withdraw") return post ? withdraw(access, post, parcel) : { kind: "confirmed" };
    if (parcel.act === "unpublish") return post ? unpublish(access, post, parcel.sha256) : { kind: "confirmed" };
    const clash = post ? clashOf(post, parcel) : absence(parcel);
    return clash ?? put(access, post, parcel);
  },
  async lookUp(access, storyId): Promise<Found> {
    const found = await findPosts(access, storyId);
    if (found.kind === "auth" || found.kind === "noAnswer") return { kind: found.kind, error: found.error };
    const [post] = found.posts;
    return post ? { kind: "there", record: recordOf(post, storyId) } : { kind: "absent" };
  },
  async clock(access) {
    const answer = await callWp(access, { method: "GET", route: "/", params: { _fields: "name" } });
    const date = answer.kind === "answer" ? Date.parse(answer.header("date") ?? "") : Number.NaN;
    return Number.isNaN(date) ? undefined : date;
  },
  users: siteUsers,
  canUnpublish: () => true,
  reading: wordpressReading,
};

/** A post that was not this desk's until somebody took it in: it does not carry the story's tag yet. */
async function pulledPost(access: CmsAccess, { over }: Parcel): Promise<Post | Outcome | undefined> {
  if (!over) return undefined;
  const read = await readPost(access, over.remoteId);
  if (read.kind === "post") return read.post;
  if (read.kind === "absent") return undefined;
  return read.kind === "auth" ? { kind: "auth", error: read.error } : { kind: "later", error: read.error };
}

const conflict = (message: string): AppError => new AppError("cms.conflict", message);

/** What the desk published is gone: somebody deleted it, and it is not made anew behind her back. */
const absence = ({ baseRev, over }: Parcel): Outcome | undefined =>
  baseRev === undefined && over === undefined
    ? undefined
    : { kind: "conflict", error: conflict("The post is no longer on the site.").toData(), current: undefined };

/** What keeps a post from being written over, or undefined when it is the one that this desk left there. */
function clashOf(post: Post, { storyId, sha256, baseRev, over }: Parcel): Outcome | undefined {
  const marker = markerOf(post);
  if (over?.version === versionOf(post)) return undefined;
  if (!isUntouched(post)) {
    return { kind: "conflict", error: conflict("Somebody changed the post on the site.").toData(), current: undefined };
  }
  if (marker?.sha256 === sha256 && marker.status === "published") return { kind: "confirmed", url: post.link };
  if (marker?.rev === baseRev) return undefined;
  const error = conflict(`The site has revision ${marker?.rev}.`).toData();
  return { kind: "conflict", error, current: recordOf(post, storyId) };
}

async function put(access: CmsAccess, post: Post | undefined, parcel: Parcel): Promise<Outcome> {
  const { storyId, payload, sha256, media } = parcel;
  const story = PublishedStory.parse(JSON.parse(payload));
  const uploaded = await uploadMedia(access, story, media);
  if ("trouble" in uploaded) return uploaded.trouble;
  const { pictures } = uploaded;
  const around = await surroundingsOf(access, story, post === undefined);
  const isSigned = around.author !== undefined;
  const wanted: Wanted = {
    title: story.headline,
    // her name stands where the site puts its authors
    content: postContent(isSigned ? { ...story, byline: "" } : story, pictures, access.site?.html),
    excerpt: story.deck,
    // a film cannot stand for the post in lists
    pictureId: pictures.get(media.find(({ type }) => !isFilm(type))?.mediaId ?? "")?.id ?? 0,
    note: {
      story: storyId,
      rev: story.revision,
      sha256,
      status: "published",
      language: story.language,
      deck: deckHash(story.deck),
      tags: [...around.tags],
    },
    around,
  };
  return post ? updatePost(access, post, wanted) : createPost(access, storyId, wanted);
}

const Withdrawal = z.object({ advisory: z.string() });

async function withdraw(access: CmsAccess, post: Post, { storyId, payload, sha256 }: Parcel): Promise<Outcome> {
  const marker = markerOf(post);
  if (marker?.status === "withdrawn" && marker.sha256 === sha256) return { kind: "confirmed", url: post.link };
  const { language = "fr", rev = 0 } = marker ?? {};
  const { advisory } = Withdrawal.parse(JSON.parse(payload));
  const note = { story: storyId, rev, sha256, status: "withdrawn" as const, language, deck: deckHash("") };
  const around = { tags: [], category: undefined, author: undefined, missing: [] };
  return updatePost(access, post, { ...withdrawnPost(language, advisory), excerpt: "", pictureId: 0, note, around });
}
