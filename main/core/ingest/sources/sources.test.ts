import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newId } from "#shared/domain/ids.ts";
import type { WireSource } from "#shared/domain/wireSource.ts";
import { bareHost, openCore, type TestCore } from "../../core.fixture.ts";
import { tempFolder } from "../../store/store.fixture.ts";

const story = (headline: string): string =>
  `Headline: ${headline}\nLanguage: en\nGuid: urn:ex:${headline}\n\nThe harbour reopened on Monday after nine days, officials said in a note.\n`;

async function folder(core: TestCore, path: string) {
  const source: WireSource = { id: newId(), kind: "folder", name: "Passerelle", path };
  await core.call("sources.save", { source });
  return {
    source,
    /** A file counts when two looks saw it alike. */
    look: async () => {
      await core.call("sources.check", { id: source.id });
      return core.call("sources.check", { id: source.id });
    },
  };
}
const headlines = async (core: TestCore): Promise<string[]> =>
  (await core.call("wire.list", {})).rows.map(({ headline }) => headline).sort();

test("what is put into a folder comes onto the wire once, also after the desk was closed", async () => {
  const dir = tempFolder();
  const deskDir = tempFolder();
  writeFileSync(join(dir, "a.txt"), story("One"));
  const core = openCore({ deskDir });
  const { source, look } = await folder(core, dir);
  expect((await look()).added).toBe(1);
  writeFileSync(join(dir, "b.txt"), story("Two"));
  writeFileSync(join(dir, "c.txt.part"), story("Half"));
  renameSync(join(dir, "a.txt"), join(dir, "a2.txt"));
  await look();
  expect(await headlines(core)).toEqual(["One", "Two"]);
  await core.close();
  writeFileSync(join(dir, "d.txt"), story("Three"));
  const again = openCore({ deskDir });
  await again.call("sources.check", { id: source.id });
  await again.call("sources.check", { id: source.id });
  expect(await headlines(again)).toEqual(["One", "Three", "Two"]);
});

test("a file that is still being written is left for the next look", async () => {
  const dir = tempFolder();
  const core = openCore();
  const { source } = await folder(core, dir);
  writeFileSync(join(dir, "a.txt"), story("Whole").slice(0, 40));
  await core.call("sources.check", { id: source.id });
  appendFileSync(join(dir, "a.txt"), story("Whole").slice(40));
  await core.call("sources.check", { id: source.id });
  expect(await core.call("refused.list", {})).toEqual([]);
  await core.call("sources.check", { id: source.id });
  expect(await headlines(core)).toEqual(["Whole"]);
});

test("a folder that is gone says so and when it last worked; when it is back, nothing was lost", async () => {
  const dir = join(tempFolder(), "net");
  mkdirSync(dir);
  const core = openCore();
  const { source, look } = await folder(core, dir);
  const worked = (await look()).lastWorkedAt;
  rmSync(dir, { recursive: true });
  const gone = await core.call("sources.check", { id: source.id });
  expect(gone).toMatchObject({ lastWorkedAt: worked, error: { code: "source.unreachable", retry: true } });
  mkdirSync(dir);
  writeFileSync(join(dir, "a.txt"), story("Back"));
  expect((await look()).error).toBeUndefined();
  expect(await headlines(core)).toEqual(["Back"]);
});

test("a bad file lands among the refused with its reason; mended or dropped, it is refused no more", async () => {
  const dir = tempFolder();
  const core = openCore();
  const { look } = await folder(core, dir);
  writeFileSync(join(dir, "bad.xml"), "<newsItem guid='g'><a></b></newsItem>");
  writeFileSync(join(dir, "good.txt"), story("Good"));
  await look();
  await look();
  expect(await headlines(core)).toEqual(["Good"]);
  const [refused, ...others] = await core.call("refused.list", {});
  expect(others).toEqual([]);
  expect(refused).toMatchObject({
    name: "bad.xml",
    origin: "Passerelle",
    canRetry: true,
    error: { code: "wire.unreadable" },
  });
  if (!refused) return;
  expect((await core.call("refused.retry", { id: refused.id })).error?.code).toBe("wire.unreadable");
  const [still] = await core.call("refused.list", {});
  if (still) await core.call("refused.drop", { id: still.id });
  expect(await core.call("refused.list", {})).toEqual([]);
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function feed(answer: Answer): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/wire.txt`;
}

test("a feed is asked with its key and for what is new only, and gives each story once", async () => {
  const asked: IncomingMessage[] = [];
  let text = story("First");
  const url = await feed((request, response) => {
    asked.push(request);
    const etag = `"${text.length}-${text.slice(10, 15)}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(text);
  });
  const core = openCore();
  const source: WireSource = { id: newId(), kind: "feed", name: "Fil", url, user: "desk", every: 60 };
  await core.call("sources.save", { source, key: "clé" });
  await core.call("sources.check", { id: source.id });
  const quiet = await core.call("sources.check", { id: source.id });
  expect(quiet.error).toBeUndefined();
  text = story("Second");
  await core.call("sources.check", { id: source.id });
  expect(await headlines(core)).toEqual(["First", "Second"]);
  const basic = `Basic ${Buffer.from("desk:clé").toString("base64")}`;
  expect(asked.every(({ headers }) => headers.authorization === basic)).toBe(true);
  expect(JSON.stringify(await core.call("sources.list", {}))).not.toContain("clé");
});

test.each<[string, Answer, string]>([
  ["a refused key", (_, response) => void response.writeHead(401).end(), "source.auth"],
  ["another address", (_, response) => void response.writeHead(302, { location: "http://x/" }).end(), "source.moved"],
  ["an error", (_, response) => void response.writeHead(500).end(), "source.unreachable"],
  ["silence", (request) => void request.destroy(), "source.unreachable"],
])("%s of a feed is said and nothing is added", async (_, answer, code) => {
  const core = openCore();
  const source: WireSource = { id: newId(), kind: "feed", name: "Fil", url: await feed(answer), user: "", every: 60 };
  await core.call("sources.save", { source });
  expect((await core.call("sources.check", { id: source.id })).error?.code).toBe(code);
  expect(await headlines(core)).toEqual([]);
});

test("a feed that asks to wait is left alone for so long", async () => {
  const url = await feed((_, response) => void response.writeHead(429, { "retry-after": "1200" }).end());
  const core = openCore({ now: () => Date.parse("2025-03-12T08:00:00Z"), host: bareHost() });
  const source: WireSource = { id: newId(), kind: "feed", name: "Fil", url, user: "", every: 60 };
  await core.call("sources.save", { source });
  const { nextAt = "" } = await core.call("sources.check", { id: source.id });
  expect(Date.parse(nextAt)).toBeGreaterThanOrEqual(Date.parse("2025-03-12T08:20:00Z"));
});
