import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import type { CmsAccess, Outcome } from "./adapters/adapter.ts";

/** Milliseconds for a whole call: long enough for a slow CMS, short enough that a hung one is noticed. */
const WHOLE_CALL = 30_000;
/** An answer longer than this is not one. */
const MAX_ANSWER = 2 * 1024 * 1024;

export type Call = {
  readonly method: "GET" | "PUT" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

export type Answer =
  | { readonly kind: "answer"; readonly status: number; readonly json: unknown; readonly headers: Headers }
  /** Nothing can have been done: the connection was not made. */
  | { readonly kind: "notSent"; readonly error: ErrorData }
  /** It may have been done. */
  | { readonly kind: "noAnswer"; readonly error: ErrorData };

const unreachable = (message: string): ErrorData => new AppError("cms.unreachable", message, {}, true).toData();
const NOT_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN"]);

/** One call to a CMS. Redirects are never followed: they would carry story and key to another place. */
export async function callCms(access: CmsAccess, call: Call): Promise<Answer> {
  try {
    const response = await fetch(access.url + call.path, {
      method: call.method,
      headers: { authorization: `Bearer ${access.secret}`, accept: "application/json", ...call.headers },
      redirect: "manual",
      signal: AbortSignal.timeout(WHOLE_CALL),
      ...(call.body === undefined
        ? {}
        : { body: typeof call.body === "string" ? call.body : new Uint8Array(call.body) }),
    });
    return { kind: "answer", status: response.status, json: await readJson(response), headers: response.headers };
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as { name?: string }).name ?? "";
    if (NOT_SENT.has(cause)) return { kind: "notSent", error: unreachable("The CMS cannot be reached.") };
    return { kind: "noAnswer", error: unreachable("The CMS did not answer.") };
  }
}

/** The answer's JSON, or undefined when it is anything else: a login page with status 200 is no confirmation. */
async function readJson(response: Response): Promise<unknown> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > MAX_ANSWER) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined; // the caller decides what an unreadable answer means
  }
}

/**
 * What a refusal means for the delivery: who has to act, and when to try again.
 * @param status any status that is not a success
 */
export function outcomeOfRefusal(status: number, message: string, headers: Headers): Outcome {
  const sentence = message || `The CMS answered ${status}.`;
  const detail = { status };
  const error = (code: "cms.auth" | "cms.refused" | "cms.conflict" | "cms.unreachable", retry: boolean): ErrorData =>
    new AppError(code, sentence, detail, retry).toData();
  if (status >= 300 && status < 400) return { kind: "needsPerson", error: error("cms.refused", false) };
  if (status === 401 || status === 403) return { kind: "needsPerson", error: error("cms.auth", true) };
  if (status === 409 || status === 412) return { kind: "needsPerson", error: error("cms.conflict", false) };
  if (status === 408 || status === 425 || status === 429 || status === 503) {
    return { kind: "later", error: error("cms.unreachable", true), waitMs: retryAfter(headers) };
  }
  if (status >= 500) return { kind: "unknown", error: error("cms.unreachable", true) };
  return { kind: "rejected", error: error("cms.refused", false) };
}

/** `Retry-After` in milliseconds, seconds or a date, at most an hour. */
export function retryAfter(headers: Headers, now = Date.now()): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.min(3_600_000, Math.max(0, wait)) : undefined;
}
