import { Problem } from "#shared/contract/cmsApi.ts";
import { AppError, type ErrorCode, type ErrorData } from "#shared/domain/errors.ts";
import type { Outcome } from "./adapters/adapter.ts";
import type { Answered } from "./request.ts";

/** A CMS may ask for patience, but not for more than an hour of it. */
const LONGEST_WAIT = 3_600_000;

/**
 * What an answer that is no success means for a delivery: who has to act, and when to try again. Statuses that leave
 * open whether the story arrived (500, 502, 504) are `unknown`; so is anything that is no proper answer.
 * @param isUpdate whether the CMS is thought to have the story: then its absence is a conflict
 */
export function outcomeOfRefusal(answer: Answered, isUpdate: boolean, now: number = Date.now()): Outcome {
  const { status } = answer;
  const problem = Problem.safeParse(answer.json);
  const sentence = problem.success ? problem.data.message : `The CMS answered ${status}.`;
  const error = (code: ErrorCode, retry = false): ErrorData => new AppError(code, sentence, { status }, retry).toData();
  const later = (): Outcome => ({
    kind: "later",
    error: error("cms.unreachable", true),
    waitMs: retryAfter(answer.header("retry-after"), now),
  });
  if (status >= 300 && status < 400) return { kind: "needsPerson", error: error("cms.refused") };
  switch (status) {
    case 401:
    case 403:
      return { kind: "auth", error: error("cms.auth", true) };
    case 408:
    case 425:
    case 429:
    case 503:
      return later();
    case 409:
    case 412:
      // another request with the same key is still under way: ask again, it is no conflict of texts
      if (problem.success && problem.data.code === "inProgress") return later();
      return { kind: "conflict", error: error("cms.conflict"), current: problem.data?.current };
    case 404:
    case 410:
      return isUpdate
        ? { kind: "conflict", error: error("cms.conflict"), current: undefined }
        : { kind: "rejected", error: error("cms.refused") };
  }
  if (status >= 400 && status < 500) return { kind: "rejected", error: error("cms.refused") };
  return { kind: "unknown", error: error("cms.unreachable", true) };
}

/** `Retry-After` (RFC 9110 §10.2.3), seconds or a date, in milliseconds from now, at most an hour. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? undefined : Math.min(LONGEST_WAIT, Math.max(0, wait));
}
