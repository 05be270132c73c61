import { createHmac } from "node:crypto";
import { z } from "zod";
import { AppError } from "#shared/domain/errors.ts";
import { outcomeOfRefusal } from "../../refusal.ts";
import { type Answer, type Answered, callCms } from "../../request.ts";
import type { CmsAccess, Outcome } from "../adapter.ts";

export type GhostCall = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** "posts/", always with its slash: Ghost redirects without it, and a redirected write loses its body. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly upload?: { readonly type: string; readonly bytes: Uint8Array };
};

/** Seconds that a token is good for; Ghost takes no longer ones. */
const TOKEN_LIFE = 300;
/** Both clocks may differ by this much, in seconds, before a refused token is blamed on them. */
const CLOCK_DRIFT = 30;

/**
 * One call of Ghost's Admin API with a fresh token. Ghost judges a token by its time of issue: when the two clocks differ and
 * it refuses, the call is made once more by the server's own clock (a refused write was not done).
 */
export async function callGhost(access: CmsAccess, call: GhostCall): Promise<Answer> {
  const now = Math.floor(Date.now() / 1000);
  const answer = await callAt(access, call, now);
  if (answer.kind !== "answer" || answer.status !== 401) return answer;
  const theirs = Math.floor(Date.parse(answer.header("date") ?? "") / 1000);
  const isDrifted = Number.isFinite(theirs) && Math.abs(theirs - now) > CLOCK_DRIFT;
  return isDrifted ? callAt(access, call, theirs) : answer;
}

function callAt({ url, secret, signal }: CmsAccess, call: GhostCall, now: number): Promise<Answer> {
  const { method, path, params = {}, json, upload } = call;
  const query = new URLSearchParams(params).toString();
  const body = upload?.bytes ?? (json === undefined ? undefined : JSON.stringify(json));
  return callCms(
    { url, secret: "", ...(signal ? { signal } : {}) },
    {
      method,
      path: `/ghost/api/admin/${path}${query === "" ? "" : `?${query}`}`,
      headers: {
        authorization: `Ghost ${tokenOf(secret, now)}`,
        "accept-version": "v6.0",
        ...(upload ? { "content-type": upload.type } : {}),
        ...(json === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body }),
    },
  );
}

/** A JSON Web Token (RFC 7519) signed with the integration's key, "id:secret" with the secret in hex. @param now in seconds */
export function tokenOf(key: string, now: number): string {
  const [id = "", secret = ""] = key.trim().split(":");
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = part({ alg: "HS256", typ: "JWT", kid: id });
  const claims = part({ iat: now, exp: now + TOKEN_LIFE, aud: "/admin/" });
  const signature = createHmac("sha256", Buffer.from(secret, "hex")).update(`${head}.${claims}`).digest("base64url");
  return `${head}.${claims}.${signature}`;
}

const GhostErrors = z.object({
  errors: z.array(z.object({ type: z.string(), message: z.string(), context: z.string().nullish() })).min(1),
});

/** What an answer that is no success means. @param isUpdate whether the post is thought to be there */
export function outcomeOfGhost(answer: Answered, isUpdate: boolean): Outcome {
  const [error] = GhostErrors.safeParse(answer.json).data?.errors ?? [];
  const outcome = outcomeOfRefusal(answer, isUpdate);
  if (!("error" in outcome) || !error) return outcome;
  const message = `Ghost: ${[error.message, error.context].filter(Boolean).join(" ")} (${error.type})`;
  // a key that does not know its place and a right that it lacks both answer 403
  if (answer.status === 403 && error.type !== "NoPermissionError") {
    return { kind: "needsPerson", error: new AppError("cms.refused", message, { status: 403 }).toData() };
  }
  return { ...outcome, error: { ...outcome.error, message } };
}
