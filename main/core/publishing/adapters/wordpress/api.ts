import { z } from "zod";
import { AppError } from "#shared/domain/errors.ts";
import { outcomeOfRefusal } from "../../refusal.ts";
import { type Answer, type Answered, callCms } from "../../request.ts";
import type { CmsAccess, Outcome } from "../adapter.ts";

export type WpCall = {
  readonly method: "GET" | "POST" | "DELETE";
  /** "/wp/v2/posts". */
  readonly route: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One call of WordPress's REST API with an application password. `rest_route` works whatever the site's permalinks are. */
export function callWp({ url, user, secret, signal }: CmsAccess, call: WpCall): Promise<Answer> {
  const { method, route, params = {}, json, bytes, headers = {} } = call;
  const query = new URLSearchParams({ rest_route: route, ...params });
  const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
  return callCms(
    { url, secret: "", ...(signal ? { signal } : {}) },
    {
      method,
      path: `/?${query.toString()}`,
      headers: {
        // WordPress shows application passwords in groups; the blanks do not count
        authorization: `Basic ${Buffer.from(`${user}:${secret.replace(/\s/g, "")}`).toString("base64")}`,
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    },
  );
}

const WpError = z.object({ code: z.string(), message: z.string() });

export const wpErrorCode = (answer: Answered): string => WpError.safeParse(answer.json).data?.code ?? "";

/** Errors that no repeat changes although WordPress answers 500 to them. */
const PERMANENT = /^(?:db_insert_error|rest_upload_)/;

/** What an answer that is no success means. @param isUpdate whether the post is thought to be there */
export function outcomeOfWp(answer: Answered, isUpdate: boolean): Outcome {
  const { data } = WpError.safeParse(answer.json);
  const said = data ? `WordPress: ${plain(data.message)} (${data.code})` : `WordPress answered ${answer.status}.`;
  if (data && PERMANENT.test(data.code)) {
    return { kind: "rejected", error: new AppError("cms.refused", said, { status: answer.status }).toData() };
  }
  const outcome = outcomeOfRefusal(answer, isUpdate);
  if (!("error" in outcome) || !data) return outcome;
  // a right that the account lacks is no wrong password: the other stories of the site are not stopped by it
  const isRight = answer.status === 403 && /^rest_cannot/.test(data.code);
  return isRight
    ? { kind: "needsPerson", error: new AppError("cms.refused", said, { status: 403 }).toData() }
    : { ...outcome, error: { ...outcome.error, message: said } };
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, "").trim();
