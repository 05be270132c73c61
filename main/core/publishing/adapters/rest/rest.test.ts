import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newStoryId } from "#shared/domain/ids.ts";
import { PublishedStory } from "#shared/domain/publishedStory.ts";
import { RestOptions } from "#shared/domain/restOptions.ts";
import { adapterContract, contractParcel } from "../contract.fixture.ts";
import { rest } from "./rest.ts";
import { startService } from "./service.fixture.ts";
import { fillBody, fillHeaders, fillPath, valueAt } from "./template.ts";

const TOKEN = "token-of-the-test";
let service: Awaited<ReturnType<typeof startService>>;
beforeAll(async () => {
  service = await startService(TOKEN);
});
afterAll(() => service.close());

const access = (secret = TOKEN, change: Partial<RestOptions> = {}) => ({
  url: service.url,
  user: "",
  secret,
  format: "ninjs" as const,
  rest: {
    ...RestOptions.parse({}),
    unpublish: { method: "PATCH" as const, path: "/articles/{{remoteId}}/draft", body: "" },
    ...change,
  },
});

describe("a service told by templates", () =>
  adapterContract(rest, { access, wrongAccess: () => access("wrong"), hasPrecondition: false }));

test("what a service took without keeping it is not confirmed; pictures that stay here are told", async () => {
  const forgetful = access(TOKEN, {
    publish: {
      method: "POST",
      path: "/articles",
      body: '{"external_id":"{{id}}","title":"","html":"","sha":"x","revision":1}',
    },
  });
  expect((await rest.send(forgetful, contractParcel(newStoryId(), 1))).kind).toBe("unknown");
  const picture = { mediaId: "a".repeat(64), type: "image/png", content: new Uint8Array() };
  const sent = await rest.send(access(), { ...contractParcel(newStoryId(), 1), media: [picture] });
  expect(sent).toMatchObject({ kind: "confirmed", loss: { code: "cms.dropped", detail: { parts: "picture" } } });
});

test("a story goes where an address of the desk's own id leads, when the service cannot be asked for it", async () => {
  const byOurId = access(TOKEN, {
    find: "",
    publish: { method: "PUT", path: "/articles/{{id}}", body: "" },
    update: { method: "PUT", path: "/articles/{{id}}", body: "" },
  });
  const parcel = contractParcel(newStoryId(), 1);
  await rest.send(byOurId, parcel);
  expect(service.seen.at(-1)).toMatchObject({ method: "PUT", path: `/articles/${parcel.storyId}` });
  expect(await rest.probe(byOurId)).toMatchObject({ canPublish: true, remarks: [{}, {}, {}, { key: "noLookUp" }] });
});

test("what no template asks for is told before anything is sent", () => {
  const story = PublishedStory.parse(JSON.parse(contractParcel(newStoryId(), 1).payload));
  expect(rest.drops?.(story, access())).toEqual(expect.arrayContaining(["deck", "byline", "credit", "values"]));
  const whole = access(TOKEN, {
    publish: { method: "POST", path: "/x", body: "{{deck}} {{byline}} {{credit}} {{slug}} {{html}}" },
  });
  expect(rest.drops?.(story, whole)).toEqual(["values"]);
});

const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom('"}', "..", "{{secret}}", "../x?y=1#z", "a\r\nX-Evil: 1"),
);

test("whatever a story says stays inside its hole", () => {
  fc.assert(
    fc.property(value, value, (headline, text) => {
      const json = fillBody('{"a":"{{headline}}","b":["{{ text }}"]}', "application/json", { headline, text });
      expect(JSON.parse(json)).toEqual({ a: headline, b: [text] });
      const form = fillBody("a={{headline}}&b={{text}}", "application/x-www-form-urlencoded", {
        headline: headline.toWellFormed(),
        text: text.toWellFormed(),
      });
      expect(form.match(/[&=]/g)).toHaveLength(3);
      const path = new URL(`https://x.exemple${fillPath("/a/{{headline}}/b", { headline: headline.toWellFormed() })}`);
      expect(path.search + path.hash).toBe("");
      expect(path.pathname).toMatch(/^\/a\/[^/]*\/b$/);
      expect(Object.keys(fillHeaders("X-Key: {{key}}", { key: text }))).toEqual(["x-key"]);
      expect(fillHeaders("X-Key: {{key}}", { key: text })["x-key"]).not.toMatch(/[\r\n\0]/);
    }),
  );
});

test("a secret leaves in headers only, and unknown words are refused when they are set up", () => {
  const act = (body: string) => ({ publish: { method: "POST" as const, path: "/x", body } });
  expect(RestOptions.safeParse(act("{{secret}}")).success).toBe(false);
  expect(RestOptions.safeParse(act("{{nothing}}")).success).toBe(false);
  expect(RestOptions.safeParse({ headers: "X-Key: {{secret}}" }).success).toBe(true);
});

test("a place of an answer follows names and numbers, never what every object has", () => {
  expect(valueAt({ data: [{ id: 7 }] }, "data.0.id")).toBe(7);
  expect(valueAt({ data: [] }, "data.0.id")).toBeUndefined();
  expect(valueAt({}, "constructor.name")).toBeUndefined();
});
