import { z } from "zod";
import { AppError } from "#shared/domain/errors.ts";
import type { CmsAccess, Outcome } from "../adapter.ts";
import { callWp, outcomeOfWp } from "./api.ts";
import { isUntouched, markerOf, type Post, unreadable } from "./findPost.ts";
import { withMarker } from "./marker.ts";

/**
 * Puts the post back to a draft: its address answers 404, and the next update brings it back. Text and title stay as they
 * are; a post that somebody else has touched gets no new note, so that the next write still meets her edit.
 */
export async function unpublish(access: CmsAccess, post: Post, sha256: string): Promise<Outcome> {
  // whoever took it from readers, they do not see it
  if (post.status !== "publish") return { kind: "confirmed" };
  const marker = isUntouched(post) ? markerOf(post) : undefined;
  const { raw } = post.content;
  const content = marker && withMarker(post.title.raw, raw, { ...marker, sha256, status: "draft" });
  const answer = await callWp(access, {
    method: "POST",
    route: `/wp/v2/posts/${post.id}`,
    params: { context: "edit", _fields: "id,status" },
    json: { status: "draft", depeche_if_modified: post.modified_gmt, ...(content === undefined ? {} : { content }) },
  });
  if (answer.kind === "notSent") return { kind: "later", error: answer.error };
  if (answer.kind === "noAnswer") return { kind: "unknown", error: answer.error };
  if (answer.status >= 300) return outcomeOfWp(answer, true);
  const kept = z.object({ status: z.string() }).safeParse(answer.json);
  if (!kept.success) return { kind: "unknown", error: unreadable() };
  if (kept.data.status !== "publish") return { kind: "confirmed" };
  const said = "WordPress kept the post on its page: this account may not take it back.";
  return { kind: "needsPerson", error: new AppError("cms.refused", said, { status: kept.data.status }).toData() };
}
