import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { StoryId } from "#shared/domain/ids.ts";
import { type Fault, type Moment, type Received, scriptedCms } from "../../../e2e/fakes/scriptedCms.ts";
import { serveCms } from "../../cms/serveCms.ts";
import { nextLine, type RunningFixture, runFixture } from "../store/process.fixture.ts";
import { tempFolder } from "../store/store.fixture.ts";
import { confirmed, openDesk, TOKEN } from "./desk.fixture.ts";

/*
 * The desk is killed with SIGKILL while it publishes: by the CMS, at a moment of the request that the CMS sees, or when
 * it says itself where it stands. Then it is started again. What stands at the CMS is what was asked for, once.
 */

type Act = "publish" | "update" | "withdraw";
type Kill = {
  readonly at: string;
  readonly act: Act;
  /** The CMS kills the desk at this moment of this request. */
  readonly moment?: Moment;
  readonly request?: "write" | "media";
  /** The desk stands still when it asks for the secret this time after it was told to publish. */
  readonly secret?: number;
  /** What else happens to the request. */
  readonly fault?: Fault;
  /** Whether the CMS knows neither keys nor preconditions. */
  readonly isPlain?: boolean;
};

const lost: Fault = { kind: "reset", processed: false };
const KILLS: readonly Kill[] = [
  { at: "after the commit, before it is claimed", act: "publish", secret: 2 },
  { at: "while the picture is sent", act: "publish", moment: "headers", request: "media", fault: lost },
  { at: "after the picture is stored", act: "publish", moment: "processed", request: "media" },
  { at: "before the story is read", act: "publish", moment: "headers", fault: lost },
  { at: "in the middle of the story", act: "publish", moment: "firstBytes", fault: lost },
  { at: "after the story is sent, never processed", act: "publish", moment: "wholeBody", fault: lost },
  { at: "after the story is sent, processed later", act: "publish", moment: "wholeBody" },
  { at: "after it is processed, before the answer", act: "publish", moment: "processed" },
  { at: "in the middle of the answer", act: "publish", moment: "answerBegun" },
  { at: "after the answer", act: "publish", moment: "answered" },
  { at: "after it is processed, by a plain CMS", act: "publish", moment: "processed", isPlain: true },
  { at: "before it is processed", act: "update", moment: "wholeBody", fault: lost },
  { at: "after it is processed", act: "update", moment: "processed" },
  { at: "after it is processed, by a plain CMS", act: "update", moment: "processed", isPlain: true },
  { at: "before it is processed", act: "withdraw", moment: "wholeBody", fault: lost },
  { at: "after it is processed", act: "withdraw", moment: "processed" },
];

test.each(KILLS.map((kill) => [kill.act, kill.at, kill] as const))(
  "%s, killed %s: once and right",
  async (_, __, kill) => {
    const { child, dir, cms, site } = await start(kill);
    const armed = await nextLine(child);
    const [, id, rev] = armed.split(" ");
    if (kill.secret === undefined) await untilDead(child);
    else {
      expect(await nextLine(child)).toBe("stands");
      await child.kill();
    }
    cms.play({ isPlain: kill.isPlain ?? false });
    const storyId = id as StoryId; // the child says it
    const desk = openDesk(dir, cms.url);
    onTestFinished(() => desk.close());
    await desk.until(confirmed(desk, storyId, kill.act === "publish" ? 1 : 2));

    const there = await stories(site);
    expect(there.total).toBe(1);
    expect(there.stories[0]).toMatchObject({
      externalId: id,
      revision: Number(rev),
      status: kill.act === "withdraw" ? "withdrawn" : "published",
    });
    const { head } = await desk.call("stories.open", { id: storyId });
    expect(head).toMatchObject({
      status: kill.act === "withdraw" ? "withdrawn" : "published",
      publishedRev: Number(rev),
      publicUrl: there.stories[0]?.url,
    });
    // the story that stands there is byte for byte the one that was sent first, and no try used another key
    const writes = cms.received.filter(
      (one) => isWrite(one) && (kill.act === "publish" || !one.headers["if-none-match"]),
    );
    expect(new Set(writes.filter((one) => one.body).map((one) => sha(one.body))).size).toBe(1);
    expect(new Set(writes.map((one) => one.headers["idempotency-key"])).size).toBe(1);
  },
);

test("killed before anything was committed, nothing is queued and the draft is whole", async () => {
  const { child, dir, cms, site } = await start({ at: "", act: "publish", secret: 1 });
  const [, id, rev] = (await nextLine(child)).split(" ");
  expect(await nextLine(child)).toBe("stands");
  await child.kill();
  const desk = openDesk(dir, cms.url);
  onTestFinished(() => desk.close());
  expect(await desk.call("publishing.deliveries", {})).toEqual([]);
  const { head } = await desk.call("stories.open", { id: id as StoryId }); // the child says it
  expect(head).toMatchObject({ status: "draft", rev: Number(rev) });
  expect((await stories(site)).total).toBe(0);
});

const isWrite = ({ method, path }: Received): boolean => method !== "GET" && path.startsWith("/api/stories/");
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

async function start(kill: Kill) {
  const dir = tempFolder();
  const real = await serveCms(join(dir, "cms"), TOKEN);
  const cms = await scriptedCms(real.port);
  onTestFinished(async () => {
    await cms.close();
    await real.close();
  });
  const child = runFixture("../publishing/killed.fixture.ts", dir, cms.url, kill.act, `${kill.secret ?? ""}`);
  const isMeant = (one: Received): boolean => {
    if (kill.request === "media") return one.path.startsWith("/api/media/");
    if (!isWrite(one)) return false;
    return kill.act === "withdraw" ? one.method === "POST" : (kill.act === "update") === "if-match" in one.headers;
  };
  cms.play({
    isPlain: kill.isPlain ?? false,
    fault: (one) => (isMeant(one) ? kill.fault : undefined),
    at: (moment, one) => {
      if (moment === kill.moment && isMeant(one)) child.child.kill("SIGKILL");
    },
  });
  return { child, dir, cms, site: `http://127.0.0.1:${real.port}` };
}

async function untilDead({ child, lines }: RunningFixture): Promise<void> {
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    if (line.value === "confirmed") break; // killed too late to matter is still a kill
  }
  if (child.exitCode === null && child.signalCode === null) await new Promise((done) => child.once("exit", done));
  expect(child.signalCode).toBe("SIGKILL");
}

async function stories(site: string) {
  const answer = await fetch(`${site}/api/stories`, { headers: { authorization: `Bearer ${TOKEN}` } });
  return (await answer.json()) as { total: number; stories: { url: string }[] };
}
