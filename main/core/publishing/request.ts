import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import { type Deadlines, exchange } from "../http/exchange.ts";

/** Long enough for a slow CMS with a large picture, short enough that a hung one is noticed. */
const DEADLINES: Deadlines = { connect: 5000, headers: 30_000, whole: 120_000 };
/** An answer longer than this is not one. */
const MAX_ANSWER = 2 * 1024 * 1024;

/** An address and what opens it; an adapter with another way of signing in sends its own header and no secret. */
export type ServiceAccess = { readonly url: string; readonly secret: string; readonly signal?: AbortSignal };

export type Call = {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

export type Answered = {
  readonly kind: "answer";
  readonly status: number;
  /** The JSON of the answer, or undefined when it is anything else: a login page with status 200 confirms nothing. */
  readonly json: unknown;
  header(name: string): string | undefined;
};

export type Answer =
  | Answered
  /** Nothing can have been done: no byte of the request left. */
  | { readonly kind: "notSent"; readonly error: ErrorData }
  /** It may have been done. */
  | { readonly kind: "noAnswer"; readonly error: ErrorData };

/** One call to a JSON service with the desk's key. Never rejects: every kind of silence is an answer too. */
export async function callCms(access: ServiceAccess, call: Call, deadlines: Deadlines = DEADLINES): Promise<Answer> {
  const answer = await exchange({
    method: call.method,
    url: new URL(access.url + call.path),
    headers: {
      ...(access.secret === "" ? {} : { authorization: `Bearer ${access.secret}` }),
      accept: "application/json",
      ...call.headers,
    },
    body: call.body,
    deadlines,
    maxAnswer: MAX_ANSWER,
    signal: access.signal,
  });
  switch (answer.kind) {
    case "answer": {
      const { status, header, bytes } = answer;
      return { kind: "answer", status, header, json: readJson(header("content-type"), bytes) };
    }
    case "notSent":
      return { kind: "notSent", error: unreachable("The CMS cannot be reached.") };
    case "noAnswer":
      return { kind: "noAnswer", error: unreachable("The CMS did not answer.") };
  }
}

const unreachable = (message: string): ErrorData => new AppError("cms.unreachable", message, {}, true).toData();

function readJson(type: string | undefined, bytes: Buffer): unknown {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type ?? "")) return undefined;
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined; // the caller decides what an unreadable answer means
  }
}
