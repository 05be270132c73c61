import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { DestinationConfig } from "#shared/domain/destination.ts";
import { bareHost, openCore, type TestCore } from "../core.fixture.ts";
import { type Desk, withDesk, written } from "./desk.fixture.ts";

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "depeche-drop-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
});

const folder = (change: Partial<DestinationConfig> = {}): DestinationConfig =>
  DestinationConfig.parse({ id: "drop", name: "Passerelle", adapter: "folder", url: out, ...change });

const states = async (desk: Desk, storyId: Parameters<typeof done>[1]): Promise<string[]> =>
  (await desk.call("publishing.deliveries", { storyId })).map((one) => `${one.destination} ${one.state}`).sort();
const done = (desk: Desk, storyId: Awaited<ReturnType<typeof written>>["id"], wanted: readonly string[]) =>
  desk.until(async () => JSON.stringify(await states(desk, storyId)) === JSON.stringify([...wanted].sort()));

test("one press sends a story to every place that is switched on, as each prints its tickers", () =>
  withDesk(async (desk) => {
    await desk.call("settings.saveDestination", { destination: folder({ format: "html", tickers: "none" }) });
    const off = folder({ id: "off", name: "Éteint", url: join(out, "off"), isOn: false });
    await desk.call("settings.saveDestination", { destination: off });
    const { id, rev } = await written(desk);
    await desk.call("publishing.publish", { id, rev });
    await done(desk, id, ["drop confirmed", "embedded confirmed"]);
    const [page = ""] = readdirSync(out).filter((name) => name.endsWith(".xhtml") || name.endsWith(".html"));
    const html = readFileSync(join(out, page), "utf8");
    expect(html).toContain("Des dirigeants d'Alphabet sont");
    expect(readdirSync(out).some((name) => name.endsWith(".png"))).toBe(true);
    const shown = await desk.call("publishing.preview", { id, destination: "drop" });
    expect(shown.html).not.toContain('data-ric="GOOGL.O"');
    expect((await desk.call("publishing.preview", { id })).html).toContain('data-ric="GOOGL.O"');
  }));

test.each(["ninjs", "newsml-g2", "nitf"] as const)(
  "a folder gets whole %s files, a withdrawal one of its own",
  (format) =>
    withDesk(async (desk) => {
      await desk.call("settings.saveDestination", { destination: folder({ format }) });
      const { id, rev } = await written(desk);
      await desk.call("publishing.publish", { id, rev, destinations: ["drop"] });
      await done(desk, id, ["drop confirmed"]);
      await desk.call("publishing.withdraw", { id, advisory: "L’agence a retiré cette information." });
      await done(desk, id, ["drop confirmed", "drop confirmed"]);
      const files = readdirSync(out)
        .filter((name) => name.startsWith(id))
        .sort();
      expect(files).toHaveLength(2);
      expect(readdirSync(out).filter((name) => name.endsWith(".part"))).toEqual([]);
      const textOf = (isWithdrawn: boolean): string =>
        readFileSync(join(out, files.find((name) => name.includes("withdrawn") === isWithdrawn) ?? ""), "utf8");
      expect(textOf(false)).toContain("Les laboratoires attendus");
      expect(textOf(true)).toMatch(/canceled|kill|withdraw/i);
    }),
);

test("a folder that is not there holds the delivery back, and its probe says why", () =>
  withDesk(async (desk) => {
    const away = join(out, "away");
    await desk.call("settings.saveDestination", { destination: folder({ url: away }) });
    expect(await desk.call("settings.probeDestination", { id: "drop" })).toEqual({
      canPublish: false,
      remarks: [{ key: "folderMissing", detail: away }],
    });
    const { id, rev } = await written(desk);
    await desk.call("publishing.publish", { id, rev, destinations: ["drop"] });
    await desk.until(async () => {
      const [one] = await desk.call("publishing.deliveries", { storyId: id });
      return one?.state === "queued" && one.attempts === 1 && one.error?.code === "cms.unreachable";
    });
    mkdirSync(away);
    expect((await desk.call("settings.probeDestination", { id: "drop" })).canPublish).toBe(true);
    const [one] = await desk.call("publishing.deliveries", { storyId: id });
    if (one) await desk.call("publishing.retry", { id: one.id });
    await done(desk, id, ["drop confirmed"]);
  }));

test("the embedded CMS tells a probe whether the key is good, keeps its address and cannot be taken away", () =>
  withDesk(async (desk) => {
    expect(await desk.call("settings.probeDestination", { id: "embedded" })).toMatchObject({ canPublish: true });
    const [embedded] = await desk.call("settings.destinations", {});
    if (!embedded) throw new Error("no embedded CMS");
    const { hasSecret: _, isEmbedded: __, ...config } = embedded;
    await desk.call("settings.saveDestination", {
      destination: { ...config, url: "https://elsewhere.example", tickers: "brackets" },
    });
    const [after] = await desk.call("settings.destinations", {});
    expect(after).toMatchObject({ url: embedded.url, tickers: "brackets", isEmbedded: true });
    await expect(desk.call("settings.removeDestination", { id: "embedded" })).rejects.toMatchObject({
      code: "input.invalid",
    });
  }));

test("a secret stays with its address, is never told, and goes with its place", async () => {
  const secrets = new Map<string, string>();
  const host = bareHost({
    readSecret: (name) => Promise.resolve(secrets.get(name)),
    writeSecret: (name, value) => Promise.resolve(void secrets.set(name, value)),
  });
  const core: TestCore = openCore({ host });
  const site = (url: string) =>
    DestinationConfig.parse({ id: "wp", name: "Site", adapter: "wordpress", url, user: "depeche" });
  await core.call("settings.saveDestination", { destination: site("https://one.example/"), secret: "s3cret" });
  expect(JSON.stringify(await core.call("settings.destinations", {}))).not.toContain("s3cret");
  await core.call("settings.saveDestination", { destination: site("https://one.example/blog") });
  expect((await core.call("settings.destinations", {}))[0]).toMatchObject({
    hasSecret: true,
    url: "https://one.example/blog",
  });
  await core.call("settings.saveDestination", { destination: site("https://two.example") });
  expect((await core.call("settings.destinations", {}))[0]?.hasSecret).toBe(false);
  await core.call("settings.saveDestination", { destination: site("https://two.example"), secret: "again" });
  expect(await core.call("settings.removeDestination", { id: "wp" })).toEqual({ removed: true });
  expect([...secrets.values()]).toEqual([""]);
});

test.each([
  ["http://example.com", "wordpress"],
  ["ftp://example.com", "depeche"],
  ["relative/folder", "folder"],
])("%s is no address for %s", async (url, adapter) => {
  const destination = { ...folder(), url, adapter: adapter as DestinationConfig["adapter"] };
  await expect(openCore().call("settings.saveDestination", { destination })).rejects.toMatchObject({
    code: "input.invalid",
  });
});

test("the preview of a place says what it has no room for", () =>
  withDesk(async (desk) => {
    await desk.call("settings.saveDestination", { destination: folder({ format: "nitf" }) });
    const { id } = await written(desk, { values: [{ ric: "GOOGL.O", name: "Alphabet A" }] });
    expect((await desk.call("publishing.preview", { id, destination: "drop" })).drops).toContain("values");
    expect((await desk.call("publishing.preview", { id, destination: "embedded" })).drops).toEqual([]);
  }));
