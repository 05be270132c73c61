import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, Server } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { WebSocketServer } from "ws";
import type { Channel } from "#shared/contract/index.ts";
import { serveChannel } from "./channelSocket.ts";
import { headersFor, isOwnHost, isOwnOrigin } from "./guard.ts";
import { staticFiles } from "./staticFiles.ts";

export type HttpDesk = { readonly port: number; readonly token: string; readonly url: string; close(): Promise<void> };

export type HttpOptions = {
  readonly deskDir: string;
  readonly rendererDir: string;
  readonly connect: () => Channel;
  /** A fixed port; otherwise the one of last time, or a free one. */
  readonly port?: number | undefined;
};

/** A picture of 20 MB or a wire file of 50 MB as base64. */
const MAX_MESSAGE = 80 * 1024 * 1024;

/** Serves the screen and its channel to this machine only. */
export async function serveDesk(options: HttpOptions): Promise<HttpDesk> {
  const token = randomBytes(32).toString("base64url");
  const files = staticFiles(options.rendererDir);
  let port = 0;
  const app = new Hono();
  app.use(async (c, next) => {
    if (!isOwnHost(c.req.header("host"), port)) c.res = c.text("wrong host", 421);
    else await next();
    for (const [name, value] of Object.entries(headersFor(port, c.req.path))) c.res.headers.set(name, value);
  });
  app.get("*", (c) => {
    const file = files.get(c.req.path);
    if (!file) return c.text("not found", 404, { "cache-control": "no-store" });
    return c.body(new Uint8Array(file.bytes), 200, { "content-type": file.type, "cache-control": file.cache });
  });
  app.all("*", (c) => c.text("only GET", 405, { "cache-control": "no-store" }));

  const server = await listenSticky(app.fetch, join(options.deskDir, "http-port"), options.port);
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { host, origin } = request.headers;
    if (request.url !== "/channel" || !isOwnHost(host, port) || !isOwnOrigin(origin, host)) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => serveChannel(opened, options.connect, token));
  });
  return {
    port,
    token,
    url: `http://127.0.0.1:${port}/#token=${token}`,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Fetch = Parameters<typeof serve>[0]["fetch"];

/** The port of last time if it is free: the browser keeps unsent text under it. */
async function listenSticky(fetch: Fetch, portFile: string, wanted: number | undefined): Promise<Server> {
  const kept = wanted ?? (existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) || 0 : 0);
  let server: Server;
  try {
    server = await listen(fetch, kept);
  } catch (error) {
    if (wanted !== undefined || kept === 0) throw error;
    server = await listen(fetch, 0);
  }
  const address = server.address();
  if (typeof address === "object" && address) writeFileSync(portFile, String(address.port), { mode: 0o600 });
  return server;
}

function listen(fetch: Fetch, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: "127.0.0.1" }, () => resolve(server as Server)) as Server;
    server.once("error", reject);
    server.headersTimeout = 10_000;
  });
}
