import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

/** Milliseconds until the connection stands, until the answer begins, until it has ended. */
export type Deadlines = { readonly connect: number; readonly headers: number; readonly whole: number };

export type Exchange = {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  readonly deadlines: Deadlines;
  /** Bytes; a longer answer is broken off. */
  readonly maxAnswer: number;
  /** Breaks off what is under way, when the desk closes. */
  readonly signal?: AbortSignal | undefined;
};

export type Exchanged =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly bytes: Buffer;
      header(name: string): string | undefined;
    }
  /** Nothing can have been done: no byte of the request left. */
  | { readonly kind: "notSent" }
  /** It may have been done. */
  | { readonly kind: "noAnswer" };

const MAX_HEADERS = 16 * 1024;

/**
 * One request on a connection of its own. Redirects are not followed (they would carry what is sent, and its key, to
 * another place), compressed answers are not asked for. Never rejects: every kind of silence is an answer too.
 */
export function exchange({ method, url, headers, body, deadlines, maxAnswer, signal }: Exchange): Promise<Exchanged> {
  return new Promise((resolve) => {
    const isSecure = url.protocol === "https:";
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      method,
      agent: false,
      maxHeaderSize: MAX_HEADERS,
      ...(signal ? { signal } : {}),
      headers: { ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }), ...headers },
    });
    let isConnected = false;
    const giveUp = (): void => void request.destroy(new Error("deadline"));
    const connecting = setTimeout(giveUp, deadlines.connect);
    const waiting = setTimeout(giveUp, deadlines.headers);
    const whole = setTimeout(giveUp, deadlines.whole);
    const settle = (answer: Exchanged): void => {
      for (const timer of [connecting, waiting, whole]) clearTimeout(timer);
      resolve(answer);
    };
    const fail = (): void => settle({ kind: isConnected ? "noAnswer" : "notSent" });
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
        if (length > maxAnswer) giveUp();
        else chunks.push(chunk);
      });
      // an answer that breaks off is none
      response.on("error", fail);
      response.once("end", () =>
        settle({
          kind: "answer",
          status: response.statusCode ?? 0,
          bytes: Buffer.concat(chunks),
          header: (name) => [response.headers[name] ?? []].flat()[0],
        }),
      );
    });
    request.end(body);
  });
}
