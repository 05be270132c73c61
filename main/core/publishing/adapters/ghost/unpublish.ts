import { AppError } from "#shared/domain/errors.ts";
import type { CmsAccess, Outcome } from "../adapter.ts";
import { callGhost, outcomeOfGhost } from "./api.ts";
import { noteIn, withNote } from "./marker.ts";
import { type GhostPost, isUntouched, postsIn, SHAPE, unreadable } from "./posts.ts";

/**
 * Puts the post back to a draft: its address answers 404, and the next update brings it back. A post that somebody else has
 * touched gets no new note, so that the next write still meets her edit.
 */
export async function unpublish(access: CmsAccess, post: GhostPost, sha256: string): Promise<Outcome> {
  // whoever took it from readers, they do not see it
  if (post.status !== "published") return { kind: "confirmed" };
  const { id, updated_at, codeinjection_foot: foot } = post;
  const note = isUntouched(post) ? noteIn(foot) : undefined;
  const answer = await callGhost(access, {
    method: "PUT",
    path: `posts/${id}/`,
    params: SHAPE,
    json: {
      posts: [
        {
          status: "draft",
          updated_at,
          ...(note ? { codeinjection_foot: withNote(foot, { ...note, sha256, status: "draft" }) } : {}),
        },
      ],
    },
  });
  if (answer.kind === "notSent") return { kind: "later", error: answer.error };
  if (answer.kind === "noAnswer") return { kind: "unknown", error: answer.error };
  if (answer.status >= 300) return outcomeOfGhost(answer, true);
  const [kept] = postsIn(answer) ?? [];
  if (!kept) return { kind: "unknown", error: unreadable() };
  if (kept.status !== "published") return { kind: "confirmed" };
  const said = "Ghost kept the post on its page.";
  return { kind: "needsPerson", error: new AppError("cms.refused", said, { status: kept.status }).toData() };
}
