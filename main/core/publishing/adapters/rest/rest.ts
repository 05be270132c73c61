import { StoryRecord } from "#shared/contract/cmsApi.ts";
import { knownBlock } from "#shared/document/body.ts";
import { type DeliveryAct, takesBack } from "#shared/domain/delivery.ts";
import type { Probe } from "#shared/domain/destination.ts";
import { STORY_PARTS, type StoryPart } from "#shared/domain/droppedParts.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newStoryId, type StoryId } from "#shared/domain/ids.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import { type RestAct, type RestHole, RestOptions } from "#shared/domain/restOptions.ts";
import { outcomeOfRefusal } from "../../refusal.ts";
import { type Answer, callCms } from "../../request.ts";
import type { CmsAccess, CmsAdapter, Found, Outcome, Parcel } from "../adapter.ts";
import { fillingOf, lookUpFilling } from "./filling.ts";
import { type Filling, fillBody, fillHeaders, fillPath, textAt, valueAt } from "./template.ts";

/**
 * A service that is told of stories by templates. It has no precondition: what somebody changed over there is written
 * over. With a look-up every write is proven by reading it back; pictures stay here, and that is told.
 */
export const rest: CmsAdapter = {
  id: "rest",
  name: "REST",
  needs: ["secret"],
  probe,
  canUnpublish: ({ rest: options }) => (options?.unpublish.path ?? "") !== "",
  drops: (story, access) => unsaid(story, access.rest ?? RestOptions.parse({})),
  async send(access, parcel): Promise<Outcome> {
    const { find } = optionsOf(access);
    if (find === "") return outcomeOf(access, parcel, await write(access, parcel, undefined));
    const before = await lookUp(access, parcel.storyId);
    if (before.kind === "noAnswer") return { kind: "later", error: before.error, waitMs: before.waitMs };
    if (before.kind === "auth" || before.kind === "needsPerson") return before;
    if (isGone(parcel.act, before)) return { kind: "confirmed" };
    const remoteId = before.kind === "there" ? before.remoteId : undefined;
    const outcome = outcomeOf(access, parcel, await write(access, parcel, remoteId));
    return outcome.kind === "confirmed" ? proven(access, parcel, outcome) : outcome;
  },
  lookUp: async (access, storyId): Promise<Found> => {
    const found = await lookUp(access, storyId);
    return found.kind === "there" ? { kind: "there", record: found.record } : found;
  },
  async clock(access) {
    const answer = await callCms(bare(access), { method: "GET", path: "", headers: headersOf(access) });
    const date = answer.kind === "answer" ? Date.parse(answer.header("date") ?? "") : Number.NaN;
    return Number.isNaN(date) ? undefined : date;
  },
};

/** Parts that the story has and no template asks for. */
function unsaid(story: PublishedStory, { publish }: RestOptions): StoryPart[] {
  const says = (hole: RestHole): boolean => new RegExp(`\\{\\{\\s*${hole}\\s*\\}\\}`).test(publish.body + publish.path);
  const has: Readonly<Record<StoryPart, boolean>> = {
    deck: story.deck !== "" && !says("deck"),
    dateline: story.dateline !== "" && !says("dateline") && !says("html"),
    byline: story.byline !== "" && !says("byline"),
    credit: story.creditLine !== "" && !says("credit"),
    values: story.values.length > 0,
    related: story.related.length > 0,
    media: story.body.root.children.some((block) => knownBlock(block)?.type === "figure"),
    slug: story.slug !== "" && !says("slug"),
  };
  return STORY_PARTS.filter((part) => has[part]);
}

const optionsOf = (access: CmsAccess): RestOptions => access.rest ?? RestOptions.parse({});

/** The secret goes where the header template puts it, and nowhere else. */
const bare = ({ url, signal }: CmsAccess) => ({ url, secret: "", ...(signal ? { signal } : {}) });
const headersOf = (access: CmsAccess, filling: Filling = {}): Record<string, string> =>
  fillHeaders(optionsOf(access).headers, { ...filling, secret: access.secret });

async function write(access: CmsAccess, parcel: Parcel, remoteId: string | undefined): Promise<Answer> {
  const options = optionsOf(access);
  const act = actOf(options, parcel, remoteId !== undefined);
  const filling = fillingOf(parcel, remoteId ?? "");
  const body = act.body === "" ? undefined : fillBody(act.body, options.type, filling);
  return callCms(bare(access), {
    method: act.method,
    path: fillPath(act.path, filling),
    headers: { ...headersOf(access, filling), ...(body === undefined ? {} : { "content-type": options.type }) },
    ...(body === undefined ? {} : { body }),
  });
}

/** Without a look-up the desk's own word counts for whether the story is there. */
function actOf({ find, publish, update, ...rest }: RestOptions, parcel: Parcel, isFound: boolean): RestAct {
  if (parcel.act === "withdraw" || parcel.act === "unpublish") return rest[parcel.act];
  const isThere = find === "" ? parcel.baseRev !== undefined : isFound;
  return isThere ? update : publish;
}

