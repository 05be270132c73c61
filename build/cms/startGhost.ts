import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./freePort.ts";
import type { GhostTree } from "./getGhost.ts";

export type GhostSite = { readonly url: string; readonly key: string; stop(): Promise<void> };

const PATIENCE = 120_000;

/** Starts a Ghost of its own on loopback over SQLite, with an owner and an integration. @param folder empty */
export async function startGhost({ node, folder: tree }: GhostTree, folder: string): Promise<GhostSite> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(tree, "content"), join(folder, "content"), { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = openSync(join(folder, "ghost.log"), "w");
  const child = spawn(node, ["index.js"], {
    cwd: tree, // Ghost reads its own version there
    stdio: ["ignore", log, log],
    env: {
      ...process.env,
      NODE_ENV: "production",
      url,
      server__host: "127.0.0.1",
      server__port: String(port),
      database__client: "better-sqlite3",
      database__connection__filename: join(folder, "ghost.db"),
      database__useNullAsDefault: "true",
      paths__contentPath: `${join(folder, "content")}/`,
      mail__transport: "Direct",
      mail__from: "cms@example.test",
      privacy__useUpdateCheck: "false",
      privacy__useGravatar: "false",
      security__staffDeviceVerification: "false",
      logging__level: "warn",
      logging__transports: '["stdout"]',
    },
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const exit = once(child, "exit");
    child.kill();
    await exit;
  };
  try {
    return { url, key: await setUp(url), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes the owner and an integration. @returns the integration's Admin API key */
async function setUp(url: string): Promise<string> {
  const api = `${url}/ghost/api/admin/`;
  await until(() =>
    fetch(`${api}site/`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  const call = async (path: string, json: object, headers: Record<string, string> = {}): Promise<Response> => {
    const answer = await fetch(api + path, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url, ...headers },
      body: JSON.stringify(json),
    });
    if (!answer.ok) throw new Error(`Ghost answered ${answer.status} to ${path}: ${await answer.text()}`);
    return answer;
  };
  const who = { email: "owner@example.test", password: randomBytes(18).toString("base64url") };
  const setup = { name: "Owner Person", blogTitle: "Site of the tests", ...who };
  await call("authentication/setup/", { setup: [setup] });
  const session = await call("session/", { username: who.email, password: who.password });
  const cookie = (session.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const made = await call("integrations/?include=api_keys", { integrations: [{ name: "depeche" }] }, { cookie });
  const { integrations } = (await made.json()) as {
    integrations: { api_keys: { type: string; id: string; secret: string }[] }[];
  }; // Ghost's answer, see its Admin API
  const key = integrations[0]?.api_keys.find(({ type }) => type === "admin");
  if (!key) throw new Error("Ghost gave no key");
  return key.secret.includes(":") ? key.secret : `${key.id}:${key.secret}`;
}

async function until(test: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(200)) if (await test()) return;
  throw new Error("Ghost did not start in two minutes");
}
