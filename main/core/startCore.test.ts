import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Channel, CoreMessage, Reply } from "#shared/contract/index.ts";
import { newId } from "#shared/domain/ids.ts";
import { bareHost, openCore, SAMPLES } from "./core.fixture.ts";
import { type RunningCore, startCore } from "./startCore.ts";
import { storyContent, tempFolder } from "./store/store.fixture.ts";

async function start(deskDir: string, host = bareHost()): Promise<RunningCore> {
  const core = await startCore({ deskDir, samplesDir: SAMPLES, version: "0.0.0", host });
  onTestFinished(() => core.close());
  return core;
}

/** A client that counts its calls from 1, as every client does. */
function clientOf(channel: Channel): { call(method: string, input: unknown): Promise<Reply>; messages: CoreMessage[] } {
  let lastId = 0;
  const messages: CoreMessage[] = [];
  const waiting = new Map<number, (reply: Reply) => void>();
  channel.listen((message) => {
    messages.push(message);
    if (message.kind === "answer") waiting.get(message.id)?.(message.reply as Reply);
  });
  return {
    messages,
    call: (method, input) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        channel.send({ kind: "call", id, method, input });
      }),
  };
}

const created = (reply: Reply): string => {
  if (!reply.ok) throw new Error(reply.error.code);
  return (reply.value as { head: { id: string } }).head.id; // the contract's answer to stories.create
};

test("two clients with the same call ids each get their own answer, and both hear what changed", async () => {
  const core = await start(tempFolder());
  const [one, two] = [clientOf(core.connect()), clientOf(core.connect())];
  const [story, settings] = await Promise.all([
    one.call("stories.create", { language: "fr" }),
    two.call("settings.read", {}),
  ]);
  expect(story).toMatchObject({ ok: true, value: { head: { rev: 1 } } });
  expect(settings).toMatchObject({ ok: true, value: { interfaceLanguage: "fr" } });
  const changed = { kind: "event", event: { name: "story.changed", id: created(story) } };
  expect(one.messages).toContainEqual(changed);
  expect(two.messages).toContainEqual(changed);
  expect(one.messages.filter((message) => message.kind === "answer")).toHaveLength(1);
});

test("the core asks the shell and gets its answer and its refusal", async () => {
  const opened: string[] = [];
  const host = bareHost({ openExternal: (url) => Promise.resolve(void opened.push(url)) });
  const { call } = clientOf((await start(tempFolder(), host)).connect());
  expect(await call("app.openExternal", { url: "https://example.org/a" })).toEqual({ ok: true, value: {} });
  expect(opened).toEqual(["https://example.org/a"]);
  expect(await call("wire.pickFiles", {})).toMatchObject({ ok: false, error: { code: "host.cannot" } });
});

test("when the core's thread dies, calls under way are told so and the next one finds everything saved", async () => {
  const dir = tempFolder();
  let asked = (): void => {};
  const dialogOpen = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const host = bareHost({
    pickFiles: () => {
      asked();
      return new Promise(() => {}); // the person never chooses
    },
  });
  const core = await start(dir, host);
  const { call } = clientOf(core.connect());
  const id = created(await call("stories.create", { language: "fr" }));
  const underWay = call("wire.pickFiles", {});
  await dialogOpen;
  core.restart();
  expect(await underWay).toMatchObject({ ok: false, error: { code: "core.gone", retry: true } });
  const duringRestart = call("stories.open", { id });
  expect(await duringRestart).toMatchObject({ ok: true, value: { head: { id, rev: 1 } } });
  expect(await call("app.state", {})).toMatchObject({ ok: true, value: { notices: [] } });
});

test("a call that cannot be passed to the thread is refused and costs nothing", async () => {
  const { call } = clientOf((await start(tempFolder())).connect());
  let deep: unknown = [];
  for (let level = 0; level < 100_000; level++) deep = [deep];
  for (const input of [deep, () => 1]) {
    expect(await call("stories.list", input)).toMatchObject({ ok: false, error: { code: "input.invalid" } });
  }
  expect(await call("stories.list", { basket: "mine" })).toMatchObject({ ok: true });
});

test("a desk that another core has open is refused with the folder's name, and stays usable", async () => {
  const dir = tempFolder();
  const first = await start(dir);
  const second = startCore({ deskDir: dir, samplesDir: SAMPLES, version: "0.0.0", host: bareHost() });
  await expect(second).rejects.toMatchObject({ code: "store.locked", detail: { folder: dir } });
  expect(await clientOf(first.connect()).call("settings.read", {})).toMatchObject({ ok: true });
});

test("closing answers what is under way, backs up and gives the folder free", async () => {
  const dir = tempFolder();
  const core = await start(dir);
  const { call } = clientOf(core.connect());
  const last = call("stories.create", { language: "fr" });
  await core.close();
  const id = created(await last);
  expect(existsSync(join(dir, "desk.lock"))).toBe(false);
  expect(await call("settings.read", {})).toMatchObject({ ok: false, error: { code: "core.gone" } });
  const again = openCore({ deskDir: dir });
  expect(await again.dispatch("stories.open", { id })).toMatchObject({ ok: true });
});

test("damage found at the start is told to whoever asks", async () => {
  const dir = tempFolder();
  writeFileSync(join(dir, "desk.db"), "not a database");
  const core = await start(dir);
  expect(core.notices).toEqual([expect.stringContaining("damaged")]);
  expect(await clientOf(core.connect()).call("app.state", {})).toMatchObject({ value: { notices: core.notices } });
});

test("a thread killed in the middle of saving loses no acknowledged revision, and the repeated save lands once", async () => {
  const core = await start(tempFolder());
  const { call } = clientOf(core.connect());
  const id = created(await call("stories.create", { language: "fr" }));
  let rev = 1;
  for (let death = 0; death < 5; death++) {
    for (let save = 0; save < 6; save++) {
      const request = { id, baseRev: rev, saveId: newId(), content: storyContent({ headline: `${rev + 1}` }) };
      const answer = call("stories.save", request);
      if (save === 3) core.restart(); // while this save is somewhere between here and the disk
      let reply = await answer;
      if (!reply.ok) {
        expect(reply.error.code).toBe("core.gone");
        reply = await call("stories.save", request);
      }
      expect(reply).toMatchObject({ ok: true, value: { id, rev: rev + 1, forked: false } });
      rev += 1;
    }
  }
  const revisions = await call("stories.revisions", { id });
  expect(revisions).toMatchObject({ ok: true, value: Array.from({ length: rev }, (_, i) => ({ rev: rev - i })) });
  expect(await call("stories.open", { id })).toMatchObject({ ok: true, value: { content: { headline: `${rev}` } } });
});
