import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { appListeners, type FakeContents, ipcListeners, seen } from "./recorder.fixture.ts";

/* The built program against a recorder: what it asks of Electron is what will happen in the product. */

const deskDir = vi.hoisted(() => `${process.env.TMPDIR ?? "/tmp"}/depeche-electron-${process.pid}`);
vi.mock("electron", async () => {
  const { fakeElectron: fake } = await import("./recorder.fixture.ts");
  return fake(deskDir);
});

const MAIN = resolve("out/main/index.js");
const PRELOAD = resolve("out/preload/index.cjs");
let contents: FakeContents;

beforeAll(async () => {
  if (!existsSync(MAIN) || !existsSync(PRELOAD)) throw new Error("build first: npm run build");
  const loaded = new Promise((done) => appListeners.on("loaded", () => done(undefined)));
  await import(/* @vite-ignore */ MAIN);
  await loaded;
  const [first] = seen.windows;
  if (!first) throw new Error(`no window was opened: ${seen.trouble.join()}`);
  contents = first.window.webContents;
}, 30_000);

afterAll(async () => {
  const done = new Promise((end) => appListeners.on("quit-done", () => end(undefined)));
  appListeners.fire("before-quit", { preventDefault: () => undefined });
  await done;
  rmSync(deskDir, { recursive: true, force: true });
});

const ADDRESSES = [
  "https://example.com",
  "http://127.0.0.1:1234",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,x",
  "app://other/index.html",
  "app://desk.evil/index.html",
  "blob:https://example.com/1",
  "about:blank",
  "chrome://settings",
  "ms-settings:",
];

