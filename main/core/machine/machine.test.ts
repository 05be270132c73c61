import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { MachineSource } from "#shared/contract/machine.ts";
import { newId, type StoryId } from "#shared/domain/ids.ts";
import { openCore, type TestCore } from "../core.fixture.ts";

type Asked = {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly json: Record<string, unknown>;
};
type Served = { readonly status?: number; readonly text?: string; readonly location?: string };

/** A translation service on loopback that answers as it is told and remembers what it was asked; silence is `undefined`. */
async function service(answer: (asked: Asked) => Served | undefined): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = {
        path: request.url ?? "",
        headers: request.headers,
        json: JSON.parse(Buffer.concat(chunks).toString()),
      };
      asked.push(one);
      const served = answer(one);
      if (!served) return;
      const { status = 200, text = "", location } = served;
      response.writeHead(status, { "content-type": "application/json", ...(location ? { location } : {}) });
      response.end(text);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const sourceAt = (url: string, change: Partial<MachineSource> = {}): MachineSource => ({
  kind: "libretranslate",
  name: "Machine Exemple",
  url,
  model: "",
  price: "",
  currency: "",
  isOn: true,
  ...change,
});

let core: TestCore;
let storyId: StoryId;
beforeEach(async () => {
  core = openCore();
  storyId = await translationOf("model makers");
});

async function translationOf(text: string): Promise<StoryId> {
  await core.call("wire.loadSamples", {});
  const { rows } = await core.call("wire.list", { text });
  if (!rows[0]) throw new Error(`no sample says ${text}`);
  return (await core.call("stories.translate", { wireItemId: rows[0].id, language: "fr" })).head.id;
}

const translate = (blocks: number[]) => core.call("machine.translate", { storyId, blocks, ticket: "t" });

test("LibreTranslate gets the source's own text and nothing else", async () => {
  const { url, asked } = await service(() => ({ text: JSON.stringify({ translatedText: ["Titre"] }) }));
  await core.call("machine.saveSource", { source: sourceAt(url), key: "s3cret" });
  expect(await translate([-1])).toEqual({
    texts: ["Titre"],
    units: 61,
    unit: "signs",
    currency: "",
    source: "Machine Exemple",
  });
  expect(asked[0]?.path).toBe("/translate");
  expect(asked[0]?.json).toEqual({
    q: ["Model makers head for Paris summit as rules split governments"],
    source: "en",
    target: "fr",
    format: "text",
    api_key: "s3cret",
  });
  expect(JSON.stringify(await core.call("machine.source", {}))).not.toContain("s3cret");
});

test("DeepL gets its own names, and the cost is the desk's price", async () => {
  const { url, asked } = await service(({ json }) => ({
    text: JSON.stringify({ translations: (json.text as string[]).map((text) => ({ text: `fr ${text.length}` })) }),
  }));
  await core.call("machine.saveSource", {
    source: sourceAt(url, { kind: "deepl", price: "20", currency: "EUR" }),
    key: "k:fx",
  });
  const answer = await translate([-1, 5]);
  expect(answer).toMatchObject({ texts: ["fr 61", "fr 14"], units: 75, cost: "0.0015", currency: "EUR" });
  expect(asked[0]?.headers.authorization).toBe("DeepL-Auth-Key k:fx");
  expect(asked[0]?.json).toMatchObject({ source_lang: "EN", target_lang: "FR" });
});

test("a chat service is asked paragraph by paragraph and counts tokens", async () => {
  const { url, asked } = await service(() => ({
    text: JSON.stringify({ choices: [{ message: { content: " Bonjour \n" } }], usage: { total_tokens: 40 } }),
  }));
  await core.call("machine.saveSource", { source: sourceAt(url, { kind: "openai", model: "local" }), key: "k" });
  expect(await translate([0, 1])).toMatchObject({ texts: ["Bonjour", "Bonjour"], units: 80, unit: "tokens" });
  expect(asked.map(({ path }) => path)).toEqual(["/v1/chat/completions", "/v1/chat/completions"]);
  expect(asked[0]?.json.model).toBe("local");
});

test.each<[string, Served, string]>([
  ["a refused key", { status: 403 }, "machine.auth"],
  ["an exhausted account", { status: 429 }, "machine.quota"],
  ["another place", { status: 307, location: "http://127.0.0.1:9/" }, "machine.unreadable"],
  ["a page for people", { text: "<html>" }, "machine.unreadable"],
  ["fewer texts than were sent", { text: JSON.stringify({ translatedText: [] }) }, "machine.unreadable"],
])("%s is an error with a name", async (_, served, code) => {
  const { url } = await service(() => served);
  await core.call("machine.saveSource", { source: sourceAt(url) });
  await expect(translate([0])).rejects.toMatchObject({ code });
});

test("nothing leaves while the service is off, for a story under an embargo, or for a paragraph that is not there", async () => {
  const { url, asked } = await service(() => ({ text: JSON.stringify({ translatedText: ["x"] }) }));
  await expect(translate([0])).rejects.toMatchObject({ code: "machine.off" });
  await core.call("machine.saveSource", { source: sourceAt(url, { isOn: false }) });
  await expect(translate([0])).rejects.toMatchObject({ code: "machine.off" });
  await core.call("machine.saveSource", { source: sourceAt(url) });
  await expect(translate([999])).rejects.toMatchObject({ code: "notFound" });
  const { content, head } = await core.call("stories.open", { id: storyId });
  for (const embargo of [
    { kind: "until" as const, at: "2999-01-01T00:00:00Z" },
    { kind: "unreadable" as const, text: "until noon?" },
  ]) {
    const { rev: baseRev } = (await core.call("stories.open", { id: head.id })).head;
    await core.call("stories.save", { id: head.id, baseRev, saveId: newId(), content: { ...content, embargo } });
    await expect(translate([0])).rejects.toMatchObject({ code: "machine.embargo" });
  }
  expect(asked).toEqual([]);
});

test("a request is broken off", async () => {
  let arrived = (): void => undefined;
  const isThere = new Promise<void>((done) => {
    arrived = done;
  });
  const { url } = await service(() => void arrived());
  await core.call("machine.saveSource", { source: sourceAt(url) });
  const waiting = translate([0]);
  await isThere;
  expect(await core.call("machine.cancel", { ticket: "t" })).toEqual({ cancelled: true });
  await expect(waiting).rejects.toMatchObject({ code: "machine.cancelled" });
  expect(await core.call("machine.cancel", { ticket: "t" })).toEqual({ cancelled: false });
});

test("a key stays with its service: another address starts without one", async () => {
  await core.call("machine.saveSource", { source: sourceAt("https://one.example"), key: "k" });
  await core.call("machine.saveSource", { source: sourceAt("https://one.example/api") });
  expect((await core.call("machine.source", {})).hasKey).toBe(true);
  await core.call("machine.saveSource", { source: sourceAt("https://two.example") });
  expect((await core.call("machine.source", {})).hasKey).toBe(false);
  await expect(core.call("machine.saveSource", { source: sourceAt("http://example.com") })).rejects.toMatchObject({
    code: "input.invalid",
  });
});
