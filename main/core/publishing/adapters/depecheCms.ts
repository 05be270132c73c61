import { Problem, StoryRecord } from "#shared/contract/cmsApi.ts";
import { AppError } from "#shared/domain/errors.ts";
import { type Answer, callCms, outcomeOfRefusal } from "../request.ts";
import type { CmsAccess, CmsAdapter, Found, Outcome, Parcel } from "./adapter.ts";

/** The Depeche CMS API, as `main/cms/openapi.json` describes it. */
export const depecheCms: CmsAdapter = {
  id: "depeche",
  name: "Depeche CMS API",
  async send(access, parcel) {
    for (const { mediaId, type, content } of parcel.media) {
      const answer = await callCms(access, {
        method: "PUT",
        path: `/media/${mediaId}`,
        headers: { "content-type": type },
        body: content,
      });
      // a picture may be sent again at will, so an unknown outcome here is only a reason to wait
      if (answer.kind !== "answer") return { kind: "later", error: answer.error };
      if (answer.status >= 300) {
        const outcome = refused(answer);
        return outcome.kind === "unknown" ? { kind: "later", error: outcome.error } : outcome;
      }
    }
    return parcel.delivery.act === "withdraw" ? withdraw(access, parcel) : put(access, parcel);
  },
  async lookUp(access, storyId): Promise<Found> {
    const answer = await callCms(access, { method: "GET", path: `/stories/${storyId}` });
    if (answer.kind !== "answer") return { kind: "noAnswer", error: answer.error };
    if (answer.status === 404 && Problem.safeParse(answer.json).success) return { kind: "absent" };
    const record = StoryRecord.safeParse(answer.json);
    if (answer.status === 200 && record.success) return { kind: "there", ...record.data };
    const error = new AppError("cms.unreachable", `The CMS answered ${answer.status} to a look-up.`, {}, true).toData();
    return { kind: "noAnswer", error };
  },
  async clock(access) {
    const answer = await callCms(access, { method: "GET", path: "/health" });
    const date = answer.kind === "answer" ? Date.parse(answer.headers.get("date") ?? "") : Number.NaN;
    return Number.isNaN(date) ? undefined : date;
  },
};

async function put(access: CmsAccess, { delivery, payload, sha256, confirmedRev }: Parcel): Promise<Outcome> {
  const precondition: Record<string, string> =
    confirmedRev === undefined ? { "if-none-match": "*" } : { "if-match": `"${confirmedRev}"` };
  const answer = await callCms(access, {
    method: "PUT",
    path: `/stories/${delivery.storyId}`,
    headers: { "content-type": "application/json", "idempotency-key": delivery.id, ...precondition },
    // the story's text goes in as it was hashed, not parsed and written again
    body: `{"act":"${delivery.act}","sha256":"${sha256}","story":${payload}}`,
  });
  return outcomeOf(answer, sha256);
}

async function withdraw(access: CmsAccess, { delivery, payload }: Parcel): Promise<Outcome> {
  const answer = await callCms(access, {
    method: "POST",
    path: `/stories/${delivery.storyId}/withdraw`,
    headers: { "content-type": "application/json", "idempotency-key": delivery.id },
    body: payload,
  });
  return outcomeOf(answer, undefined);
}

/** @param sha256 what the CMS must say it has; undefined for a withdrawal, whose proof is the status */
function outcomeOf(answer: Answer, sha256: string | undefined): Outcome {
  if (answer.kind === "notSent") return { kind: "later", error: answer.error };
  if (answer.kind === "noAnswer") return { kind: "unknown", error: answer.error };
  if (answer.status >= 300) return refused(answer, sha256);
  const record = StoryRecord.safeParse(answer.json);
  const isThere = record.success && (sha256 ? record.data.sha256 === sha256 : record.data.status === "withdrawn");
  if (record.success && isThere) return { kind: "confirmed", url: record.data.url };
  const error = new AppError("cms.unreachable", "The CMS answered, but not with the story that was sent.", {}, true);
  return { kind: "unknown", error: error.toData() };
}

function refused(answer: Answer & { kind: "answer" }, sha256?: string): Outcome {
  const problem = Problem.safeParse(answer.json);
  const current = problem.success ? problem.data.current : undefined;
  // the precondition failed because our own story is there already: an earlier try arrived
  if (sha256 && current?.sha256 === sha256 && current.status === "published")
    return { kind: "confirmed", url: current.url };
  return outcomeOfRefusal(answer.status, problem.success ? problem.data.message : "", answer.headers);
}
