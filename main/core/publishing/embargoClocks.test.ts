import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { scriptedCms } from "../../../e2e/fakes/scriptedCms.ts";
import { serveCms } from "../../cms/serveCms.ts";
import { tempFolder } from "../store/store.fixture.ts";
import { confirmed, openDesk, TOKEN, written } from "./desk.fixture.ts";

/** `DEPECHE_LONG=1` runs as many as the embargo is promised for. */
const RUNS = process.env.DEPECHE_LONG === "1" ? 2000 : 120;
const SEED = Number(process.env.DEPECHE_SEED ?? 11);
const [SECOND, HOUR, DAY] = [1000, 3_600_000, 86_400_000];
/** The longest between two looks at the clock of the CMS. */
const LOOK = 5 * SECOND;
/** Embargoes around the hours at which Paris and New York change their clocks in 2026, and an ordinary one. */
const TURNS = ["2026-03-29T01:00Z", "2026-10-25T01:00Z", "2026-03-08T07:00Z", "2026-11-01T06:00Z", "2026-06-15T12:00Z"];

const jump = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -10, max: 10 }).map((n) => n * SECOND),
  fc.constantFrom(-HOUR, HOUR, -DAY, DAY, -30 * DAY, 365 * DAY, -365 * DAY),
);
/** One look at the clocks: one of the two is right, the other may be wrong or, at the CMS, missing. */
const moment = fc.record({
  before: fc.oneof(fc.integer({ min: 1, max: 5 * SECOND }), fc.integer({ min: 1, max: 40 * DAY })),
  wrong: fc.constantFrom("desk", "cms", "silent"),
  by: jump,
});
const embargo = fc.record({
  turn: fc.constantFrom(...TURNS),
  shift: fc.integer({ min: -2 * 3600, max: 2 * 3600 }),
  offset: fc.constantFrom(-5, -4, 0, 1, 2),
  moments: fc.array(moment, { minLength: 1, maxLength: 5 }),
});

/** The instant as somebody in a zone so many hours from UTC writes it. */
function written8601(at: number, hours: number): string {
  const wall = new Date(at + hours * HOUR).toISOString().slice(0, 19);
  return `${wall}${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
}

test(`of ${RUNS} embargoes none leaves early, whatever one of the clocks does, and none is left lying`, async () => {
  let real = 0; // the time it really is
  let ours = 0;
  let theirs: number | undefined;
  let until = 0;
  const early: string[] = [];
  const dir = tempFolder();
  const server = await serveCms(join(dir, "cms"), TOKEN);
  const cms = await scriptedCms(server.port, {
    fault: ({ path }) => {
      if (path !== "/api/health") {
        if (real < until) early.push(path);
        return undefined;
      }
      const date = { date: theirs === undefined ? "soon" : new Date(theirs).toUTCString() };
      return { kind: "reply", processed: false, reply: { status: 200, headers: date } };
    },
  });
  const desk = openDesk(dir, cms.url, () => ours);
  onTestFinished(async () => {
    await desk.close();
    await cms.close();
    await server.close();
  });
  await fc.assert(
    fc.asyncProperty(embargo, async ({ turn, shift, offset, moments }) => {
      until = Date.parse(turn) + shift * SECOND;
      real = ours = until - 60 * DAY;
      const { id, rev } = await written(desk, { embargo: { kind: "until", at: written8601(until, offset) } });
      const isStill = async (): Promise<boolean> => {
        const [one] = await desk.call("publishing.deliveries", { storyId: id });
        if (one?.state !== "held") return one?.state === "confirmed";
        const next = Date.parse(one.nextAt ?? "");
        return next > ours && (next <= ours + LOOK || until > ours);
      };
      for (const { before, wrong, by } of [...moments].sort((a, b) => b.before - a.before)) {
        real = until - before;
        ours = wrong === "desk" ? real + by : real;
        theirs = wrong === "silent" ? undefined : wrong === "cms" ? real + by : real;
        await desk.call("publishing.publish", { id, rev }); // pressing again is no second wish, but a look
        await desk.until(isStill);
      }
      expect(early).toEqual([]);
      real = until;
      for (const _ of ["a look may wait for the next", "and this is the next"]) {
        ours = theirs = real += LOOK + SECOND;
        await desk.call("publishing.publish", { id, rev });
      }
      await desk.until(confirmed(desk, id, 1));
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
}, 600_000);
