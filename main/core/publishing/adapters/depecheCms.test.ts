import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newStoryId } from "#shared/domain/ids.ts";
import { type Fault, type Reply, type ScriptedCms, scriptedCms } from "../../../../e2e/fakes/scriptedCms.ts";
import { type CmsServer, serveCms } from "../../../cms/serveCms.ts";
import { TOKEN } from "../desk.fixture.ts";
import { freeze, publishedStory } from "../freeze.ts";
import { retryAfter } from "../refusal.ts";
import { callCms } from "../request.ts";
import type { CmsAccess, Parcel } from "./adapter.ts";
import { depecheCms } from "./depecheCms.ts";

const dir = mkdtempSync(join(tmpdir(), "depeche-cms-"));
let real: CmsServer;
let cms: ScriptedCms;
beforeAll(async () => {
  real = await serveCms(dir, TOKEN);
  cms = await scriptedCms(real.port);
});
afterAll(async () => {
  await cms.close();
  await real.close();
  rmSync(dir, { recursive: true });
});

const access = (): CmsAccess => ({ url: cms.url, user: "", secret: TOKEN, format: "ninjs" });

function parcel(change: Partial<Parcel> = {}): Parcel {
  const storyId = change.storyId ?? newStoryId();
  const content = {
    language: "fr" as const,
    headline: "Titre",
    deck: "",
    slug: "",
    provider: { name: "Reuters" },
    dateline: "",
    advisory: "",
    body: body([paragraph("Texte.")]),
    credits: [],
    values: [],
    related: [],
    urgency: 4,
    profile: "reuters-fr",
  };
  const { json, sha256 } = freeze(publishedStory(storyId, 1, content, "Europe/Paris", { advisory: "" }));
  return { storyId, act: "publish", key: storyId, payload: json, sha256, baseRev: undefined, media: [], ...change };
}

const json = { "content-type": "application/json" };
const reply = (status: number, answer: Partial<Reply> = {}): Fault => ({
  kind: "reply",
  processed: false,
  reply: { status, ...answer },
});
const page = { headers: { "content-type": "text/html" }, body: "<!doctype html><title>Sign in</title>" };
const problem = (code: string, more = {}): Partial<Reply> => ({
  headers: json,
  body: JSON.stringify({ code, message: "No.", ...more }),
});

const ANSWERS: [string, Fault, string][] = [
  ["a sign-in page with status 200", reply(200, page), "unknown"],
  ["an empty 200", reply(200), "unknown"],
  ["a 204", reply(204), "unknown"],
  ["a 202 without a record", reply(202, { headers: json, body: "{}" }), "unknown"],
  ["broken JSON", reply(200, { headers: json, body: '{"externalId":' }), "unknown"],
  ["JSON of another kind", reply(200, { headers: json, body: "[]" }), "unknown"],
  ["an answer cut off, story processed", { kind: "cutAnswer", processed: true }, "unknown"],
  ["an answer above 2 MB", reply(200, { headers: json, body: " ".repeat(3_000_000) }), "unknown"],
  ["a flood of headers", reply(200, { headers: { ...json, "x-flood": "x".repeat(20_000) } }), "unknown"],
  ["a connection reset before it is processed", { kind: "reset", processed: false }, "unknown"],
  ["a connection reset after it is processed", { kind: "reset", processed: true }, "unknown"],
  ["301", reply(301, { headers: { location: "http://127.0.0.1:9/" } }), "needsPerson"],
  ["307", reply(307, { headers: { location: "http://127.0.0.1:9/" } }), "needsPerson"],
  ["400", reply(400, problem("invalid")), "rejected"],
  ["401", reply(401, problem("unauthorized")), "auth"],
  ["403 as a page", reply(403, page), "auth"],
  ["404", reply(404, page), "rejected"],
  ["408", reply(408), "later"],
  ["409 while the same key is under way", reply(409, problem("inProgress")), "later"],
  ["409", reply(409, problem("changed")), "conflict"],
  ["412", reply(412, problem("changed")), "conflict"],
  ["413", reply(413), "rejected"],
  ["415", reply(415), "rejected"],
  ["422", reply(422, problem("invalid")), "rejected"],
  ["425", reply(425), "later"],
  ["429", reply(429), "later"],
  ["500", reply(500, problem("internal")), "unknown"],
  ["502 as a page", reply(502, page), "unknown"],
  ["503", reply(503), "later"],
  ["504", reply(504), "unknown"],
  ["a status nobody knows", reply(599), "unknown"],
];
test.each(ANSWERS.map(([what, fault, kind]) => [what, kind, fault] as const))("%s: %s", async (_, kind, fault) => {
  cms.play({ fault: () => fault });
  expect((await depecheCms.send(access(), parcel())).kind).toBe(kind);
});

