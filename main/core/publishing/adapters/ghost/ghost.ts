import { z } from "zod";
import { DROPPED_PARTS, type DroppedPart } from "#shared/domain/droppedParts.ts";
import { AppError } from "#shared/domain/errors.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import type { Answer } from "../../request.ts";
import type { CmsAccess, CmsAdapter, Found, Outcome, Parcel } from "../adapter.ts";
import { callGhost, outcomeOfGhost } from "./api.ts";
import { authorOf, siteUsers } from "./authors.ts";
import { handHash, storyLexical, withdrawnLexical, wordsIn } from "./lexical.ts";
import { type GhostNote, noteIn, storyTag, withNote } from "./marker.ts";
import { findPosts, type GhostPost, isUntouched, postsIn, recordOf, SHAPE, unreadable, versionOf } from "./posts.ts";
import { probeGhost } from "./probe.ts";
import { ghostReading, readPost, shortDeck } from "./reading.ts";
import { tagsOf, uploadPictures } from "./surroundings.ts";
import { unpublish } from "./unpublish.ts";

/**
 * Ghost 6 over its Admin API. Ghost takes the last state of a post as the precondition of every write, so that no edit is lost;
 * it has no lock against doubles, so a new post carries an internal tag and the older of two stays. An embargo waits in the
 * outbox: `published` with a date to come is public at once there.
 */
export const ghost: CmsAdapter = {
  id: "ghost",
  name: "Ghost",
  needs: ["secret"],
  probe: probeGhost,
  async send(access, parcel): Promise<Outcome> {
    const found = await findPosts(access, parcel.storyId);
    // nothing was written yet
    if (found.kind !== "posts") return { kind: found.kind === "auth" ? "auth" : "later", error: found.error };
    const known = found.posts[0] ?? (await pulledPost(access, parcel));
    if (known && "kind" in known) return known;
    if (parcel.act === "withdraw") return known ? withdraw(access, known, parcel) : { kind: "confirmed" };
    if (parcel.act === "unpublish") return known ? unpublish(access, known, parcel.sha256) : { kind: "confirmed" };
    return (known ? clashOf(known, parcel) : absence(parcel)) ?? put(access, known, parcel);
  },
  async lookUp(access, storyId): Promise<Found> {
    const found = await findPosts(access, storyId);
    if (found.kind !== "posts") return { kind: found.kind, error: found.error };
    const [post] = found.posts;
    return post ? { kind: "there", record: recordOf(post, storyId) } : { kind: "absent" };
  },
  async clock(access) {
    const answer = await callGhost(access, { method: "GET", path: "site/" });
    const date = answer.kind === "answer" ? Date.parse(answer.header("date") ?? "") : Number.NaN;
    return Number.isNaN(date) ? undefined : date;
  },
  users: siteUsers,
  canUnpublish: () => true,
  reading: ghostReading,
};

async function pulledPost(access: CmsAccess, { over }: Parcel): Promise<GhostPost | Outcome | undefined> {
  if (!over) return undefined;
  const read = await readPost(access, over.remoteId);
  if (read.kind === "post") return read.post;
  if (read.kind === "absent") return undefined;
  return read.kind === "auth" ? { kind: "auth", error: read.error } : { kind: "later", error: read.error };
}

const conflict = (message: string): Outcome => ({
  kind: "conflict",
  error: new AppError("cms.conflict", message).toData(),
  current: undefined,
});

/** What the desk published is gone: somebody deleted it, and it is not made anew behind her back. */
const absence = ({ baseRev, over }: Parcel): Outcome | undefined =>
  baseRev === undefined && over === undefined ? undefined : conflict("The post is no longer on the site.");

function clashOf(post: GhostPost, { storyId, sha256, baseRev, over }: Parcel): Outcome | undefined {
  const note = noteIn(post.codeinjection_foot);
  if (over?.version === versionOf(post)) return undefined;
  if (!isUntouched(post)) return conflict("Somebody changed the post on the site.");
  if (note?.sha256 === sha256 && note.status === "published") return { kind: "confirmed", url: post.url };
  if (note?.rev === baseRev) return undefined;
  const error = new AppError("cms.conflict", `The site has revision ${note?.rev}.`).toData();
  return { kind: "conflict", error, current: recordOf(post, storyId) };
}

type Wanted = {
  readonly title: string;
  readonly lexical: string;
  readonly excerpt: string;
  readonly tags: readonly string[];
  readonly author: string | undefined;
  readonly note: Omit<GhostNote, "hand">;
};

