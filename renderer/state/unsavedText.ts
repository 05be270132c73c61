import type { Call } from "#shared/contract/index.ts";
import { AppError } from "#shared/domain/errors.ts";
import { newId, StoryId } from "#shared/domain/ids.ts";
import type { StoryContent } from "#shared/domain/story.ts";
import type { Keep, Snapshot } from "./autosave.ts";

type Entry = Snapshot & { readonly newer?: StoryContent | undefined };

const DATABASE = "depeche";
const STORE = "unsaved";
/** Text that no store takes: kept under its own key, because the story's key will be needed again. */
const ASIDE = "aside:";

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "storyId" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  // a refused opening is tried again at the next save
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

async function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const store = (await database()).transaction(STORE, mode).objectStore(STORE);
  return new Promise<T>((resolve, reject) => {
    const request = work(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function dropOnly(storyId: string, saveId: string): Promise<void> {
  const store = (await database()).transaction(STORE, "readwrite").objectStore(STORE);
  const request: IDBRequest<Entry | undefined> = store.get(storyId);
  // deleted in the same transaction, so that nothing newer can come between
  request.onsuccess = () => {
    if (request.result?.saveId === saveId) store.delete(storyId);
  };
}

/** A browser that refuses (private window, full disk) costs only this second net: the first one is the store. */
const tolerated = (work: Promise<unknown>): void => void work.catch(() => undefined);

/** Text that the store has not acknowledged, kept by the browser under this page's origin. */
export const unsavedText: Keep & { find(storyId: string): Promise<Entry | undefined>; ids(): Promise<string[]> } = {
  put: (snapshot, newer) => tolerated(transact("readwrite", (store) => store.put({ ...snapshot, newer }))),
  drop: ({ storyId, saveId }) => tolerated(dropOnly(storyId, saveId)),
  find: (storyId) => transact<Entry | undefined>("readonly", (store) => store.get(storyId)).catch(() => undefined),
  ids: async () => {
    const keys = await transact("readonly", (store) => store.getAllKeys()).catch(() => []);
    return keys.map(String).filter((key) => !key.startsWith(ASIDE));
  },
};

/**
 * Sends what an earlier page could not: the unanswered save under its own id, then what was typed after it.
 * @returns the story to open: another one when the text had to become a copy
 * @throws AppError when the store cannot take it now; the text stays kept and nothing may be written over it
 */
export async function replayUnsaved(call: Call, storyId: string): Promise<string> {
  const entry = await unsavedText.find(storyId);
  if (!entry) return storyId;
  const { baseRev, saveId, content, newer } = entry;
  try {
    const first = await call("stories.save", { id: StoryId.parse(storyId), baseRev, saveId, content });
    const last = newer
      ? await call("stories.save", { id: first.id, baseRev: first.rev, saveId: newId(), content: newer })
      : first;
    await dropOnly(storyId, saveId);
    return last.id;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // another desk's folder was served at this address before: its text waits for it
    if (error.code === "notFound") return storyId;
    if (error.code !== "story.invalid" && error.code !== "input.invalid") throw error;
    await transact("readwrite", (store) => store.put({ ...entry, storyId: `${ASIDE}${storyId}:${saveId}` }));
    await dropOnly(storyId, saveId);
    return storyId;
  }
}

/**
 * Sends everything that earlier pages could not, at start and after the line was lost.
 * @param isOpen stories that are being written have their own autosave
 * @returns how many stories had text to send
 */
export async function replayAllUnsaved(call: Call, isOpen: (storyId: string) => boolean): Promise<number> {
  const waiting = (await unsavedText.ids()).filter((id) => !isOpen(id));
  for (const id of waiting) await replayUnsaved(call, id);
  return waiting.length;
}