describe("the window is locked", () => {
  test("sandbox, isolation and one instance, before anything else", () => {
    expect(seen.before).toEqual(["sandbox", "single", "ready"]);
    expect(seen.windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
    });
    expect(seen.trouble).toEqual([]);
  });

  test("nothing leads away: navigation, redirects, frames, webviews", () => {
    for (const url of ADDRESSES) {
      for (const name of ["will-navigate", "will-redirect", "will-frame-navigate"]) {
        const preventDefault = vi.fn();
        contents.fire(name, { url, preventDefault });
        expect(preventDefault, `${name} ${url}`).toHaveBeenCalledOnce();
      }
    }
    const stays = vi.fn();
    contents.fire("will-navigate", { url: "app://desk/index.html", preventDefault: stays });
    expect(stays).not.toHaveBeenCalled();
    const preventDefault = vi.fn();
    contents.fire("will-attach-webview", { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test("no window opens; only web addresses reach the person's browser", () => {
    for (const url of ADDRESSES) expect(contents.openHandler?.({ url })).toEqual({ action: "deny" });
    expect(seen.opened).toEqual(["https://example.com", "http://127.0.0.1:1234"]);
  });

  test("no permission is granted", () => {
    for (const permission of ["media", "geolocation", "notifications", "clipboard-read", "usb"]) {
      const answer = vi.fn();
      seen.permissionRequest?.(contents, permission, answer);
      expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    }
    expect(seen.permissionCheck?.()).toBe(false);
  });
});

describe("the screen comes through our own scheme", () => {
  test("the scheme is standard and secure and does not pass the policy", () => {
    expect(seen.schemes).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(seen.loaded).toEqual(["app://desk/index.html"]);
  });

  test("a fixed list of files, each under a strict policy", async () => {
    const handler = seen.handlers.get("app");
    const page = handler?.(new Request("app://desk/index.html"));
    expect(page?.status).toBe(200);
    expect(await page?.text()).toContain("Depeche");
    const policy = page?.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/default-src 'none'.*connect-src 'none'.*frame-ancestors 'none'/);
    expect(policy).not.toContain("unsafe");
    for (const path of ["/../package.json", "/%2e%2e/package.json", "/main/index.js", "/nothing"]) {
      expect(handler?.(new Request(`app://desk${path}`)).status, path).toBe(404);
    }
    expect(handler?.(new Request("app://other/index.html")).status).toBe(404);
  });
});

describe("messages", () => {
  /** Sends a call as a page's frame would and waits for its answer. */
  const call = (id: number, frame: unknown, sender: unknown = contents): Promise<unknown> | undefined => {
    const answered = new Promise((done) => {
      contents.on("sent", ((channel: string, value: { kind: string; id?: number }) => {
        if (channel === "depeche:message" && value.kind === "answer" && value.id === id) done(value);
      }) as never);
    });
    ipcListeners.fire(
      "depeche:call",
      { sender, senderFrame: frame },
      { kind: "call", id, method: "settings.read", input: {} },
    );
    return answered;
  };

  test("only our own page in the main frame is heard", async () => {
    const before = contents.sent.length;
    void call(1, null);
    void call(2, { origin: "app://desk" }); // another frame
    void call(3, contents.mainFrame, {}); // another window
    ipcListeners.fire("depeche:call", { sender: contents, senderFrame: contents.mainFrame }, { kind: "other" });
    const answer = await call(4, contents.mainFrame);
    expect(answer).toMatchObject({ kind: "answer", id: 4, reply: { ok: true } });
    const ids = contents.sent.slice(before).map(([, value]) => (value as { id?: number }).id);
    expect(ids).toEqual([4]);
  });

  test("the page of another origin is not heard, even in the main frame", async () => {
    const before = contents.sent.length;
    contents.mainFrame.origin = "https://example.com";
    void call(5, contents.mainFrame);
    contents.mainFrame.origin = "app://desk";
    await call(6, contents.mainFrame);
    expect(contents.sent.slice(before).map(([, value]) => (value as { id?: number }).id)).toEqual([6]);
  });
});

test("menus are made from the command table and send the command's id", () => {
  const menu = seen.menus.at(-1);
  expect(menu?.map((one) => one.label)).toEqual(["Fichier", "Édition", "Article", "Aller à", "Affichage", "Aide"]);
  const publish = menu?.flatMap((one) => one.submenu).find((item) => item.label === "Publier…");
  expect(publish?.accelerator).toBe("CommandOrControl+Enter");
  publish?.click?.();
  expect(contents.sent.at(-1)).toEqual(["depeche:command", "story.publish"]);
  const bare = menu?.flatMap((one) => one.submenu).find((item) => item.label === "Traduire");
  expect(bare?.accelerator).toBeUndefined();
});

test("secrets are encrypted before they reach the disk", () => {
  const kept = readFileSync(join(deskDir, "secrets.json"), "utf8");
  expect(Object.keys(JSON.parse(kept))).toEqual(["destination:embedded"]);
  expect(kept).toContain('"safe:');
});

test("the window's place is remembered", () => {
  seen.windows[0]?.window.fire("close");
  expect(JSON.parse(readFileSync(join(deskDir, "window.json"), "utf8"))).toEqual({
    x: 10,
    y: 20,
    width: 1300,
    height: 850,
  });
});

test("the preload needs nothing but electron and gives three functions, no event and no ipc", () => {
  const exposed: Record<string, Record<string, (...args: unknown[]) => unknown>> = {};
  const wanted: string[] = [];
  const listeners = new Map<string, (event: unknown, value: unknown) => void>();
  const sent: unknown[] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: never) => Object.assign(exposed, { [name]: api }) },
    ipcRenderer: {
      send: (...args: unknown[]) => sent.push(args),
      on: (channel: string, listener: never) => listeners.set(channel, listener),
      off: (channel: string) => listeners.delete(channel),
    },
  };
  runInNewContext(readFileSync(PRELOAD, "utf8"), {
    require: (id: string) => {
      wanted.push(id);
      return electron;
    },
    exports: {},
    module: { exports: {} },
  });
  expect(wanted).toEqual(["electron"]);
  expect(Object.keys(exposed)).toEqual(["depeche"]);
  expect(Object.keys(exposed.depeche ?? {})).toEqual(["send", "listen", "onCommand"]);
  const got: unknown[][] = [];
  const stop = exposed.depeche?.listen?.((...args: unknown[]) => got.push(args)) as (() => void) | undefined; // listen gives its end
  listeners.get("depeche:message")?.({ sender: "secret" }, { kind: "event" });
  expect(got).toEqual([[{ kind: "event" }]]);
  stop?.();
  expect(listeners.has("depeche:message")).toBe(false);
  exposed.depeche?.send?.({ kind: "call" });
  expect(sent).toEqual([["depeche:call", { kind: "call" }]]);
});
