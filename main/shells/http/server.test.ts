import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { ClientMessage, CoreMessage } from "#shared/contract/index.ts";
import { type HttpDesk, serveDesk } from "./server.ts";

const dir = mkdtempSync(join(tmpdir(), "depeche-http-"));
const rendererDir = join(dir, "renderer");
let desk: HttpDesk;
const received: ClientMessage[] = [];

/** A core that answers every call with its method's name. */
const connect = () => {
  const listeners = new Set<(message: CoreMessage) => void>();
  return {
    send: (message: ClientMessage) => {
      received.push(message);
      for (const listener of listeners)
        listener({ kind: "answer", id: message.id, reply: { ok: true, value: message.method } });
    },
    listen: (listener: (message: CoreMessage) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

beforeAll(async () => {
  mkdirSync(join(rendererDir, "assets"), { recursive: true });
  writeFileSync(join(rendererDir, "index.html"), "<!doctype html><title>desk</title>");
  writeFileSync(join(rendererDir, "assets/app-1.js"), "export {};");
  writeFileSync(join(dir, "secret.txt"), "secret");
  desk = await serveDesk({ deskDir: dir, rendererDir, connect });
});
afterAll(async () => {
  await desk.close();
  rmSync(dir, { recursive: true });
});

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** A request exactly as written: fetch would tidy host and path. */
function raw(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port: desk.port, path, method, headers, setHost: headers.host === undefined },
      (answer) => {
        let body = "";
        answer.on("data", (chunk: Buffer) => {
          body += chunk.toString();
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

describe("who may ask", () => {
  test.each([
    "127.0.0.1.evil.test",
    "localhost.evil.test",
    "0.0.0.0",
    "127.1",
    "2130706433",
    "[::ffff:127.0.0.1]",
    "evil.test",
    "localhost.",
  ])("the host %s gets nothing", async (host) => {
    const answer = await raw("/", { host: `${host}:${desk.port}` });
    expect([400, 421]).toContain(answer.status);
    expect(answer.body).not.toContain("desk");
  });

  test("our own names get the page", async () => {
    for (const host of ["127.0.0.1", "localhost"])
      expect((await raw("/", { host: `${host}:${desk.port}` })).status).toBe(200);
    expect((await raw("/", { host: "127.0.0.1:1" })).status).toBe(421);
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "/assets/../../secret.txt",
    "/%00",
    "/http-port",
    "/run.json",
  ])("%s leads nowhere", async (path) => {
    const answer = await raw(path);
    expect(answer.body).not.toContain("secret");
    expect([400, 404]).toContain(answer.status);
  });

  test("WebAssembly may be compiled by the script that spells, and by no other", async () => {
    const policy = async (path: string) => String((await raw(path)).headers["content-security-policy"]);
    expect(await policy("/assets/spellingWorker-Ab_c-1.js")).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    );
    for (const path of ["/", "/assets/index-1.js", "/assets/spellingWorker-1.js.map", "/x/spellingWorker-1.js"]) {
      expect(await policy(path)).not.toContain("wasm-unsafe-eval");
    }
  });

  test("every answer is locked down, sets no cookie and opens to nobody", async () => {
    for (const [path, method] of [
      ["/", "GET"],
      ["/assets/app-1.js", "GET"],
      ["/nothing", "GET"],
      ["/", "POST"],
    ] as const) {
      const { headers } = await raw(path, {}, method);
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["set-cookie"]).toBeUndefined();
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });
});

describe("the channel", () => {
  const open = (origin: string | undefined, path = "/channel"): WebSocket =>
    new WebSocket(`ws://127.0.0.1:${desk.port}${path}`, origin === undefined ? {} : { origin });
  const own = (): string => `http://127.0.0.1:${desk.port}`;

  test.each([undefined, "null", "http://evil.test", "http://127.0.0.1:1", "https://127.0.0.1"])(
    "origin %s is refused",
    async (origin) => {
      const socket = open(origin);
      const [error] = (await once(socket, "error")) as [Error];
      expect(error.message).toContain("403");
    },
  );

  test("another path is refused", async () => {
    const [error] = (await once(open(own(), "/other"), "error")) as [Error];
    expect(error.message).toContain("403");
  });

  test.each(["", "wrong", "prefix"])("the token %s is refused before any call", async (kind) => {
    const before = received.length;
    const socket = open(own());
    await once(socket, "open");
    socket.send(JSON.stringify({ kind: "token", token: kind === "prefix" ? desk.token.slice(0, -1) : kind }));
    socket.send(JSON.stringify({ kind: "call", id: 1, method: "app.state", input: {} }));
    const [code] = (await once(socket, "close")) as [number];
    expect(code).toBe(4401);
    expect(received.length).toBe(before);
  });

  test("a call before the token is refused", async () => {
    const socket = open(own());
    await once(socket, "open");
    socket.send(JSON.stringify({ kind: "call", id: 1, method: "app.state", input: {} }));
    const [code] = (await once(socket, "close")) as [number];
    expect(code).toBe(4401);
  });

  test("with the token, calls are answered; what is no call closes the line", async () => {
    const socket = open(own());
    await once(socket, "open");
    socket.send(JSON.stringify({ kind: "token", token: desk.token }));
    socket.send(JSON.stringify({ kind: "call", id: 7, method: "app.state", input: {} }));
    const [data] = (await once(socket, "message")) as [Buffer];
    expect(JSON.parse(data.toString())).toEqual({ kind: "answer", id: 7, reply: { ok: true, value: "app.state" } });
    socket.send("{not json");
    const [code] = (await once(socket, "close")) as [number];
    expect(code).toBe(4400);
  });
});
