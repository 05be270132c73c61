import { expect, test } from "vitest";
import type { SaveAnswer } from "#shared/contract/desk.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import { createAutosave, LONGEST, type SaveState, type Snapshot } from "./autosave.ts";

const ID = "0190a0a0-0000-7000-8000-000000000000" as StoryId;

/** A clock that stands still until it is told to go on, and a store that answers when told. */
function rig() {
  let now = 0;
  let text = "";
  const timers = new Map<number, { at: number; run: () => void }>();
  let lastTimer = 0;
  const sent: { snapshot: Snapshot; answer: (change?: Partial<SaveAnswer>) => void; fail: () => void }[] = [];
  const states: SaveState[] = [];
  const kept = new Map<string, { snapshot: Snapshot; newer?: StoryContent | undefined }>();
  const forks: string[] = [];
  const autosave = createAutosave({
    storyId: ID,
    rev: 1,
    savedAt: "",
    read: () => ({ headline: text }) as StoryContent, // only carried around here
    save: (snapshot) =>
      new Promise((resolve, reject) => {
        sent.push({
          snapshot,
          answer: (change = {}) =>
            resolve({ id: ID, rev: snapshot.baseRev + 1, savedAt: "t", forked: false, ...change }),
          fail: () => reject(new Error("gone")),
        });
      }),
    keep: {
      put: (snapshot, newer) => kept.set(snapshot.storyId, { snapshot, newer }),
      drop: ({ storyId }) => kept.delete(storyId),
    },
    onState: (state) => states.push(state),
    onFork: (id) => forks.push(id),
    now: () => now,
    after: (ms, run) => {
      const id = ++lastTimer;
      timers.set(id, { at: now + ms, run });
      return () => timers.delete(id);
    },
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  const pass = async (ms: number): Promise<void> => {
    await settle();
    const until = now + ms;
    for (;;) {
      const next = [...timers].filter(([, one]) => one.at <= until).sort((a, b) => a[1].at - b[1].at)[0];
      if (!next) break;
      timers.delete(next[0]);
      now = next[1].at;
      next[1].run();
      await settle();
    }
    now = until;
    await settle();
  };
  const type = (value: string): void => {
    text = value;
    autosave.touch();
  };
  return { autosave, pass, settle, type, sent, states, kept, forks, now: () => now };
}

test("typing without a pause is saved at the latest after three quarters of a second", async () => {
  const { pass, type, sent, now } = rig();
  const at: number[] = [];
  for (let key = 0; key < 100; key++) {
    type(`k${key}`);
    await pass(30);
    while (at.length < sent.length) {
      at.push(now());
      sent.at(-1)?.answer();
      await pass(0);
    }
  }
  expect(at.length).toBeGreaterThanOrEqual(3);
  const gaps = at.map((moment, index) => moment - (at[index - 1] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(LONGEST + 60);
});

test("one save at a time; what is typed meanwhile follows on the new revision and is not called saved", async () => {
  const { pass, type, sent, states } = rig();
  type("a");
  await pass(250);
  type("ab");
  await pass(2000);
  expect(sent).toHaveLength(1);
  sent[0]?.answer();
  await pass(0);
  expect(states.at(-1)?.kind).not.toBe("saved");
  await pass(300);
  expect(sent[1]?.snapshot).toMatchObject({ baseRev: 2, content: { headline: "ab" } });
  sent[1]?.answer();
  await pass(0);
  expect(states.at(-1)).toEqual({ kind: "saved", rev: 3, at: "t" });
});

test("an unanswered save is repeated as it was, and newer text is kept beside it", async () => {
  const { pass, type, sent, kept, states } = rig();
  type("a");
  await pass(250);
  sent[0]?.fail();
  await pass(0);
  expect(states.at(-1)?.kind).toBe("failed");
  type("ab");
  await pass(600);
  expect(sent[1]?.snapshot).toEqual(sent[0]?.snapshot);
  expect(kept.get(ID)?.newer?.headline).toBe("ab");
  sent[1]?.answer();
  await pass(1000);
  expect(sent[2]?.snapshot.content.headline).toBe("ab");
  sent[2]?.answer();
  await pass(0);
  expect(kept.size).toBe(0);
});

test("flush saves at once and waits for the answer", async () => {
  const { autosave, type, sent, settle } = rig();
  type("a");
  let done = false;
  void autosave.flush().then(() => {
    done = true;
  });
  await settle();
  expect(sent).toHaveLength(1);
  expect(done).toBe(false);
  sent[0]?.answer();
  await settle();
  expect(done).toBe(true);
});

test("a save that became a copy goes on saving the copy: what was typed meanwhile follows it", async () => {
  const COPY = "0190a0a0-0000-7000-8000-00000000000f" as StoryId;
  const { pass, type, sent, forks, states } = rig();
  type("a");
  await pass(250);
  type("ab");
  sent[0]?.answer({ id: COPY, rev: 1, forked: true });
  await pass(1000);
  expect(forks).toEqual([COPY]);
  expect(sent[1]?.snapshot).toMatchObject({ storyId: COPY, baseRev: 1, content: { headline: "ab" } });
  sent[1]?.answer({ id: COPY });
  await pass(0);
  expect(states.at(-1)).toMatchObject({ kind: "saved", rev: 2 });
});

test("a save that gets no answer counts as failed after a while and is sent again under its own id", async () => {
  const { pass, type, sent, states } = rig();
  type("a");
  await pass(250);
  await pass(10_000);
  expect(states.at(-1)?.kind).toBe("failed");
  await pass(1000);
  expect(sent[1]?.snapshot).toEqual(sent[0]?.snapshot);
});

test("leaving during a save keeps what was typed after it", async () => {
  const { autosave, pass, type, sent, kept } = rig();
  type("a");
  await pass(250);
  expect(sent).toHaveLength(1);
  type("ab");
  void autosave.flush();
  expect(kept.get(ID)).toMatchObject({ snapshot: { content: { headline: "a" } }, newer: { headline: "ab" } });
});
