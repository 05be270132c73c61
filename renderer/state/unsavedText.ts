import type { Call } from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId, StoryId } from "#shared/domain/ids.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import type { Keep, Snapshot } from "./autosave.ts";

type Entry = Snapshot & { readonly newer?: StoryContent | undefined };

const DATABASE = "depeche";
const STORE = "unsaved";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "storyId" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/**
 * Text that the store has not acknowledged, kept by the browser under this page's origin. A browser that refuses
 * (private window, full disk) costs only this second net.
 */
export const unsavedText: Keep & { find(storyId: string): Promise<Entry | undefined> } = {
  put: (snapshot, newer) => {
    void inStore("readwrite", (store) => store.put({ ...snapshot, newer })).catch(() => undefined);
  },
  drop: (storyId) => {
    void inStore("readwrite", (store) => store.delete(storyId)).catch(() => undefined);
  },
  find: (storyId) => inStore<Entry | undefined>("readonly", (store) => store.get(storyId)).catch(() => undefined),
};

/**
 * Sends what an earlier page could not: the unanswered save under its own id, then what was typed after it.
 * @returns the story to open: another one when the text had to become a copy
 */
export async function replayUnsaved(call: Call, storyId: string): Promise<string> {
  const entry = await unsavedText.find(storyId);
  if (!entry) return storyId;
  try {
    const first = await call("stories.save", { ...entry, id: StoryId.parse(storyId) });
    const last = entry.newer
      ? await call("stories.save", { id: first.id, baseRev: first.rev, saveId: newId(), content: entry.newer })
      : first;
    unsavedText.drop(storyId);
    return last.id;
  } catch (error) {
    // a story that is gone cannot take its text back; anything else is tried again at the next opening
    if (error instanceof AppError && error.code !== "notFound") return storyId;
    if (error instanceof AppError) unsavedText.drop(storyId);
    return storyId;
  }
}
