import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { AppError } from "#shared/domain/errors.ts";
import { StoryId } from "#shared/domain/ids.ts";
import type { Client } from "../client/createClient.ts";
import type { SaveState } from "./autosave.ts";
import { useClient } from "./core.tsx";
import { useNavigation } from "./navigation.ts";
import { fromHash, toHash } from "./place.ts";
import { copySuggesting } from "./reviewing.ts";
import { createStoryDraft, type Fields, type StoryDraft } from "./storyDraft.ts";
import { replayUnsaved } from "./unsavedText.ts";

export type OpenedStory = { readonly draft: StoryDraft } | { readonly error: AppError; retry(): void } | undefined;

/** Drafts on the screen, by the story they save. A draft that became a copy goes over to the copy's id. */
const drafts = new Map<string, StoryDraft>();

/** Whether a story is being written right now. */
export const isStoryOpen = (storyId: string): boolean => drafts.has(storyId);

/**
 * Opens a story for writing: first sends what an earlier page could not, then reads it once. Later changes elsewhere
 * never replace what is on the screen. Undefined while it opens.
 * @param onFork told when the text went on as a copy, because the story had been changed elsewhere
 */
export function useOpenStory(storyId: string, onFork: (copyId: string) => void): OpenedStory {
  const client = useClient();
  const [opened, setOpened] = useState<OpenedStory>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the reason to open again
  useEffect(() => {
    let draft = drafts.get(storyId);
    let left = false;
    if (draft) setOpened({ draft });
    else {
      setOpened(undefined);
      openDraft(client, storyId, () => left, onFork)
        .then((made) => {
          draft = made;
          if (made) setOpened({ draft: made });
        })
        .catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error;
          if (!left) setOpened({ error, retry: () => setAttempt((count) => count + 1) });
        });
    }
    const stop = flushWhenLeaving(client, () => draft);
    return () => {
      left = true;
      stop();
      const open = draft ?? drafts.get(storyId);
      if (!open || open.id() !== storyId) return; // the draft lives on as a copy, under the copy's id
      drafts.delete(storyId);
      void open.flush().then(() => open.close());
    };
  }, [client, storyId, attempt]);
  const isStale = opened && "draft" in opened && opened.draft.id() !== storyId;
  return isStale ? undefined : opened;
}

async function openDraft(
  { call }: Client,
  storyId: string,
  left: () => boolean,
  onFork: (copyId: string) => void,
): Promise<StoryDraft | undefined> {
  const id = await replayUnsaved(call, storyId);
  if (left()) return undefined;
  if (id !== storyId) {
    followCopy(storyId, id);
    onFork(id);
    return undefined;
  }
  const story = await call("stories.open", { id: StoryId.parse(storyId) });
  if (left()) return undefined;
  let now = storyId;
  const draft = createStoryDraft(call, story, (copyId) => {
    if (drafts.delete(now)) drafts.set(copyId, draft);
    followCopy(now, copyId);
    now = copyId;
    onFork(copyId);
  });
  drafts.set(storyId, draft);
  return draft;
}

/** The tab, and the page when it is in front, go over to the copy: that is where the person's text is. */
function followCopy(from: string, to: string): void {
  copySuggesting(from, to);
  const { place, tabs } = useNavigation.getState();
  const isInFront = place.page === "story" && [place.storyId, place.beside].includes(from);
  const next = isInFront ? fromHash(toHash(place).replaceAll(from, to)) : place;
  if (isInFront) history.replaceState(null, "", toHash(next));
  useNavigation.setState({
    tabs: tabs.map((tab) => (tab.storyId === from ? { ...tab, storyId: to } : tab)),
    ...(isInFront ? { place: next } : {}),
  });
}

/** Saves when the window is left, hidden or closed, and as soon as a lost line is back. */
function flushWhenLeaving(client: Client, draft: () => StoryDraft | undefined): () => void {
  const flush = (): void => void draft()?.flush();
  const onHidden = (): void => {
    if (document.visibilityState === "hidden") flush();
  };
  addEventListener("blur", flush);
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", onHidden);
  const stopConnection = client.onConnection((connection) => {
    if (connection === "online") flush();
  });
  return () => {
    removeEventListener("blur", flush);
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", onHidden);
    stopConnection();
  };
}

const DraftContext = createContext<StoryDraft | undefined>(undefined);
export const DraftProvider = DraftContext.Provider;

/** The open story. @throws Error outside the story page */
export function useDraft(): StoryDraft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("useDraft stands outside a story page");
  return draft;
}

/** The id the open story is saved under. */
export function useStoryId(): StoryId {
  const draft = useDraft();
  return useSyncExternalStore(draft.subscribe, draft.id);
}

/** The story's fields; draws again when one changes, never on a key in the body. */
export function useFields(): Fields {
  const draft = useDraft();
  return useSyncExternalStore(draft.subscribe, draft.fields);
}

export function useSaveState(): SaveState {
  const draft = useDraft();
  return useSyncExternalStore(draft.subscribeSave, draft.saveState);
}

/** The place of the block the caret is in. */
export function useCaretPlace(): number {
  const draft = useDraft();
  return useSyncExternalStore(draft.subscribeCaret, draft.caret);
}

/** The revision last acknowledged: draws again once a save, not at each of its stages. */
export function useSavedRev(): number {
  const draft = useDraft();
  const last = useRef(draft.story.head.rev);
  return useSyncExternalStore(draft.subscribeSave, () => {
    const state = draft.saveState();
    if (state.kind === "saved") last.current = state.rev;
    return last.current;
  });
}
