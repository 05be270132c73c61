import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { scriptedCms } from "../../../e2e/fakes/scriptedCms.ts";
import { serveCms } from "../../cms/serveCms.ts";
import { tempFolder } from "../store/store.fixture.ts";
import { confirmed, openDesk, TOKEN, written } from "./desk.fixture.ts";

const TEN = Date.parse("2026-03-29T10:00:00Z");
const MINUTE = 60_000;
const iso = (at: number): string => new Date(at).toISOString();

/** A desk and a CMS whose clocks a test sets together; everything that reached the CMS is counted. */
async function setUp() {
  const clock = { now: TEN };
  const dir = tempFolder();
  const real = await serveCms(join(dir, "cms"), TOKEN);
  let isDown = false;
  let isRefusing = false;
  const cms = await scriptedCms(real.port, {
    fault: ({ path }) => {
      if (isRefusing && path.startsWith("/api/stories/"))
        return { kind: "reply", processed: false, reply: { status: 422, body: "{}" } };
      if (isDown) return { kind: "reset", processed: false };
      if (path !== "/api/health") return undefined;
      const headers = { date: new Date(clock.now).toUTCString() };
      return { kind: "reply", processed: false, reply: { status: 200, headers } };
    },
  });
  onTestFinished(async () => {
    await cms.close();
    await real.close();
  });
  const open = () => {
    const desk = openDesk(dir, cms.url, () => clock.now);
    onTestFinished(() => desk.close());
    return desk;
  };
  const cut = (value: boolean): void => {
    isDown = value;
  };
  const refuse = (value: boolean): void => {
    isRefusing = value;
  };
  const wrote = (): number =>
    cms.received.filter(({ method, path }) => method === "PUT" && path.startsWith("/api/stories/")).length;
  return { clock, open, cut, refuse, wrote };
}

test("a wished time is waited for; an embargo that is later goes before it, an earlier one does not", async () => {
  const { clock, open, wrote } = await setUp();
  const desk = open();
  const plain = await written(desk);
  const [first] = await desk.call("publishing.publish", { ...plain, at: iso(TEN + 30 * MINUTE) });
  expect(first).toMatchObject({ state: "held", wishedFor: iso(TEN + 30 * MINUTE), holdUntil: iso(TEN + 30 * MINUTE) });
  const held = await written(desk, { embargo: { kind: "until", at: iso(TEN + 60 * MINUTE) } });
  const [second] = await desk.call("publishing.publish", { ...held, at: iso(TEN + 30 * MINUTE) });
  expect(second).toMatchObject({ wishedFor: iso(TEN + 30 * MINUTE), holdUntil: iso(TEN + 60 * MINUTE) });
  const late = await written(desk, { embargo: { kind: "until", at: iso(TEN + 10 * MINUTE) } });
  const [third] = await desk.call("publishing.publish", { ...late, at: iso(TEN + 45 * MINUTE) });
  expect(third).toMatchObject({ holdUntil: iso(TEN + 45 * MINUTE) });
  expect(await desk.call("stories.head", { id: plain.id })).toMatchObject({ status: "scheduled" });
  clock.now = TEN + 29 * MINUTE;
  await desk.call("publishing.lineIsBack", {});
  expect(wrote()).toBe(0);
  clock.now = TEN + 30 * MINUTE + 500;
  await desk.until(confirmed(desk, plain.id, 1));
  expect(wrote()).toBe(1);
  clock.now = TEN + 45 * MINUTE + 500;
  await desk.until(confirmed(desk, late.id, 1));
  clock.now = TEN + 60 * MINUTE + 500;
  await desk.until(confirmed(desk, held.id, 1));
});

test("an hour that went by while the desk was closed is asked about; sent when a person says so", async () => {
  const { clock, open, wrote } = await setUp();
  const before = open();
  const { id, rev } = await written(before);
  await before.call("publishing.publish", { id, rev, at: iso(TEN + 10 * MINUTE) });
  await before.close();
  clock.now = TEN + 3 * 60 * MINUTE;
  const desk = open();
  await desk.until(async () => {
    const [one] = await desk.call("publishing.deliveries", { storyId: id });
    return one?.state === "needsPerson" && one.error?.code === "publish.missed";
  });
  expect(wrote()).toBe(0);
  const [one] = await desk.call("publishing.deliveries", { storyId: id });
  if (!one) throw new Error("the delivery is gone");
  await desk.call("publishing.retry", { id: one.id });
  await desk.until(confirmed(desk, id, 1));
});

test("asked or still waiting, a delivery takes another hour, but never one before its embargo", async () => {
  const { clock, open, cut, wrote } = await setUp();
  const before = open();
  const { id, rev } = await written(before, { embargo: { kind: "until", at: iso(TEN + 10 * MINUTE) } });
  const [made] = await before.call("publishing.publish", { id, rev });
  if (!made) throw new Error("nothing was queued");
  const moved = await before.call("publishing.reschedule", { id: made.id, at: iso(TEN + MINUTE) });
  expect(moved).toMatchObject({ state: "held", holdUntil: iso(TEN + 10 * MINUTE), wishedFor: iso(TEN + MINUTE) });
  await before.close();
  clock.now = TEN + 60 * MINUTE;
  cut(true); // a line that comes back later than the desk must not make the question forgotten
  const desk = open();
  await desk.until(async () => {
    const [one] = await desk.call("publishing.deliveries", { storyId: id });
    return Date.parse(one?.nextAt ?? "") > clock.now;
  });
  cut(false);
  clock.now += 10_000;
  await desk.until(async () => {
    const [one] = await desk.call("publishing.deliveries", { storyId: id });
    return one?.state === "needsPerson";
  });
  expect(wrote()).toBe(0);
  await desk.call("publishing.reschedule", { id: made.id, at: iso(clock.now + 5 * MINUTE) });
  expect(await desk.call("stories.head", { id })).toMatchObject({ status: "scheduled" });
  clock.now += 5 * MINUTE + 500;
  await desk.until(confirmed(desk, id, 1));
  const entries = await desk.call("record.story", { storyId: id });
  expect(entries.filter(({ what }) => what === "rescheduled").map(({ by }) => by?.name)).toHaveLength(2);
  await expect(desk.call("publishing.reschedule", { id: made.id, at: iso(clock.now) })).rejects.toThrow("done");
});

test("a stopped delivery is sent anew as a story of its own; the stopped one is taken back", async () => {
  const { open, refuse } = await setUp();
  const desk = open();
  const { id, rev } = await written(desk);
  refuse(true);
  await desk.call("publishing.publish", { id, rev });
  const last = async () => (await desk.call("publishing.deliveries", { storyId: id }))[0];
  await desk.until(async () => (await last())?.state === "rejected");
  refuse(false);
  const stopped = await last();
  if (!stopped) throw new Error("the delivery is gone");
  const { storyId } = await desk.call("publishing.sendAnew", { id: stopped.id });
  expect(storyId).not.toBe(id);
  await desk.until(confirmed(desk, storyId, 1));
  expect(await desk.call("stories.head", { id: storyId })).toMatchObject({ forkedFrom: id, status: "published" });
  expect(await last()).toMatchObject({ state: "cancelled" });
  await expect(desk.call("publishing.sendAnew", { id: stopped.id })).rejects.toThrow("stopped");
});
