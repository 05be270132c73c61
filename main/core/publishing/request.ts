import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { AppError, type ErrorData } from "#shared/domain/errors.ts";
import type { CmsAccess } from "./adapters/adapter.ts";

/** Milliseconds until the connection stands, until the answer begins, until it has ended. */
export type Deadlines = { readonly connect: number; readonly headers: number; readonly whole: number };

/** Long enough for a slow CMS with a large picture, short enough that a hung one is noticed. */
const DEADLINES: Deadlines = { connect: 5000, headers: 30_000, whole: 120_000 };
/** An answer longer than this is not one. */
const MAX_ANSWER = 2 * 1024 * 1024;
const MAX_HEADERS = 16 * 1024;

export type Call = {
  readonly method: "GET" | "PUT" | "POST";
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

/**
 * One call to a CMS, on a connection of its own. Redirects are not followed (they would carry story and key to another
 * place), compressed answers are not asked for. Never rejects: every kind of silence is an answer too.
 */
export function callCms(access: CmsAccess, call: Call, deadlines: Deadlines = DEADLINES): Promise<Answer> {
  return new Promise((resolve) => {
    const url = new URL(access.url + call.path);
    const isSecure = url.protocol === "https:";
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      method: call.method,
      agent: false,
      maxHeaderSize: MAX_HEADERS,
      ...(access.signal ? { signal: access.signal } : {}),
      headers: {
        ...(access.secret === "" ? {} : { authorization: `Bearer ${access.secret}` }),
        accept: "application/json",
        ...(call.body === undefined ? {} : { "content-length": String(Buffer.byteLength(call.body)) }),
        ...call.headers,
      },
    });
    let isConnected = false;
    const giveUp = (): void => void request.destroy(new Error("deadline"));
    const connecting = setTimeout(giveUp, deadlines.connect);
    const waiting = setTimeout(giveUp, deadlines.headers);
    const whole = setTimeout(giveUp, deadlines.whole);
    const settle = (answer: Answer): void => {
      for (const timer of [connecting, waiting, whole]) clearTimeout(timer);
      resolve(answer);
    };
    const fail = (): void =>
      settle(
        isConnected
          ? { kind: "noAnswer", error: unreachable("The CMS did not answer.") }
          : { kind: "notSent", error: unreachable("The CMS cannot be reached.") },
      );
    request.once("socket", (socket) =>
      socket.once(isSecure ? "secureConnect" : "connect", () => {
        isConnected = true;
        clearTimeout(connecting);
      }),
    );
    request.on("error", fail);
    request.once("response", (response) => {
      clearTimeout(waiting);
      const chunks: Buffer[] = [];
      let length = 0;
      response.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length > MAX_ANSWER) giveUp();
        else chunks.push(chunk);
      });
      // an answer that breaks off is none
      response.on("error", fail);
      response.once("end", () =>
        settle({
          kind: "answer",
          status: response.statusCode ?? 0,
          json: readJson(response.headers["content-type"], Buffer.concat(chunks)),
          header: (name) => [response.headers[name] ?? []].flat()[0],
        }),
      );
    });
    request.end(call.body);
  });
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
