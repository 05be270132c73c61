import fc from "fast-check";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import type { StoryId } from "#shared/domain/ids.ts";
import { type Fault, type Moment, type Received, scriptedCms } from "../../../../../e2e/fakes/scriptedCms.ts";
import { nextLine, runFixture } from "../../../store/process.fixture.ts";
import { tempFolder } from "../../../store/store.fixture.ts";
import { type FaultSite, faultSites } from "./faultSites.fixture.ts";
import { beforeTheAct, goOn, isConfirmed, type SitePlan, siteDesk, theAct } from "./siteDesk.fixture.ts";

/*
 * Something goes wrong at one of the requests that an act takes, or the desk is killed there. Afterwards the site has the
 * story once, in the right revision, or the notice that it was withdrawn.
 */

/** `DEPECHE_LONG=1` plays as many as the promise is made for. */
const SEEDS = process.env.DEPECHE_LONG === "1" ? 24 : 8;

const html = { status: 200, headers: { "content-type": "text/html" }, body: "<html><form>Log in</form></html>" };
const json = { "content-type": "application/json" };
const FAULTS: readonly Fault[] = [
  { kind: "reset", processed: false },
  { kind: "reset", processed: true },
  { kind: "cutAnswer", processed: true },
  { kind: "reply", processed: true, reply: { status: 500, headers: json, body: "{}" } },
  { kind: "reply", processed: false, reply: { status: 500, headers: json, body: "{}" } },
  { kind: "reply", processed: false, reply: html },
  { kind: "reply", processed: true, reply: html },
  { kind: "reply", processed: false, reply: { status: 302, headers: { location: "http://127.0.0.1:9/" } } },
  { kind: "reply", processed: false, reply: { status: 429, headers: { "retry-after": "2" } } },
  { kind: "reply", processed: true, reply: { status: 200, headers: json, body: '{"id":' } },
  {
    kind: "reply",
    processed: true,
    reply: { status: 201, headers: { ...json, date: "Thu, 01 Jan 1970 00:00:00 GMT" }, body: "{}" },
  },
];
const MOMENTS: readonly Moment[] = ["headers", "firstBytes", "wholeBody", "processed", "answerBegun", "answered"];

const scene = fc.record({
  act: fc.constantFrom("publish", "update", "withdraw"),
  /** Which request of the act. */
  at: fc.integer({ min: 1, max: 7 }),
  fault: fc.constantFrom(...FAULTS),
  moment: fc.constantFrom(...MOMENTS),
});
type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;

const scenes = ({ requests }: FaultSite, seed: number): Scene[] =>
  fc.sample(scene, { numRuns: SEEDS, seed }).map((one) => ({ ...one, at: 1 + ((one.at - 1) % requests) }));
const tell = ({ act, at, fault, moment }: Scene): string =>
  `${act}, request ${at}: ${fault.kind}${fault.kind === "reply" ? ` ${fault.reply.status}` : ""}, ${moment}`;

const { sites, close } = await faultSites();
afterAll(close);

describe.each(sites)("$name", (site) => {
  test.each(scenes(site, 71).map((one) => [tell(one), one] as const))("faults: %s", async (_, one) => {
    const { plan, cms } = await setUp(site, one);
    let time = Date.now();
    const desk = await siteDesk(plan, () => (time += 61_000)); // a minute at every look: no wait takes time
    onTestFinished(() => desk.close());
    const story = await beforeTheAct(desk, plan);
    const isMeant = counted(one.at);
    cms.play({
      fault: () => {
        if (!isMeant()) return undefined;
        met += 1;
        return one.fault;
      },
    });
    await theAct(desk, plan, story);
    const count = one.act === "publish" ? 1 : 2;
    await desk.until(async () => {
      await goOn(desk, story.id);
      return isConfirmed(desk, story.id, count)();
    });
    await site.isRight(plan);
  });

  test.each(scenes(site, 72).map((one) => [tell(one), one] as const))("killed: %s", async (_, one) => {
    const { plan, cms } = await setUp(site, one);
    const running = runFixture("../publishing/adapters/faults/killedAtSite.fixture.ts", JSON.stringify(plan));
    const [, id = ""] = (await nextLine(running)).split(" ");
    const isMeant = counted(one.at);
    const meant = new WeakSet<Received>();
    cms.play({
      at: (moment, request) => {
        if (moment === "headers" && isMeant()) meant.add(request);
        if (moment !== one.moment || !meant.has(request)) return;
        met += 1;
        running.child.kill("SIGKILL");
      },
    });
    running.child.stdin?.write("go\n");
    for (let line = await running.lines.next(); !line.done; line = await running.lines.next()) {
      if (line.value === "confirmed") break; // the act took fewer requests: there was nothing to kill
    }
    await running.kill();
    cms.play({});
    const desk = await siteDesk(plan);
    onTestFinished(() => desk.close());
    const storyId = id as StoryId; // the child says it
    await desk.until(isConfirmed(desk, storyId, one.act === "publish" ? 1 : 2));
    await site.isRight(plan);
  });

  test("most of the faults and kills were met: an act may take fewer requests than a scene means", () => {
    expect(met).toBeGreaterThan(SEEDS);
    met = 0;
  });
});

let lastPlan = 0;
/** Faults and kills of a site that came to be. */
let met = 0;

async function setUp({ adapter, port, path, user, secret }: FaultSite, { act }: Scene) {
  const cms = await scriptedCms(port);
  onTestFinished(() => cms.close());
  const headline = `Essai ${++lastPlan} ${Math.random().toString(36).slice(2)}`;
  const url = `${new URL(cms.url).origin}${path}`;
  const plan: SitePlan = { dir: tempFolder(), adapter, url, user, secret, act, headline };
  return { plan, cms };
}

/** True at the nth question. */
function counted(nthOne: number): () => boolean {
  let count = 0;
  return () => ++count === nthOne;
}
