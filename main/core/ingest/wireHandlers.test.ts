import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openCore, SAMPLES } from "../core.fixture.ts";

const file = (name: string, bytes: Uint8Array | string) => ({ name, base64: Buffer.from(bytes).toString("base64") });
const sample = (name: string) => file(name, readFileSync(join(SAMPLES, "wire", name)));
const ninjs = (guid: string, headline: string) =>
  ({
    uri: guid,
    version: "1",
    headline,
    language: "en",
    body_text: "A text long enough to be a story.",
    provider: "Example",
  }) as const;

describe("a batch of wire files", () => {
  test("a bad file gets its sentence and changes nothing; the files around it are added", async () => {
    const core = openCore();
    const [first = "", second = ""] = readdirSync(join(SAMPLES, "wire"));
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><newsItem>&b;</newsItem>';
    const files = [
      sample(first),
      file("cut.xml", readFileSync(join(SAMPLES, "wire", first)).subarray(0, 400)),
      file("bomb.xml", bomb),
      file(
        "picture.bin",
        Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
      ),
      sample(second),
    ];
    const reports = await core.call("wire.importFiles", { files });
    expect(reports.map((report) => [report.name, report.added.length, report.error !== undefined])).toEqual([
      [first, 1, false],
      ["cut.xml", 0, true],
      ["bomb.xml", 0, true],
      ["picture.bin", 0, true],
      [second, 1, false],
    ]);
    for (const { name, error } of reports) {
      if (error)
        expect(error).toMatchObject({
          message: expect.stringContaining(name),
          detail: { name, reason: expect.any(String) },
        });
    }
    expect((await core.call("wire.list", {})).total).toBe(2);
    // a slow batch tells more than once; the bad ones are kept
    expect(new Set(core.events.map(({ name }) => name))).toEqual(new Set(["wire.changed", "sources.changed"]));
  });

  test("a file whose second item is bad adds none of its items", async () => {
    const core = openCore();
    const good = ninjs("urn:example:good", "A good item");
    const [report] = await core.call("wire.importFiles", {
      files: [file("two.json", JSON.stringify([good, { headline: "no uri" }]))],
    });
    expect(report).toMatchObject({ added: [], error: { detail: { name: "two.json" } } });
    expect((await core.call("wire.list", {})).total).toBe(0);
    expect(core.events).toEqual([{ name: "sources.changed" }]);
  });

  test("a file of many items lets others have their turn, and what is in can be seen meanwhile", async () => {
    const core = openCore();
    const items = Array.from({ length: 400 }, (_, at) => ninjs(`urn:example:${at}`, `Item ${at}`));
    const loading = core.call("wire.importFiles", { files: [file("many.json", JSON.stringify(items))] });
    let isLoading = true;
    void loading.finally(() => {
      isLoading = false;
    });
    const seen = new Set<number>();
    while (isLoading) {
      seen.add((await core.call("wire.list", { limit: 1 })).total);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await loading)[0]?.added).toHaveLength(400);
    expect([...seen].some((total) => total > 0 && total < 400)).toBe(true);
    expect(core.events.filter(({ name }) => name === "wire.changed").length).toBeLessThan(20);
  });

  test("an item that the store cannot take rolls the whole file back", async () => {
    const content = { ...ninjs("urn:example:1", "one") };
    const reader = openCore();
    const whole = await reader.call("wire.importFiles", { files: [file("one.json", JSON.stringify(content))] });
    expect(whole[0]?.error).toBeUndefined();
    const item = await reader.call("wire.open", { id: whole[0]?.added[0] ?? never() });
    const bad = { ...item.content, guid: "urn:example:2", urgency: 99 };
    const core = openCore({
      reader: {
        read: () =>
          Promise.resolve({
            format: "ninjs",
            items: [item.content, bad].map((one) => ({ content: one, raw: "", media: [] })),
          }),
        close: () => Promise.resolve(),
      },
    });
    const [report] = await core.call("wire.importFiles", { files: [file("a.json", "{}")] });
    expect(report).toMatchObject({ added: [], error: { code: "wire.unreadable" } });
    expect((await core.call("wire.list", {})).total).toBe(0);
  });
});

const never = (): never => {
  throw new Error("nothing was added");
};

test("the samples load once, however often they are asked for", async () => {
  const core = openCore();
  const reports = await core.call("wire.loadSamples", {});
  expect(reports.filter((report) => report.error)).toEqual([]);
  const { total } = await core.call("wire.list", {});
  expect(total).toBeGreaterThanOrEqual(12);
  const again = await core.call("wire.loadSamples", {});
  expect(again.flatMap((report) => report.added)).toEqual([]);
  expect((await core.call("wire.list", {})).total).toBe(total);
});

test("pasted text becomes an item named after the moment", async () => {
  const core = openCore({ now: () => Date.UTC(2025, 1, 5, 12, 34) });
  const text =
    "Title of a pasted story\n\nPARIS, Feb 5 (Example) - A first paragraph that is long enough.\n\nAnd a second one.";
  const [report] = await core.call("wire.importText", { text });
  expect(report).toMatchObject({ name: "paste 2025-02-05 12:34:00" });
  expect(report?.error).toBeUndefined();
  expect((await core.call("wire.list", { text: "pasted" })).total).toBe(1);
});

test("a shell without a file picker says so", async () => {
  expect(await openCore().dispatch("wire.pickFiles", {})).toMatchObject({ ok: false, error: { code: "host.cannot" } });
});
