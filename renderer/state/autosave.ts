import type { SaveAnswer } from "#shared/contract/desk.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId, type StoryId } from "#shared/domain/ids.ts";
import type { StoryContent } from "#shared/domain/story.ts";

/** Milliseconds without a key before a save, and the longest that typing may go on without one. */
export const IDLE = 250;
export const LONGEST = 750;
const RETRY_FIRST = 500;
const RETRY_LONGEST = 10_000;
/** A save that has no answer by then counts as failed and is sent again; it must never look busy for ever. */
const DEADLINE = 10_000;

export type Snapshot = {
  readonly storyId: StoryId;
  readonly baseRev: number;
  readonly saveId: string;
  readonly content: StoryContent;
};

export type SaveState =
  | { readonly kind: "saved"; readonly rev: number; readonly at: string }
  | { readonly kind: "dirty" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly error: unknown };

/** Where unacknowledged text is kept while the store has not answered. */
export type Keep = {
  /** @param newer text typed after the snapshot that is on its way */
  put(snapshot: Snapshot, newer?: StoryContent): void;
  /** Forgets that snapshot, and only that one: a newer one under the same story stays. */
  drop(snapshot: Snapshot): void;
};

export type AutosaveOptions = {
  readonly storyId: StoryId;
  readonly rev: number;
  readonly savedAt: string;
  /** Reads the story as it is now; called once a save. */
  read(): StoryContent;
  save(snapshot: Snapshot): Promise<SaveAnswer>;
  keep: Keep;
  onState(state: SaveState): void;
  /** The save became a copy, because the story had moved on elsewhere. From now on the copy is what is saved. */
  onFork(copyId: StoryId): void;
  now(): number;
  after(ms: number, run: () => void): () => void;
};

export type Autosave = {
  /** Something changed. Cheap: called on every key. */
  touch(): void;
  /** Saves what is there now. Settles when everything up to this call is acknowledged or has failed once. */
  flush(): Promise<void>;
  close(): void;
};

/**
 * Saves as one types: after a pause, at the latest after `LONGEST`, one save at a time. An unanswered save is sent again
 * as it was, under the same id, before anything newer: the store then knows it and makes no second revision.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  let { storyId, rev } = options;
  let dirtySince: number | undefined;
  let pending: Snapshot | undefined;
  let running: Promise<void> | undefined;
  let cancel: (() => void) | undefined;
  let failures = 0;
  let closed = false;

  /** When the pause after the last key is over, while a timer waits for it. */
  let due: number | undefined;

  const plan = (ms: number): void => {
    cancel?.();
    due = undefined;
    cancel = options.after(ms, () => {
      cancel = undefined;
      void start();
    });
  };

  /** Saves when no key came for a while. A key only moves the time: a timer for each would cost more than the key. */
  const planPause = (until: number): void => {
    if (due === undefined) cancel?.();
    const isWaiting = due !== undefined && cancel !== undefined;
    due = until;
    if (isWaiting) return;
    cancel = options.after(Math.max(0, until - options.now()), () => {
      cancel = undefined;
      const next = due;
      due = undefined;
      if (next !== undefined && next > options.now()) planPause(next);
      else void start();
    });
  };

  function start(): Promise<void> {
    if (running !== undefined) {
      keepNewer();
      return running;
    }
    if (!pending && dirtySince === undefined) return Promise.resolve();
    running = attempt().finally(() => {
      running = undefined;
      if (closed) return;
      if (failures > 0) plan(Math.min(RETRY_LONGEST, RETRY_FIRST * 2 ** (failures - 1)));
      else if (dirtySince !== undefined) plan(Math.max(0, Math.min(IDLE, dirtySince + LONGEST - options.now())));
    });
    return running;
  }

  /** The page may be gone before the answer is there. */
  function keepNewer(): void {
    if (pending && dirtySince !== undefined) options.keep.put(pending, options.read());
  }

  function answered(snapshot: Snapshot): Promise<SaveAnswer> {
    return new Promise((resolve, reject) => {
      const stop = options.after(DEADLINE, () =>
        reject(new AppError("core.gone", "The store has not answered in time.", {}, true)),
      );
      options.save(snapshot).then(resolve, reject).finally(stop);
    });
  }

  async function attempt(): Promise<void> {
    if (!pending) {
      dirtySince = undefined;
      pending = { storyId, baseRev: rev, saveId: newId(options.now()), content: options.read() };
    }
    options.keep.put(pending, dirtySince === undefined ? undefined : options.read());
    options.onState({ kind: "saving" });
    try {
      const answer = await answered(pending);
      options.keep.drop(pending);
      failures = 0;
      pending = undefined;
      rev = answer.rev;
      if (answer.forked) {
        storyId = answer.id;
        options.onFork(answer.id);
      }
      // what was typed meanwhile is not saved yet, and must not look so
      options.onState(dirtySince === undefined ? { kind: "saved", rev, at: answer.savedAt } : { kind: "dirty" });
    } catch (error) {
      failures += 1;
      options.onState({ kind: "failed", error });
    }
  }

  return {
    touch: () => {
      if (closed) return;
      const now = options.now();
      if (dirtySince === undefined) {
        dirtySince = now;
        if (running === undefined) options.onState({ kind: "dirty" });
      }
      planPause(Math.min(now + IDLE, dirtySince + LONGEST));
    },
    flush: async () => {
      cancel?.();
      cancel = undefined;
      due = undefined;
      keepNewer();
      if (running !== undefined) await running;
      await start();
    },
    close: () => {
      closed = true;
      cancel?.();
    },
  };
}
