import { afterEach, describe, expect, test, vi } from "vitest";
import { contract, type MethodName } from "#shared/contract/index.ts";
import { newId } from "#shared/domain/ids.ts";
import { bareHost, openCore } from "./core.fixture.ts";
import { handlers } from "./handlers.ts";
import { storyContent } from "./store/store.fixture.ts";

const METHODS = Object.keys(contract) as MethodName[];

test("every method of the contract has a handler and there is no other", () => {
  expect(Object.keys(handlers).sort()).toEqual([...METHODS].sort());
});

test.each([
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "STORIES.OPEN",
  "stories.open ",
  "",
  42,
  null,
  undefined,
  ["stories.list"],
  { toString: () => "stories.list" },
])("%j is no method", async (method) => {
  const reply = await openCore().dispatch(method, {});
  expect(reply).toMatchObject({ ok: false, error: { code: "method.unknown" } });
});

describe("an input that is not what the contract says is refused before the handler", () => {
  test.each(METHODS)("%s takes nothing but an object", async (method) => {
    const core = openCore();
    for (const input of [undefined, null, 42, Number.NaN, "text", true, [], [{}]]) {
      expect(await core.dispatch(method, input)).toMatchObject({ ok: false, error: { code: "input.invalid" } });
    }
  });

  const id = newId();
  const save = { id, baseRev: 0, saveId: newId(), content: storyContent() };
  const nested = (levels: number): unknown => {
    let node: unknown = { type: "paragraph", children: [] };
    for (let level = 0; level < levels; level++) node = { type: "list", listType: "bullet", children: [node] };
    return { root: { type: "root", children: [node] } };
  };
  test.each<[string, MethodName, unknown]>([
    ["an id that is none", "stories.open", { id: "1; DROP TABLE story" }],
    ["a path for an id", "media.read", { mediaId: "../../etc/passwd" }],
    ["an own __proto__", "stories.open", JSON.parse('{"__proto__": {"id": "x"}}')],
    ["a revision that is not a number", "stories.save", { ...save, baseRev: Number.NaN }],
    ["a negative revision", "stories.save", { ...save, baseRev: -1 }],
    ["a story without a body", "stories.save", { ...save, content: { ...save.content, body: undefined } }],
    ["a body that is text", "stories.save", { ...save, content: { ...save.content, body: "text" } }],
    [
      "a damaged paragraph",
      "stories.save",
      { ...save, content: { ...save.content, body: { root: { type: "root", children: [{ type: "paragraph" }] } } } },
    ],
    ["a body nested without end", "stories.save", { ...save, content: { ...save.content, body: nested(100_000) } }],
    ["a headline of a megabyte", "stories.save", { ...save, content: { ...save.content, headline: "x".repeat(1e6) } }],
    ["a basket that is none", "stories.list", { basket: "__proto__" }],
    ["a page of a million", "wire.list", { limit: 1_000_000 }],
    ["an empty batch", "wire.importFiles", { files: [] }],
    ["bytes that are no base64", "media.put", { name: "a.png", base64: "%%%" }],
    ["a file address", "app.openExternal", { url: "file:///etc/passwd" }],
    ["a script address", "app.openExternal", { url: "javascript:alert(1)" }],
    ["another person's id", "settings.save", { name: 7 }],
    ["no language at all", "settings.save", { languages: [] }],
  ])("%s", async (_, method, input) => {
    const core = openCore();
    const before = await core.call("desk.counts", {});
    expect(await core.dispatch(method, input)).toMatchObject({ ok: false, error: { code: "input.invalid" } });
    expect(await core.call("desk.counts", {})).toEqual(before);
    expect(core.events).toEqual([]);
  });
});

describe("what goes wrong inside", () => {
  const stderr = vi.spyOn(process.stderr, "write");
  afterEach(() => stderr.mockReset());

  test("shows no secret, path or stack to the caller and none in the log", async () => {
    stderr.mockReturnValue(true);
    const openExternal = () => Promise.reject(new TypeError("token=s3cr3t in /home/claire/desk"));
    const core = openCore({ host: bareHost({ openExternal }) });
    const reply = await core.dispatch("app.openExternal", { url: "https://example.org/" });
    expect(reply).toMatchObject({ ok: false, error: { code: "internal", detail: { method: "app.openExternal" } } });
    expect(JSON.stringify(reply)).not.toMatch(/s3cr3t|claire|\bat /);
    const logged = stderr.mock.calls.map(([line]) => String(line)).join("");
    // on a busy machine the call is also told to be slow
    const events: unknown[] = logged
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events).toContainEqual(
      expect.objectContaining({ event: "bug", method: "app.openExternal", name: "TypeError" }),
    );
    expect(logged).not.toMatch(/s3cr3t|claire/);
  });

  test("an expected error keeps its code and its detail", async () => {
    const id = newId();
    const reply = await openCore().dispatch("stories.open", { id });
    expect(reply).toMatchObject({ ok: false, error: { code: "notFound", detail: { id } } });
  });

  test("after closing, a call is told to come again", async () => {
    const core = openCore();
    await core.close();
    expect(await core.dispatch("settings.read", {})).toMatchObject({
      ok: false,
      error: { code: "core.gone", retry: true },
    });
  });
});
