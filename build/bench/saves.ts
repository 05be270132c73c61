import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../main/core/store/openDatabase.ts";
import { saveRevision } from "../../main/core/store/saveRevision.ts";
import { contentJson, insertStory } from "../../main/core/store/storyStore.ts";
import { body, paragraph } from "../../shared/document/makeBody.ts";
import { newId, newStoryId } from "../../shared/domain/ids.ts";
import { type Actor, StoryContent } from "../../shared/domain/story.ts";

import { at, timed } from "./timing.ts";

const ROUNDS = 200;
const WORDS = 10_000;
const by: Actor = { id: newId(), name: "", initials: "" };

const contentOf = (round: number): StoryContent =>
  StoryContent.parse({
    language: "fr",
    headline: `Tour ${round}`,
    provider: { name: "" },
    body: body(Array.from({ length: WORDS / 50 }, () => paragraph("marché ".repeat(50)))),
  });

/**
 * What a save costs beside the least that a durable write can cost on the same disk, which is one append and one fdatasync
 * of the same bytes. Both take turns, so that a slow moment of the disk hits both.
 */
export function benchSaves(): void {
  const dir = mkdtempSync(join(tmpdir(), "depeche-bench-"));
  const { db, close } = openDatabase(dir);
  const appended = openSync(join(dir, "appended"), "a");
  try {
    const head = { id: newStoryId(), owner: by, createdAt: new Date().toISOString() };
    const { id } = insertStory(db, head, contentOf(0), newId());
    const saves: number[] = [];
    const appends: number[] = [];
    for (let rev = 1; rev <= ROUNDS; rev++) {
      const content = contentOf(rev);
      const bytes = Buffer.from(contentJson(content));
      saves.push(
        timed(() => saveRevision(db, { id, baseRev: rev, saveId: newId(), content }, { by, now: Date.now() })),
      );
      appends.push(
        timed(() => {
          writeSync(appended, bytes);
          fdatasyncSync(appended);
        }),
      );
    }
    const line = (name: string, times: readonly number[]): string =>
      `${name.padEnd(34)} median ${at(times, 0.5).toFixed(2)} ms, p99 ${at(times, 0.99).toFixed(2)} ms\n`;
    process.stdout.write(
      `${ROUNDS} saves of ${WORDS} words (${Math.round(contentJson(contentOf(1)).length / 1000)} kB)\n` +
        line("a revision through the store", saves) +
        line("the same bytes, append + fdatasync", appends) +
        `ratio of the medians ${(at(saves, 0.5) / at(appends, 0.5)).toFixed(2)}\n`,
    );
  } finally {
    closeSync(appended);
    close();
    rmSync(dir, { recursive: true, force: true });
  }
}
