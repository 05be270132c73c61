import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { body, paragraph, text } from "#shared/document/makeBody.ts";
import type { DeliveryState } from "#shared/domain/delivery.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import { type Fault, type Received, type ScriptedCms, scriptedCms } from "../../../e2e/fakes/scriptedCms.ts";
import { serveCms } from "../../cms/serveCms.ts";
import { tempFolder } from "../store/store.fixture.ts";
import { confirmed, type Desk, openDesk, TOKEN, written } from "./desk.fixture.ts";

/** `DEPECHE_LONG=1` runs as many as the outbox is promised for; every run of the suite takes a part of them. */
const RUNS = process.env.DEPECHE_LONG === "1" ? 1000 : 150;
const SEED = Number(process.env.DEPECHE_SEED ?? 7);
const HOUR = 3_600_000;

type Answer = {
  readonly name: string;
  /** What it means after a write: `end` states wait for a person, the others go on by themselves. */
  readonly means: "unknown" | "later" | "rejected" | "needsPerson";
  readonly fault: (processed: boolean, elsewhere: string) => Fault;
};

const reply =
  (status: number, headers: Readonly<Record<string, string>> = {}, said = "") =>
  (processed: boolean): Fault => ({ kind: "reply", processed, reply: { status, headers, body: said } });
const json = { "content-type": "application/json" };
const html = { "content-type": "text/html" };
const late = { "retry-after": "120" };

const answer = (name: string, means: Answer["means"], fault: Answer["fault"]): Answer => ({ name, means, fault });
const redirect = (status: number): Answer =>
  answer(String(status), "needsPerson", (_, location) => reply(status, { location })(false));

const OPEN: readonly Answer[] = [
  answer("reset", "unknown", (processed) => ({ kind: "reset", processed })),
  answer("cut answer", "unknown", () => ({ kind: "cutAnswer", processed: true })),
  answer("sign-in page", "unknown", reply(200, html, "<title>Sign in</title>")),
  answer("empty 200", "unknown", reply(200)),
  answer("truncated JSON", "unknown", reply(200, json, '{"externalId":')),
  answer("JSON list", "unknown", reply(201, json, "[]")),
  answer("204", "unknown", reply(204)),
  answer("500", "unknown", reply(500)),
  answer("502", "unknown", reply(502, html, "<h1>Bad gateway</h1>")),
  answer("504", "unknown", reply(504)),
  answer("408", "later", reply(408)),
  answer("425", "later", reply(425)),
  answer("429", "later", reply(429, late)),
  answer("503", "later", reply(503, late)),
  answer("409 in progress", "later", reply(409, json, '{"code":"inProgress","message":"Wait."}')),
];
const FINAL: readonly Answer[] = [
  ...[301, 302, 303, 307, 308].map(redirect),
  ...[400, 413, 415, 422].map((status) => answer(String(status), "rejected", () => reply(status)(false))),
  ...[401, 403, 409, 412].map((status) => answer(String(status), "needsPerson", () => reply(status)(false))),
];

/** One call's fate; undefined: the CMS answers as it should. */
type Step = { readonly answer: Answer; readonly processed: boolean } | undefined;
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ answer: fc.constantFrom(...OPEN), processed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ answer: fc.constantFrom(...FINAL), processed: fc.constant(false) }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const sequence = fc.array(step, { minLength: 1, maxLength: 6 });

/** What the table of answers says becomes of a new story: the state, and how many answers of the list it takes. */
function expectedOf(steps: readonly Step[]): { readonly state: DeliveryState; readonly used: number } {
  let isLookUp = false;
  let hasArrived = false;
  for (const [index, one] of steps.entries()) {
    const used = index + 1;
    if (!one) {
      if (!isLookUp || hasArrived) return { state: "confirmed", used };
      isLookUp = false; // it is not there, and is sent at once
      continue;
    }
    const { means, name } = one.answer;
    if (isLookUp) {
      // to a look-up only a refused secret and a redirect are a person's matter: the rest leaves it open
      if (name.startsWith("30") || name === "401" || name === "403") return { state: "needsPerson", used };
      continue;
    }
    if (means === "rejected" || means === "needsPerson") return { state: means, used };
    hasArrived ||= one.processed || name === "cut answer";
    isLookUp = means === "unknown";
  }
  return { state: "confirmed", used: steps.length };
}

const isStoryCall = ({ path }: Received): boolean => path.startsWith("/api/stories/");

async function play(desk: Desk, cms: ScriptedCms, elsewhere: string, steps: readonly Step[]) {
  let used = 0;
  cms.play({
    fault: (one) => {
      const next = isStoryCall(one) ? steps[used++] : undefined;
      return next?.answer.fault(next.processed, elsewhere);
    },
  });
  const { id, rev } = await written(desk, { body: body([paragraph([text("Un texte.")])]) });
  await desk.call("publishing.publish", { id, rev });
  const state = async (): Promise<DeliveryState | undefined> =>
    (await desk.call("publishing.deliveries", { storyId: id }))[0]?.state;
  await desk.until(async () => ["confirmed", "rejected", "needsPerson"].includes((await state()) ?? ""));
  return { id, rev, state: await state(), used: Math.min(used, steps.length) };
}

test(`${RUNS} sequences of answers each end in the state the table says, and a person's retry publishes once`, async () => {
  let time = Date.parse("2026-01-01T10:00:00Z");
  const dir = tempFolder();
  const real = await serveCms(join(dir, "cms"), TOKEN);
  const cms = await scriptedCms(real.port);
  const elsewhere = await scriptedCms(real.port);
  // the clock runs past the longest wait at every look, so that nothing sleeps
  const desk = openDesk(dir, cms.url, () => (time += HOUR));
  onTestFinished(async () => {
    await desk.close();
    await Promise.all([cms.close(), elsewhere.close()]);
    await real.close();
  });
  const standing = async (id: StoryId) =>
    (
      await fetch(`http://127.0.0.1:${real.port}/api/stories/${id}`, { headers: { authorization: `Bearer ${TOKEN}` } })
    ).json();
  let stories = 0;
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      const expected = expectedOf(steps);
      const { id, rev, state, used } = await play(desk, cms, elsewhere.url, steps);
      expect({ state, used }).toEqual(expected);
      cms.play({});
      const [delivery] = await desk.call("publishing.deliveries", { storyId: id });
      if (delivery && state !== "confirmed") await desk.call("publishing.retry", { id: delivery.id });
      await desk.until(confirmed(desk, id, 1));
      expect(await standing(id)).toMatchObject({ externalId: id, revision: rev, status: "published" });
      stories++;
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  const list = await fetch(`http://127.0.0.1:${real.port}/api/stories`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  expect((await list.json()).total).toBe(stories);
  // neither the secret nor a byte of a story followed a redirect
  expect(elsewhere.received).toEqual([]);
}, 600_000);
