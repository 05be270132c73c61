import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Desk, TOKEN, withDesk } from "../../main/core/publishing/desk.fixture.ts";
import { freeze, publishedStory } from "../../main/core/publishing/freeze.ts";
import { body, paragraph } from "../../shared/document/makeBody.ts";
import { newId, newStoryId, type StoryId } from "../../shared/domain/ids.ts";
import { StoryContent } from "../../shared/domain/story.ts";
import { french } from "./marketCopy.ts";
import { at, timed } from "./timing.ts";

const ROUNDS = 120;
const WARM_UP = 20;
const PARAGRAPHS = 12;

const contentOf = (round: number): StoryContent =>
  StoryContent.parse({
    language: "fr",
    headline: `Tour ${round}`,
    provider: { name: "Exemple" },
    body: body(Array.from({ length: PARAGRAPHS }, (_, place) => paragraph(french(place + round)))),
  });

/**
 * What publishing costs: until the wish is durable, beside one append and one fdatasync of the same bytes; and until the
 * CMS has confirmed it, beside the one call that any program would have to make to the same CMS. They take turns.
 */
export async function benchPublish(): Promise<void> {
  await withDesk(async (desk, site, dir) => {
    const appended = openSync(join(dir, "appended"), "a");
    const enqueued: number[] = [];
    const appends: number[] = [];
    const confirmed: number[] = [];
    const bare: number[] = [];
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const content = contentOf(round);
        const { id, rev } = await written(desk, content);
        const start = performance.now();
        await desk.call("publishing.publish", { id, rev });
        enqueued.push(performance.now() - start);
        await isPublished(desk, id);
        confirmed.push(performance.now() - start);
        const storyId = newStoryId();
        const frozen = freeze(publishedStory(storyId, 1, content, "Europe/Paris", { advisory: "" }));
        appends.push(
          timed(() => {
            writeSync(appended, frozen.json);
            fdatasyncSync(appended);
          }),
        );
        const before = performance.now();
        await put(site, storyId, frozen);
        bare.push(performance.now() - before);
      }
    } finally {
      closeSync(appended);
    }
    const line = (name: string, times: readonly number[]): string => {
      const counted = times.slice(WARM_UP);
      return `${name.padEnd(44)} median ${at(counted, 0.5).toFixed(2)} ms, p95 ${at(counted, 0.95).toFixed(2)} ms\n`;
    };
    const ratio = (one: readonly number[], other: readonly number[]): string =>
      (at(one.slice(WARM_UP), 0.5) / at(other.slice(WARM_UP), 0.5)).toFixed(2);
    process.stdout.write(
      `${ROUNDS - WARM_UP} stories of ${PARAGRAPHS} paragraphs to the embedded CMS\n` +
        line("checked, frozen, in the outbox", enqueued) +
        line("the same bytes, append + fdatasync", appends) +
        line("until the CMS has confirmed it", confirmed) +
        line("the bare call to the same CMS", bare) +
        `ratio of the medians: enqueue ${ratio(enqueued, appends)} (aim 1.6), publish ${ratio(confirmed, bare)} (aim 1.3)\n`,
    );
  });
}

async function written(desk: Desk, content: StoryContent): Promise<{ id: StoryId; rev: number }> {
  const { head } = await desk.call("stories.create", { language: "fr" });
  const saved = await desk.call("stories.save", { id: head.id, baseRev: head.rev, saveId: newId(), content });
  return { id: saved.id, rev: saved.rev };
}

const isPublished = (desk: Desk, storyId: StoryId): Promise<void> =>
  desk.until(async () => (await desk.call("stories.head", { id: storyId })).status === "published");

async function put(site: string, storyId: StoryId, { json, sha256 }: { json: string; sha256: string }): Promise<void> {
  const answer = await fetch(`${site}/api/stories/${storyId}`, {
    method: "PUT",
    headers: {
      authorization: `Bearer ${TOKEN}`,
      "content-type": "application/json",
      "idempotency-key": newId(),
      "if-none-match": "*",
    },
    body: `{"act":"publish","sha256":"${sha256}","story":${json}}`,
  });
  await answer.text();
  if (!answer.ok) throw new Error(`the CMS answered ${answer.status}`);
}
