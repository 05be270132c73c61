import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DestinationConfig } from "#shared/domain/destination.ts";
import { newId, type StoryId } from "#shared/domain/ids.ts";
import { type CmsScript, type Fault, type Received, scriptedCms } from "../../../e2e/fakes/scriptedCms.ts";
import { serveCms } from "../../cms/serveCms.ts";
import { tempFolder } from "../store/store.fixture.ts";
import { confirmed, type Desk, openDesk, TOKEN, written } from "./desk.fixture.ts";

/** A desk whose clock runs a minute at every look, so that waiting for a retry takes no time. */
async function setUp(script: CmsScript = {}, clock?: () => number) {
  let time = Date.parse("2026-01-01T10:00:00Z");
  const now = clock ?? (() => (time += 60_000));
  const dir = tempFolder();
  const real = await serveCms(join(dir, "cms"), TOKEN);
  const cms = await scriptedCms(real.port, script);
  onTestFinished(async () => {
    await cms.close();
    await real.close();
  });
  const open = (): Desk => {
    const desk = openDesk(dir, cms.url, now);
    onTestFinished(() => desk.close());
    return desk;
  };
  const direct = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${real.port}/api${path}`, {
      ...init,
      headers: { authorization: `Bearer ${TOKEN}`, ...init.headers },
    });
  return { desk: open(), open, cms, direct };
}

const writes = (all: readonly Received[]): Received[] =>
  all.filter(({ method, path }) => method !== "GET" && path.startsWith("/api/stories/"));
const isWrite = (one: Received): boolean => writes([one]).length > 0;
const status = (code: number, text = ""): Fault => ({
  kind: "reply",
  processed: false,
  reply: { status: code, body: text },
});
const json = { "content-type": "application/json" };

const inState = (desk: Desk, id: StoryId, state: string) => async () =>
  (await desk.call("publishing.deliveries", { storyId: id })).some((one) => one.state === state);

async function revised(desk: Desk, id: StoryId, headline: string): Promise<number> {
  const { head, content } = await desk.call("stories.open", { id });
  const saved = await desk.call("stories.save", {
    id,
    baseRev: head.rev,
    saveId: newId(),
    content: { ...content, headline },
  });
  return saved.rev;
}

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  "whatever goes wrong on the way, a story and its update arrive once and in order (seed %i)",
  async (seed) => {
    const random = seeded(seed);
    const kinds: Fault[] = [
      { kind: "reset", processed: false },
      { kind: "reset", processed: true },
      { kind: "cutAnswer", processed: true },
      status(503),
      status(429),
      status(500),
      status(502, "<html>"),
      { kind: "reply", processed: true, reply: { status: 200, headers: { "content-type": "text/html" }, body: "<p>" } },
      { kind: "reply", processed: true, reply: { status: 504 } },
    ];
    let left = 8;
    const fault = (): Fault | undefined => {
      if (left === 0 || random() < 0.2) return undefined;
      left--;
      return kinds[Math.floor(random() * kinds.length)];
    };
    const { desk, cms, direct } = await setUp({ fault, isPlain: seed % 3 === 0 });
    const { id, rev } = await written(desk);
    await desk.call("publishing.publish", { id, rev });
    await desk.until(confirmed(desk, id, 1));
    left = 8;
    const second = await revised(desk, id, "Titre mis à jour");
    await desk.call("publishing.publish", { id, rev: second });
    await desk.until(confirmed(desk, id, 2));
    const list = await (await direct("/stories")).json();
    expect(list.total).toBe(1);
    expect(list.stories[0]).toMatchObject({ revision: second, status: "published" });
    const revisions = writes(cms.received)
      .filter((one) => one.body)
      .map((one) => JSON.parse(one.body).story.revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  },
);

test("a failure that the CMS keeps repeating for one key is left behind with another", async () => {
  const isStored = (one: Received): boolean =>
    isWrite(one) && /^[0-9a-f-]{36}$/.test(one.headers["idempotency-key"] ?? "");
  const { desk, direct } = await setUp({ fault: (one) => (isStored(one) ? status(500) : undefined) });
  const { id, rev } = await written(desk);
  await desk.call("publishing.publish", { id, rev });
  await desk.until(confirmed(desk, id, 1));
  expect((await (await direct("/stories")).json()).total).toBe(1);
});

test("a withdrawal pressed while nobody knows whether the story arrived takes it away", async () => {
  let isCut = true;
  const { desk, cms, direct } = await setUp({
    fault: (one) => (isCut ? { kind: "reset", processed: isWrite(one) } : undefined),
  });
  const { id, rev } = await written(desk, { body: (await blank(desk)).body });
  await desk.call("publishing.publish", { id, rev });
  await desk.until(inState(desk, id, "unknown"));
  await desk.call("publishing.withdraw", { id, advisory: "Montant faux" });
  isCut = false;
  cms.play({});
  await desk.until(confirmed(desk, id, 2));
  expect((await (await direct("/stories")).json()).stories).toMatchObject([{ externalId: id, status: "withdrawn" }]);
  expect((await desk.call("stories.open", { id })).head.status).toBe("withdrawn");
});

/** A body without a picture: fewer calls before the story's own. */
async function blank(desk: Desk) {
  const { body } = (await desk.call("stories.create", { language: "fr" })).content;
  const [first] = body.root.children;
  const children = [{ type: "text" as const, text: "Texte.", format: 0 }];
  return { body: { ...body, root: { ...body.root, children: first ? [{ ...first, children }] : [] } } };
}

test("nothing overtakes a withdrawal that the CMS refuses", async () => {
  const { desk, cms } = await setUp();
  const { id, rev } = await written(desk);
  await desk.call("publishing.publish", { id, rev });
  await desk.until(confirmed(desk, id, 1));
  cms.play({ fault: (one) => (one.method === "POST" ? status(422) : undefined) });
  await desk.call("publishing.withdraw", { id, advisory: "Montant faux" });
  await desk.until(inState(desk, id, "rejected"));
  const count = writes(cms.received).length;
  await desk.call("publishing.publish", { id, rev: await revised(desk, id, "Titre corrigé") });
  cms.play({});
  const [, withdrawal] = await desk.call("publishing.deliveries", { storyId: id });
  await desk.call("publishing.retry", { id: withdrawal?.id ?? newId() });
  await desk.until(confirmed(desk, id, 3));
  expect(
    writes(cms.received)
      .slice(count)
      .map((one) => one.method),
  ).toEqual(["POST", "PUT"]);
  expect((await desk.call("stories.open", { id })).head.status).toBe("published");
});

test("a correction of an unchanged revision, and a return after a withdrawal, are sent", async () => {
  const { desk } = await setUp();
  const { id, rev } = await written(desk);
  await desk.call("publishing.publish", { id, rev });
  await desk.until(confirmed(desk, id, 1));
  await desk.call("publishing.publish", { id, rev, act: "correct", advisory: "Corrige le montant" });
  await desk.call("publishing.publish", { id, rev, act: "correct", advisory: "Corrige le montant" });
  await desk.until(confirmed(desk, id, 2));
  const { head } = await desk.call("stories.open", { id });
  expect(await (await fetch(head.publicUrl ?? "")).text()).toContain("Corrige le montant");
  await desk.call("publishing.withdraw", { id, advisory: "Montant faux" });
  await desk.until(confirmed(desk, id, 3));
  await desk.call("publishing.publish", { id, rev });
  await desk.until(confirmed(desk, id, 4));
  expect((await fetch(head.publicUrl ?? "")).status).toBe(200);
});

test("a refused secret stops the queue once; the person's retry sends all of it", async () => {
  const { desk, cms } = await setUp({ fault: () => status(401) });
  const ids: StoryId[] = [];
  for (let n = 0; n < 7; n++) {
    const { id, rev } = await written(desk);
    await desk.call("publishing.publish", { id, rev });
    ids.push(id);
  }
  await desk.until(async () => {
    const all = await desk.call("publishing.deliveries", { open: true });
    return all.every((one) => one.state === "needsPerson" || one.state === "queued");
  });
  const stopped = (await desk.call("publishing.deliveries", {})).filter((one) => one.state === "needsPerson");
  expect(stopped.length).toBeGreaterThan(0);
  expect(stopped.length).toBeLessThanOrEqual(4);
  expect(stopped[0]?.error?.code).toBe("cms.auth");
  cms.play({});
  await desk.call("publishing.retry", { id: stopped[0]?.id ?? newId() });
  for (const id of ids) await desk.until(confirmed(desk, id, 1));
});

test("an embargo is over only when the CMS's clock says so too", async () => {
  let theirs = "Thu, 01 Jan 2026 10:59:59 GMT";
  const health: Fault = { kind: "reply", processed: false, reply: { status: 200 } };
  const { desk, cms } = await setUp(
    {
      fault: ({ path }) =>
        path === "/api/health" ? { ...health, reply: { status: 200, headers: { ...json, date: theirs } } } : undefined,
    },
    () => Date.parse("2026-01-01T11:00:05Z"),
  );
  const { id, rev } = await written(desk, { embargo: { kind: "until", at: "2026-01-01T12:00:00+01:00" } });
  await desk.call("publishing.publish", { id, rev });
  await desk.until(inState(desk, id, "held"));
  expect(cms.received.map((one) => one.path)).toEqual(["/api/health"]);
  theirs = "Thu, 01 Jan 2026 11:00:00 GMT";
  // nothing but a clock moves it on: this desk's stands still, so the next look is the person's
  const [held] = await desk.call("publishing.deliveries", { storyId: id });
  await desk.call("publishing.cancel", { id: held?.id ?? newId() });
  expect((await desk.call("stories.open", { id })).head.status).toBe("draft");
  await desk.call("publishing.publish", { id, rev });
  await desk.until(confirmed(desk, id, 1));
});

test("what somebody else wrote over there is not overwritten", async () => {
  const { desk, cms, direct } = await setUp();
  const { id, rev } = await written(desk);
  await desk.call("publishing.publish", { id, rev });
  await desk.until(confirmed(desk, id, 1));
  const mine = JSON.parse(writes(cms.received)[0]?.body ?? "");
  const story = { ...mine.story, revision: 40, headline: "Écrit ailleurs" };
  const { createHash } = await import("node:crypto");
  const sha256 = createHash("sha256").update(JSON.stringify(story)).digest("hex");
  const other = await direct(`/stories/${id}`, {
    method: "PUT",
    headers: { ...json, "idempotency-key": "somebody-else", "if-match": `"${rev}"` },
    body: JSON.stringify({ act: "update", sha256, story }),
  });
  expect(other.status).toBe(200);
  const second = await revised(desk, id, "Titre mis à jour");
  const [delivery] = await desk.call("publishing.publish", { id, rev: second });
  await desk.until(inState(desk, id, "needsPerson"));
  await desk.call("publishing.retry", { id: delivery?.id ?? newId() });
  await desk.until(inState(desk, id, "needsPerson"));
  const [stopped] = await desk.call("publishing.deliveries", { storyId: id });
  expect(stopped?.error?.code).toBe("cms.conflict");
  expect((await (await direct("/stories")).json()).stories).toMatchObject([{ revision: 40, sha256 }]);
});

test("an own revision that arrived unnoticed is replaced by the next one", async () => {
  let isCut = true;
  const { desk, cms, direct } = await setUp({
    fault: (one) => {
      if (!isCut || one.path.startsWith("/api/media/")) return undefined;
      return isWrite(one) ? { kind: "reset", processed: true } : status(401);
    },
  });
  const { id, rev } = await written(desk);
  await desk.call("publishing.publish", { id, rev });
  await desk.until(inState(desk, id, "needsPerson"));
  isCut = false;
  cms.play({});
  const second = await revised(desk, id, "Titre mis à jour");
  await desk.call("publishing.publish", { id, rev: second });
  await desk.until(confirmed(desk, id, 1));
  expect((await (await direct("/stories")).json()).stories).toMatchObject([{ revision: second }]);
});

test("a story put aside while it waits for its hour does not leave", async () => {
  let now = Date.parse("2026-01-01T10:00:00Z");
  const { desk, cms } = await setUp({}, () => now);
  const { id, rev } = await written(desk, { embargo: { kind: "until", at: "2026-01-01T12:00:00Z" } });
  await desk.call("publishing.publish", { id, rev });
  await desk.call("stories.spike", { id, spiked: true });
  now = Date.parse("2026-01-01T12:00:01Z");
  await desk.until(inState(desk, id, "cancelled"));
  expect(writes(cms.received)).toEqual([]);
  expect((await desk.call("stories.open", { id })).head.status).toBe("spiked");
});

test("closing the desk breaks off a hung call and remembers that it may have arrived", async () => {
  const { desk, open, cms, direct } = await setUp({
    fault: (one) => (isWrite(one) ? { kind: "hang", processed: true } : undefined),
  });
  const { id, rev } = await written(desk);
  const arrived = new Promise<void>((done) =>
    cms.play({
      fault: (one) => (isWrite(one) ? { kind: "hang", processed: true } : undefined),
      at: (moment, one) => {
        if (moment === "processed" && isWrite(one)) done();
      },
    }),
  );
  await desk.call("publishing.publish", { id, rev });
  await arrived;
  await desk.close();
  cms.play({});
  const again = open();
  await again.until(confirmed(again, id, 1));
  expect((await (await direct("/stories")).json()).total).toBe(1);
  expect(writes(cms.received)).toHaveLength(1);
});

test("a line that is back sends what nobody answered, and leaves a CMS that asked for patience alone", async () => {
  const start = Date.parse("2026-01-01T10:00:00Z");
  const { desk, cms } = await setUp({ fault: () => ({ kind: "reset", processed: false }) }, () => start);
  const { id, rev } = await written(desk, { body: (await blank(desk)).body });
  await desk.call("publishing.publish", { id, rev });
  await desk.until(inState(desk, id, "unknown"));
  cms.play({});
  expect(await desk.call("publishing.lineIsBack", {})).toEqual({ tried: 1 });
  await desk.until(confirmed(desk, id, 1));
  const busy: Fault = { kind: "reply", processed: false, reply: { status: 429, headers: { "retry-after": "600" } } };
  cms.play({ fault: () => busy });
  await desk.call("publishing.publish", { id, rev: await revised(desk, id, "Titre mis à jour") });
  const asked = async () => {
    const [one] = await desk.call("publishing.deliveries", { storyId: id });
    return one?.state === "queued" && one.attempts === 1 && one.nextAt === new Date(start + 600_000).toISOString();
  };
  await desk.until(asked);
  expect(await desk.call("publishing.lineIsBack", {})).toEqual({ tried: 0 });
  expect(await asked()).toBe(true);
});

test("a story for seven places is on its way to four of them at once", async () => {
  let arrived = 0;
  const { desk, cms } = await setUp();
  const four = new Promise<void>((done) =>
    cms.play({
      fault: () => ({ kind: "hang", processed: false }),
      at: (moment) => {
        if (moment === "wholeBody" && ++arrived === 4) done();
      },
    }),
  );
  for (let n = 1; n <= 6; n++) {
    const destination = DestinationConfig.parse({ id: `p${n}`, name: `Site ${n}`, adapter: "depeche", url: cms.url });
    await desk.call("settings.saveDestination", { destination, secret: TOKEN });
  }
  const { id, rev } = await written(desk, { body: (await blank(desk)).body });
  await desk.call("publishing.publish", { id, rev });
  await four;
  const states = (await desk.call("publishing.deliveries", { storyId: id })).map((one) => one.state).sort();
  expect(states).toEqual(["queued", "queued", "queued", "sending", "sending", "sending", "sending"]);
});
