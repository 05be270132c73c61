import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { body, paragraph } from "#shared/document/makeBody.ts";
import { newStoryId } from "#shared/domain/ids.ts";
import type { PublishedStory } from "#shared/domain/publishedStory.ts";
import { siteForTests, story, TOKEN } from "./cms.fixture.ts";
import openapi from "./openapi.json" with { type: "json" };

const { clock, port, site, put } = siteForTests();

describe("writing exactly once", () => {
  test("the same key and story give the first answer, another story under the key is refused", async () => {
    const one = story();
    const first = await put(one, { "idempotency-key": "same-key-1" });
    expect(first.status).toBe(201);
    expect(await put(one, { "idempotency-key": "same-key-1" })).toEqual(first);
    expect(await put({ ...one, headline: "Autre" }, { "idempotency-key": "same-key-1" })).toMatchObject({
      status: 422,
      json: { code: "keyReused" },
    });
  });

  test("creating twice and updating from a stale revision are refused with what is there", async () => {
    const one = story();
    await put(one);
    const again = await put(one);
    expect(again).toMatchObject({ status: 412, json: { code: "exists", current: { revision: 1 } } });
    expect((await put({ ...one, revision: 2 }, { "if-match": '"1"' })).status).toBe(200);
    expect(await put({ ...one, revision: 3 }, { "if-match": '"1"' })).toMatchObject({
      status: 412,
      json: { current: { revision: 2 } },
    });
  });

  test("the address stays when the headline changes", async () => {
    const one = story({ headline: "Premier titre" });
    const first = await put(one);
    const second = await put({ ...one, revision: 2, headline: "Second titre" }, { "if-match": '"1"' });
    expect(second.json.url).toBe(first.json.url);
    expect(first.json.url).toContain("/actualites/premier-titre-");
  });
});

test.each([
  ["an empty headline", { headline: " " }, {}, 422],
  ["a wrong hash", {}, { sha256: "0".repeat(64) }, 422],
  ["an unknown field", { nothing: 1 }, {}, 422],
  [
    "a picture nobody uploaded",
    { body: body([{ type: "figure", mediaId: "f".repeat(64), caption: "", credit: "", alt: "" }]) },
    {},
    422,
  ],
  ["a correction without its advisory", {}, { act: "correct" }, 422],
] as const)("%s is refused", async (_, change, envelope, status) => {
  const answer = await put(story(change as Partial<PublishedStory>), {}, envelope);
  expect(answer.status).toBe(status);
  expect(answer.json.message).not.toBe("");
});

test("without the token nothing is read or written", async () => {
  for (const path of ["/api/stories", "/api/health", `/api/stories/${newStoryId()}`]) {
    expect((await fetch(site() + path)).status).toBe(401);
    expect((await fetch(site() + path, { headers: { authorization: "Bearer wrong" } })).status).toBe(401);
  }
});

test("another host name gets nothing", async () => {
  const status = await new Promise((resolve) => {
    request({ host: "127.0.0.1", port: port(), path: "/", headers: { host: `evil.test:${port()}` } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).end();
  });
  expect(status).toBe(421);
});

test("before its hour a story is not on the site in any way", async () => {
  const { json } = await put(story({ headline: "Sous embargo", embargoUntil: "2026-01-01T12:00:00Z" }));
  expect((await fetch(json.url)).status).toBe(404);
  expect(await (await fetch(site())).text()).not.toContain("Sous embargo");
  expect(await (await fetch(`${site()}/feed.ninjs.json`)).text()).not.toContain("Sous embargo");
  clock.now = Date.parse("2026-01-01T12:00:01Z");
  expect((await fetch(json.url)).status).toBe(200);
});

test("markup in any field is shown as text", async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const { json } = await put(
    story({
      headline: evil,
      deck: evil,
      byline: evil,
      creditLine: evil,
      dateline: evil,
      provider: { name: evil.slice(0, 100) },
      values: [{ ric: "X.N", name: evil, venue: evil.slice(0, 60) }],
      related: [{ title: evil, provider: evil, url: "javascript:alert(1)", teaser: evil }],
      body: body([paragraph(evil)]),
    }),
  );
  const answer = await fetch(json.url);
  const html = await answer.text();
  const [data = "", ...others] = [...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)].map(([whole]) => whole);
  expect(data).toContain('type="application/ld+json"'); // nothing that runs, and nothing breaks out of it
  expect(others).toEqual([]);
  expect(html.replace(data, "")).not.toMatch(/<script|<img src=x|javascript:/);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("every call of the OpenAPI file is there", async () => {
  for (const [path, methods] of Object.entries(openapi.paths)) {
    for (const method of Object.keys(methods).filter((name) => name !== "parameters")) {
      const url = `${site()}/api${path.replace("{id}", newStoryId()).replace("{sha256}", "0".repeat(64))}`;
      const answer = await fetch(url, { method: method.toUpperCase(), headers: { authorization: `Bearer ${TOKEN}` } });
      const text = await answer.text();
      expect(text, `${method} ${path}`).not.toContain("There is no such call");
    }
  }
});
