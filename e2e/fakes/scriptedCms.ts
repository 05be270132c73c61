import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, request as requestHttp, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/*
 * A CMS that misbehaves on command: it stands between the desk and a real one, so that what was processed is really
 * processed, and only the network and the answers lie.
 */

export type Received = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  body: string;
};

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What happens to one request. `processed`: the real CMS takes it first, and only the answer goes wrong. */
export type Fault =
  | { readonly kind: "none" }
  | { readonly kind: "reset" | "hang" | "cutAnswer"; readonly processed: boolean }
  | { readonly kind: "reply"; readonly processed: boolean; readonly reply: Reply };

/** Steps of a request as the CMS sees them; a test may kill the sender at any of them. */
export type Moment = "headers" | "firstBytes" | "wholeBody" | "processed" | "answerBegun" | "answered";

export type CmsScript = {
  fault?(request: Received): Fault | undefined;
  at?(moment: Moment, request: Received): void;
  /** Whether Idempotency-Key and preconditions are thrown away, as by a CMS that knows neither. */
  readonly isPlain?: boolean;
};

export type ScriptedCms = {
  readonly url: string;
  readonly received: readonly Received[];
  play(script: CmsScript): void;
  close(): Promise<void>;
};

/** @param realPort where the real CMS listens on this machine */
export async function scriptedCms(realPort: number, first: CmsScript = {}): Promise<ScriptedCms> {
  let script = first;
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const one: Received = {
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers as Received["headers"], // no header of these calls comes twice
      body: "",
    };
    received.push(one);
    const fault = script.fault?.(one) ?? { kind: "none" };
    script.at?.("headers", one);
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) {
      if (chunks.push(chunk) === 1) script.at?.("firstBytes", one);
    }
    const body = Buffer.concat(chunks);
    one.body = body.toString("utf8");
    script.at?.("wholeBody", one);
    const isProcessed = fault.kind === "none" || fault.processed;
    const real = isProcessed ? await forward(realPort, one, body, script.isPlain ?? false) : undefined;
    if (real) script.at?.("processed", one);
    if (fault.kind === "reset") request.socket.resetAndDestroy();
    if (fault.kind === "reset" || fault.kind === "hang") return;
    const { status, headers = {}, body: text = "" } = fault.kind === "reply" ? fault.reply : (real ?? { status: 200 });
    response.writeHead(status, { ...headers, "content-length": String(Buffer.byteLength(text)) });
    response.flushHeaders();
    script.at?.("answerBegun", one);
    if (fault.kind === "cutAnswer") {
      response.write(text.slice(0, text.length / 2), () => response.destroy());
      return;
    }
    response.end(text, () => script.at?.("answered", one));
  }

  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}/api`,
    received,
    play: (next) => {
      script = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function forward(port: number, one: Received, body: Buffer, isPlain: boolean): Promise<Reply> {
  const { host, connection, ...rest } = one.headers;
  const headers: Record<string, string | undefined> = { ...rest };
  if (isPlain && one.method !== "GET" && one.path.startsWith("/api/stories/")) {
    headers["idempotency-key"] = randomUUID();
    delete headers["if-match"];
    delete headers["if-none-match"];
    const path = one.path.replace(/\/withdraw$/, "");
    const there = await call(port, { method: "GET", path, headers: { authorization: headers.authorization } });
    if (there.status === 200) headers["if-match"] = `"${JSON.parse(there.body ?? "").revision}"`;
    else headers["if-none-match"] = "*";
  }
  return call(port, { method: one.method, path: one.path, headers }, body);
}

function call(
  port: number,
  { method, path, headers }: Pick<Received, "method" | "path" | "headers">,
  body?: Buffer,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = requestHttp({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: {
            "content-type": response.headers["content-type"] ?? "",
            date: response.headers.date ?? "",
          },
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    request.once("error", reject);
    request.end(body);
  });
}
