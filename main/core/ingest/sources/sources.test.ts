import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
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
  renameSync(join(dir, "c.txt.part"), join(dir, "c.txt"));
  await look();
  expect(await headlines(core)).toEqual(["Half", "One", "Two"]);
  await core.close();
  writeFileSync(join(dir, "d.txt"), story("Three"));
  const again = openCore({ deskDir });
  await again.call("sources.check", { id: source.id });
  await again.call("sources.check", { id: source.id });
  expect(await headlines(again)).toEqual(["Half", "One", "Three", "Two"]);
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

test("a file that was refused half written and comes whole later is refused no more", async () => {
  const dir = tempFolder();
  const core = openCore();
  const item = "<newsItem guid='g' version='1'><contentMeta><headline>Whole now</headline></contentMeta>";
  const rest =
    "<contentSet><inlineXML><p>The ferry sails again, its owner said.</p></inlineXML></contentSet></newsItem>";
  writeFileSync(join(dir, "slow.xml"), item);
  const { look } = await folder(core, dir);
  await look();
  expect(await core.call("refused.list", {})).toHaveLength(1);
  appendFileSync(join(dir, "slow.xml"), rest);
  await look();
  expect(await headlines(core)).toEqual(["Whole now"]);
  expect(await core.call("refused.list", {})).toEqual([]);
});

test("a link is not followed, and a file that is far too large is named without being read", async () => {
  const dir = tempFolder();
  const core = openCore();
  const elsewhere = join(tempFolder(), "secret.txt");
  writeFileSync(elsewhere, story("Secret"));
  symlinkSync(elsewhere, join(dir, "link.txt"));
  writeFileSync(join(dir, "huge.xml"), "");
  truncateSync(join(dir, "huge.xml"), 21 * 1024 * 1024);
  const { look } = await folder(core, dir);
  expect((await look()).added).toBe(0);
  const refused = await core.call("refused.list", {});
  expect(refused).toMatchObject([{ name: "huge.xml", size: 21 * 1024 * 1024, canRetry: false }]);
  expect(refused[0]?.error.code).toBe("wire.tooLarge");
});

test("a folder that brings many files tells the screen now and then, not of each", async () => {
  const dir = tempFolder();
  for (let at = 0; at < 60; at++) writeFileSync(join(dir, `${at}.txt`), story(`Story ${at}`));
  const core = openCore();
  const { look } = await folder(core, dir);
  expect((await look()).added).toBe(60);
  const told = core.events.filter(({ name }) => name === "wire.changed").length;
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThan(20);
});

test("a feed that answers with a login page fails, is one entry among the refused, and gives all it has afterwards", async () => {
  const asked: IncomingMessage[] = [];
  let page =
    "<html><body><h1>Members only</h1><p>Please log in to read what 1 other members read today.</p></body></html>";
  const url = await feed((request, response) => {
    asked.push(request);
    response.writeHead(200, { etag: '"same"' }).end(page);
  });
  const core = openCore();
  const source: WireSource = { id: newId(), kind: "feed", name: "Fil", url, user: "", every: 60 };
  await core.call("sources.save", { source });
  expect((await core.call("sources.check", { id: source.id })).error?.code).toBe("wire.notWire");
  page = page.replace("1", "2");
  expect((await core.call("sources.check", { id: source.id })).lastWorkedAt).toBeUndefined();
  expect(await core.call("refused.list", {})).toHaveLength(1);
  page = story("First");
  const state = await core.call("sources.check", { id: source.id });
  expect(state).toMatchObject({ added: 1 });
  expect(state.error).toBeUndefined();
  expect(asked.some(({ headers }) => headers["if-none-match"])).toBe(false);
});

test("a source that was mended is looked at without waiting, also while a look still goes by the old settings", async () => {
  const held: ServerResponse[] = [];
  const url = await feed((request, response) => {
    if (request.headers.authorization === "Bearer good") response.end(story("First"));
    else held.push(response);
  });
  const core = openCore();
  const source: WireSource = { id: newId(), kind: "feed", name: "Fil", url, user: "", every: 60 };
  await core.call("sources.save", { source, key: "bad" });
  await vi.waitFor(() => expect(held).toHaveLength(1));
  await core.call("sources.save", { source, key: "good" });
  held[0]?.writeHead(401).end();
  await vi.waitFor(async () => expect(await headlines(core)).toEqual(["First"]), { timeout: 15_000 });
});

test("a key goes to nobody who could be overheard, and a path says where it is", async () => {
  const core = openCore();
  const url = "http://feeds.example.com/wire.xml";
  const source: WireSource = { id: newId(), kind: "feed", name: "Fil", url, user: "", every: 60 };
  await expect(core.call("sources.save", { source, key: "k" })).rejects.toMatchObject({
    code: "input.invalid",
    detail: { place: "url" },
  });
  const relative: WireSource = { id: newId(), kind: "folder", name: "Passerelle", path: "incoming" };
  await expect(core.call("sources.save", { source: relative })).rejects.toMatchObject({ detail: { place: "path" } });
  expect(await core.call("sources.list", {})).toEqual([]);
});