async function put(access: CmsAccess, post: GhostPost | undefined, parcel: Parcel): Promise<Outcome> {
  const { storyId, payload, sha256, media } = parcel;
  const story = PublishedStory.parse(JSON.parse(payload));
  const before = post && noteIn(post.codeinjection_foot);
  const uploaded = await uploadPictures(access, media, before?.pictures ?? {});
  if ("trouble" in uploaded) return uploaded.trouble;
  const { pictures } = uploaded;
  const author = await authorOf(access, story);
  const signed = author === undefined ? story : { ...story, byline: "" };
  const tags = tagsOf(access, story);
  const { revision: rev, language, dateline } = story;
  return write(access, post, {
    title: story.headline,
    lexical: storyLexical(signed, (mediaId) => pictures[mediaId.slice(0, 32)]),
    excerpt: shortDeck(story.deck),
    tags,
    author,
    note: { story: storyId, rev, sha256, status: "published", language, dateline, tags, pictures },
  });
}

const Withdrawal = z.object({ advisory: z.string() });

async function withdraw(access: CmsAccess, post: GhostPost, { storyId, payload, sha256 }: Parcel): Promise<Outcome> {
  const note = noteIn(post.codeinjection_foot);
  if (note?.status === "withdrawn" && note.sha256 === sha256) return { kind: "confirmed", url: post.url };
  const { language = "fr", rev = 0 } = note ?? {};
  const { advisory } = Withdrawal.parse(JSON.parse(payload));
  return write(access, post, {
    title: wordsIn(language).withdrawn,
    lexical: withdrawnLexical(advisory),
    excerpt: "",
    tags: [],
    author: undefined,
    note: { story: storyId, rev, sha256, status: "withdrawn", language, dateline: "", tags: [], pictures: {} },
  });
}

/** Makes the post or puts another text into it; the site itself refuses when it changed since it was read. */
async function write(access: CmsAccess, post: GhostPost | undefined, wanted: Wanted): Promise<Outcome> {
  const { title, lexical, excerpt, author, note } = wanted;
  const own = storyTag(note.story);
  const earlier = new Set([...((post && noteIn(post.codeinjection_foot)?.tags) ?? []), own.name]);
  const theirs = post?.tags.map(({ name }) => name).filter((name) => !earlier.has(name)) ?? [];
  const tags = [...new Set([...theirs, ...wanted.tags, own.name])].map((name) => ({ name }));
  const fields = {
    title,
    lexical,
    custom_excerpt: excerpt === "" ? null : excerpt,
    status: "published",
    tags,
    codeinjection_foot: withNote(post?.codeinjection_foot ?? null, {
      ...note,
      hand: handHash(title, excerpt, lexical),
    }),
    ...(author === undefined ? {} : { authors: [{ id: author }] }),
    ...(post ? { updated_at: post.updated_at } : {}),
  };
  const answer = await callGhost(access, {
    method: post ? "PUT" : "POST",
    path: post ? `posts/${post.id}/` : "posts/",
    params: SHAPE,
    json: { posts: [fields] },
  });
  const outcome = verified(answer, wanted, post !== undefined);
  return !post && outcome.kind === "confirmed" ? withoutDoubles(access, outcome, note) : outcome;
}

/** A status alone proves nothing: what the site says it has is compared with what was sent. */
function verified(answer: Answer, { title, lexical, excerpt, author, note, tags }: Wanted, isUpdate: boolean): Outcome {
  if (answer.kind === "notSent") return { kind: "later", error: answer.error };
  if (answer.kind === "noAnswer") return { kind: "unknown", error: answer.error };
  if (answer.status >= 300) return outcomeOfGhost(answer, isUpdate);
  const [post] = postsIn(answer) ?? [];
  if (!post || noteIn(post.codeinjection_foot)?.sha256 !== note.sha256) return { kind: "unknown", error: unreadable() };
  if (post.status !== "published") {
    const said = `Ghost kept the post as "${post.status}".`;
    return { kind: "needsPerson", error: new AppError("cms.refused", said, { status: post.status }).toData() };
  }
  const names = new Set(post.tags.map(({ name }) => name));
  const isKept: Readonly<Record<string, boolean>> = {
    tags: tags.every((name) => names.has(name)),
    author: author === undefined || post.authors.some(({ id }) => id === author),
    deck: post.custom_excerpt === excerpt,
    text: handHash(post.title, "", post.lexical) === handHash(title, "", lexical),
  };
  const dropped: DroppedPart[] = DROPPED_PARTS.filter((part) => isKept[part] === false);
  if (dropped.length === 0) return { kind: "confirmed", url: post.url };
  const parts = { parts: dropped.join(" ") };
  const loss = new AppError("cms.dropped", `Ghost did not keep: ${dropped.join(", ")}.`, parts).toData();
  return { kind: "confirmed", url: post.url, loss };
}

/** Of several that a race left behind, the oldest stays. */
async function withoutDoubles(access: CmsAccess, outcome: Outcome, note: Wanted["note"]): Promise<Outcome> {
  const found = await findPosts(access, note.story);
  if (found.kind !== "posts" || outcome.kind !== "confirmed") return outcome;
  const [first, ...extra] = found.posts;
  for (const { id } of extra) await callGhost(access, { method: "DELETE", path: `posts/${id}/` });
  return { ...outcome, url: first?.url ?? outcome.url };
}