test("a story that is really there is confirmed with its address; the same again too", async () => {
  cms.play({});
  const one = parcel();
  const first = await depecheCms.send(access(), one);
  expect(first).toMatchObject({ kind: "confirmed", url: expect.stringContaining("/actualites/titre-") });
  expect(await depecheCms.send(access(), one)).toEqual(first);
  expect(await depecheCms.send(access(), { ...one, key: `${one.key}-other` })).toEqual(first);
});

test("an answer that names another text is no confirmation", async () => {
  const one = parcel();
  const record = {
    externalId: one.storyId,
    revision: 1,
    sha256: createHash("sha256").update("another text").digest("hex"),
    status: "published",
    url: "http://127.0.0.1/a",
    updatedAt: new Date().toISOString(),
  };
  cms.play({ fault: () => reply(200, { headers: json, body: JSON.stringify(record) }) });
  expect((await depecheCms.send(access(), one)).kind).toBe("unknown");
  cms.play({ fault: () => reply(412, problem("changed", { current: record })) });
  expect(await depecheCms.send(access(), one)).toMatchObject({ kind: "conflict", current: record });
});

test("updating what is gone is a conflict, withdrawing it is done", async () => {
  cms.play({});
  expect((await depecheCms.send(access(), parcel({ baseRev: 3 }))).kind).toBe("conflict");
  const payload = JSON.stringify({ advisory: "Faux" });
  expect((await depecheCms.send(access(), parcel({ act: "withdraw", payload }))).kind).toBe("confirmed");
  cms.play({ fault: () => reply(404, page) });
  expect((await depecheCms.send(access(), parcel({ act: "withdraw", payload }))).kind).toBe("conflict");
});

test("only the CMS's own word says that a story is not there", async () => {
  cms.play({});
  expect((await depecheCms.lookUp(access(), newStoryId())).kind).toBe("absent");
  cms.play({ fault: () => reply(404, page) });
  expect((await depecheCms.lookUp(access(), newStoryId())).kind).toBe("noAnswer");
  expect((await depecheCms.lookUp({ ...access(), secret: "old" }, newStoryId())).kind).toBe("noAnswer");
  cms.play({});
  expect((await depecheCms.lookUp({ ...access(), secret: "old" }, newStoryId())).kind).toBe("auth");
});

test("neither story nor secret follow a redirect", async () => {
  const elsewhere = await scriptedCms(real.port);
  const location = elsewhere.url;
  for (const status of [301, 302, 303, 307, 308]) {
    cms.play({ fault: () => reply(status, { headers: { location } }) });
    expect((await depecheCms.send(access(), parcel())).kind).toBe("needsPerson");
  }
  expect(elsewhere.received).toEqual([]);
  await elsewhere.close();
});

test("a CMS that hangs is given up, unknown; one that is not there was never sent anything", async () => {
  cms.play({ fault: () => ({ kind: "hang", processed: false }) });
  const call = { method: "GET", path: "/health" } as const;
  const short = { connect: 5000, headers: 20, whole: 5000 };
  expect((await callCms(access(), call, short)).kind).toBe("noAnswer");
  const silent = createServer(() => {});
  await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
  const { port } = silent.address() as { port: number }; // it listens on a port
  await new Promise((done) => silent.close(done));
  expect((await callCms({ url: `http://127.0.0.1:${port}`, secret: "" }, call)).kind).toBe("notSent");
});

test("an answer that trickles is given up at the last deadline", async () => {
  const trickling = createServer((socket) => {
    socket.on("error", () => socket.destroy()).resume();
    socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n ");
  });
  await new Promise<void>((done) => trickling.listen(0, "127.0.0.1", done));
  const { port } = trickling.address() as { port: number }; // it listens on a port
  const answer = await callCms(
    { url: `http://127.0.0.1:${port}`, secret: "" },
    { method: "GET", path: "/" },
    { connect: 5000, headers: 5000, whole: 60 },
  );
  expect(answer.kind).toBe("noAnswer");
  await new Promise((done) => trickling.close(done));
});

test.each([
  ["120", 120_000],
  ["Thu, 01 Jan 2026 10:00:30 GMT", 30_000],
  ["Thu, 01 Jan 2026 09:00:00 GMT", 0],
  ["99999999", 3_600_000],
  ["soon", undefined],
  [undefined, undefined],
])("Retry-After %s is %s ms", (value, wait) => {
  expect(retryAfter(value, Date.parse("2026-01-01T10:00:00Z"))).toBe(wait);
});
