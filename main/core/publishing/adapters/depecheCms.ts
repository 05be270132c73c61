import { StoryRecord } from "#shared/contract/cmsApi.ts";
import { takesBack } from "#shared/domain/delivery.ts";
import type { Probe } from "#shared/domain/destination.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newStoryId } from "#shared/domain/ids.ts";
import { outcomeOfRefusal } from "../refusal.ts";
import { type Answer, callCms } from "../request.ts";
import type { CmsAccess, CmsAdapter, Found, Media, Outcome, Parcel } from "./adapter.ts";
import { depecheReading, isAbsence } from "./depecheReading.ts";

/** The Depeche CMS API, as `main/cms/openapi.json` describes it. */
export const depecheCms: CmsAdapter = {
  id: "depeche",
  name: "Depeche CMS API",
  needs: ["secret"],
  async probe(access): Promise<Probe> {
    const health = await callCms(access, { method: "GET", path: "/health" });
    if (health.kind !== "answer") return { canPublish: false, remarks: [{ key: "unreachable", detail: "" }] };
    if (health.status !== 200 || health.json === undefined) {
      return { canPublish: false, remarks: [{ key: "notThis", detail: String(health.status) }] };
    }
    // a look-up takes the same right as a write
    const answer = await callCms(access, { method: "GET", path: `/stories/${newStoryId()}` });
    if (isAbsence(answer)) return { canPublish: true, remarks: [{ key: "canPublish", detail: "" }] };
    const isRefused = answer.kind === "answer" && (answer.status === 401 || answer.status === 403);
    return { canPublish: false, remarks: [{ key: isRefused ? "badSecret" : "unreachable", detail: "" }] };
  },
  async send(access, parcel) {
    for (const media of parcel.media) {
      const trouble = await upload(access, media);
      if (trouble) return trouble;
    }
    if (takesBack(parcel.act)) return takeBack(access, parcel);
    return put(access, parcel);
  },
  async lookUp(access, storyId): Promise<Found> {
    const answer = await callCms(access, { method: "GET", path: `/stories/${storyId}` });
    if (answer.kind !== "answer") return { kind: "noAnswer", error: answer.error };
    if (isAbsence(answer)) return { kind: "absent" };
    const record = StoryRecord.safeParse(answer.json);
    if (answer.status === 200 && record.success && record.data.externalId === storyId) {
      return { kind: "there", record: record.data };
    }
    const refusal = outcomeOfRefusal(answer, true);
    const { kind } = refusal;
    if (kind === "auth" || kind === "needsPerson") return { kind, error: refusal.error };
    const error = new AppError(
      "cms.unreachable",
      `The CMS answered ${answer.status} to a look-up.`,
      { status: answer.status },
      true,
    ).toData();
    return { kind: "noAnswer", error, ...(refusal.kind === "later" ? { waitMs: refusal.waitMs } : {}) };
  },
  async clock(access) {
    const answer = await callCms(access, { method: "GET", path: "/health" });
    const date = answer.kind === "answer" ? Date.parse(answer.header("date") ?? "") : Number.NaN;
    return Number.isNaN(date) ? undefined : date;
  },
  canUnpublish: () => true,
  reading: depecheReading,
};

/** @returns what keeps the story from leaving, or undefined when the picture is there */
async function upload(access: CmsAccess, { mediaId, type, content }: Media): Promise<Outcome | undefined> {
  const answer = await callCms(access, {
    method: "PUT",
    path: `/media/${mediaId}`,
    headers: { "content-type": type },
    body: content,
  });
  // a picture may be sent again at will, so not knowing is only a reason to wait
  if (answer.kind !== "answer") return { kind: "later", error: answer.error };
  if (answer.status < 300) return undefined;
  const outcome = outcomeOfRefusal(answer, false);
  return outcome.kind === "unknown" ? { kind: "later", error: outcome.error } : outcome;
}

async function put(access: CmsAccess, parcel: Parcel): Promise<Outcome> {
  const { storyId, act, key, payload, sha256, baseRev, over } = parcel;
  const expected = over?.version ?? baseRev;
  const precondition: Record<string, string> =
    expected === undefined ? { "if-none-match": "*" } : { "if-match": `"${expected}"` };
  const answer = await callCms(access, {
    method: "PUT",
    path: `/stories/${storyId}`,
    headers: { "content-type": "application/json", "idempotency-key": key, ...precondition },
    // the story's text goes in as it was hashed, not parsed and written again
    body: `{"act":"${act}","sha256":"${sha256}","story":${payload}}`,
  });
  return outcomeOf(
    answer,
    expected !== undefined,
    (record) => record.sha256 === sha256 && record.status === "published",
  );
}

async function takeBack(access: CmsAccess, { storyId, act, key, payload }: Parcel): Promise<Outcome> {
  const answer = await callCms(access, {
    method: "POST",
    path: `/stories/${storyId}/${act}`,
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: payload,
  });
  // nothing is there, so nothing can be read any more
  if (isAbsence(answer)) return { kind: "confirmed" };
  return outcomeOf(answer, true, (record) => record.status === (act === "withdraw" ? "withdrawn" : "draft"));
}

/** @param isDone whether what the CMS says it has is what was to be there: a status alone proves nothing */
function outcomeOf(answer: Answer, isUpdate: boolean, isDone: (record: StoryRecord) => boolean): Outcome {
  if (answer.kind === "notSent") return { kind: "later", error: answer.error };
  if (answer.kind === "noAnswer") return { kind: "unknown", error: answer.error };
  if (answer.status >= 300) {
    const outcome = outcomeOfRefusal(answer, isUpdate);
    const current = outcome.kind === "conflict" ? outcome.current : undefined;
    // the precondition failed because our own story is there already: an earlier try arrived
    return current && isDone(current) ? { kind: "confirmed", url: current.url } : outcome;
  }
  const record = StoryRecord.safeParse(answer.json);
  if (record.success && isDone(record.data)) return { kind: "confirmed", url: record.data.url };
  const error = new AppError("cms.unreachable", "The CMS answered, but not with the story that was sent.", {}, true);
  return { kind: "unknown", error: error.toData() };
}