function outcomeOf(access: CmsAccess, parcel: Parcel, answer: Answer): Outcome {
  if (answer.kind === "notSent") return { kind: "later", error: answer.error };
  if (answer.kind === "noAnswer") return { kind: "unknown", error: answer.error };
  const isAbsent = takesBack(parcel.act) && (answer.status === 404 || answer.status === 410);
  if (answer.status >= 300)
    return isAbsent ? { kind: "confirmed" } : outcomeOfRefusal(answer, parcel.baseRev !== undefined);
  const url = textAt(answer.json, optionsOf(access).urlAt);
  return { kind: "confirmed", ...(url === undefined ? {} : { url }), ...lossOf(parcel) };
}

/** Whether what was to be taken back is gone for readers. */
function isGone(act: DeliveryAct, found: RestFound): boolean {
  if (!takesBack(act)) return false;
  if (found.kind !== "there") return found.kind === "absent";
  return act === "withdraw" ? found.record.status === "withdrawn" : found.record.status !== "published";
}

/** Reads back what was sent: a status alone proves nothing. */
async function proven(access: CmsAccess, parcel: Parcel, outcome: Outcome & { kind: "confirmed" }): Promise<Outcome> {
  const found = await lookUp(access, parcel.storyId);
  const isDone =
    isGone(parcel.act, found) ||
    (!takesBack(parcel.act) &&
      found.kind === "there" &&
      (found.record.sha256 === "" || found.record.sha256 === parcel.sha256));
  if (isDone) {
    const url = outcome.url ?? (found.kind === "there" ? found.record.url : undefined);
    return { ...outcome, ...(url === undefined ? {} : { url }) };
  }
  const error = new AppError("cms.unreachable", "The service answered, but does not have what was sent.", {}, true);
  return { kind: "unknown", error: error.toData() };
}

function lossOf({ media }: Parcel): { readonly loss?: ReturnType<AppError["toData"]> } {
  if (media.length === 0) return {};
  return { loss: new AppError("cms.dropped", "Pictures do not go to this service.", { parts: "picture" }).toData() };
}

type RestFound = Exclude<Found, { kind: "there" }> | { kind: "there"; record: StoryRecord; remoteId: string };

async function lookUp(access: CmsAccess, storyId: StoryId): Promise<RestFound> {
  const { find, foundAt, idAt, urlAt, shaAt, revisionAt, withdrawnAt, draftAt } = optionsOf(access);
  if (find === "") return { kind: "absent" };
  const path = fillPath(find, lookUpFilling(storyId));
  const answer = await callCms(bare(access), { method: "GET", path, headers: headersOf(access) });
  if (answer.kind !== "answer") return { kind: "noAnswer", error: answer.error };
  if (answer.status === 404 || answer.status === 410) return { kind: "absent" };
  if (answer.status !== 200 || answer.json === undefined) return refused(answer);
  const found = valueAt(answer.json, foundAt);
  const remoteId = found === undefined ? undefined : textAt(found, idAt);
  if (remoteId === undefined) return { kind: "absent" };
  const says = (sign: string): boolean => {
    const [flag = "", wanted = "true"] = sign.split("=");
    return flag !== "" && String(valueAt(found, flag)) === wanted;
  };
  const record = StoryRecord.safeParse({
    externalId: storyId,
    revision: Number(textAt(found, revisionAt) ?? 0),
    sha256: textAt(found, shaAt) ?? "",
    status: says(withdrawnAt) ? "withdrawn" : says(draftAt) ? "draft" : "published",
    url: textAt(found, urlAt) ?? access.url,
    updatedAt: new Date().toISOString(),
  });
  return record.success ? { kind: "there", record: record.data, remoteId } : { kind: "noAnswer", error: NOT_THIS };
}

const NOT_THIS = new AppError(
  "cms.unreachable",
  "The service answered a look-up with something else.",
  {},
  true,
).toData();

function refused(answer: Answer & { kind: "answer" }): RestFound {
  const refusal = outcomeOfRefusal(answer, true);
  if (refusal.kind === "auth" || refusal.kind === "needsPerson") return { kind: refusal.kind, error: refusal.error };
  const error = "error" in refusal ? refusal.error : NOT_THIS;
  return { kind: "noAnswer", error, ...(refusal.kind === "later" ? { waitMs: refusal.waitMs } : {}) };
}

async function probe(access: CmsAccess): Promise<Probe> {
  const { find } = optionsOf(access);
  const found = find === "" ? await root(access) : await lookUp(access, newStoryId());
  if (found.kind === "auth") return { canPublish: false, remarks: [{ key: "badSecret", detail: "" }] };
  if (found.kind === "noAnswer") return { canPublish: false, remarks: [{ key: "unreachable", detail: "" }] };
  if (found.kind === "needsPerson") return { canPublish: false, remarks: [{ key: "notThis", detail: "" }] };
  const remarks = [
    { key: "rightUnproven" as const, detail: "" },
    { key: "noPrecondition" as const, detail: "" },
    { key: "noPictures" as const, detail: "" },
    ...(find === "" ? [{ key: "noLookUp" as const, detail: "" }] : []),
  ];
  return { canPublish: true, remarks };
}

/** Whether anybody is there at all, for a service that cannot be asked for a story. */
async function root(access: CmsAccess): Promise<RestFound> {
  const answer = await callCms(bare(access), { method: "GET", path: "", headers: headersOf(access) });
  if (answer.kind !== "answer") return { kind: "noAnswer", error: answer.error };
  return answer.status === 401 || answer.status === 403 ? refused(answer) : { kind: "absent" };
}
