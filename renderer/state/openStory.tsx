import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { AppError } from "#shared/domain/errors.ts";
import { StoryId } from "#shared/domain/ids.ts";
import type { SaveState } from "./autosave.ts";
import { useCall } from "./core.tsx";
import { useNavigation } from "./navigation.ts";
import { createStoryDraft, type Fields, type StoryDraft } from "./storyDraft.ts";
import { replayUnsaved } from "./unsavedText.ts";

export type OpenedStory = { readonly draft: StoryDraft } | { readonly error: AppError } | undefined;

/**
 * Opens a story for writing: first sends what an earlier page could not, then reads it once. Later changes elsewhere
 * never replace what is on the screen. Undefined while it opens.
 */
export function useOpenStory(storyId: string): OpenedStory {
  const call = useCall();
  const [opened, setOpened] = useState<OpenedStory>();
  useEffect(() => {
    let draft: StoryDraft | undefined;
    let left = false;
    const { go } = useNavigation.getState();
    const open = async (): Promise<void> => {
      const id = await replayUnsaved(call, storyId);
      if (left) return;
      if (id !== storyId) {
        go({ page: "story", storyId: id });
        return;
      }
      const story = await call("stories.open", { id: StoryId.parse(storyId) });
      if (left) return;
      draft = createStoryDraft(call, story, (copyId) => go({ page: "story", storyId: copyId }));
      setOpened({ draft });
    };
    setOpened(undefined);
    open().catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      if (!left) setOpened({ error });
    });
    const flush = (): void => void draft?.flush();
    const onHidden = (): void => {
      if (document.visibilityState === "hidden") flush();
    };
    addEventListener("blur", flush);
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      left = true;
      removeEventListener("blur", flush);
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", onHidden);
      void draft?.flush().then(() => draft?.close());
    };
  }, [call, storyId]);
  return opened;
}

const DraftContext = createContext<StoryDraft | undefined>(undefined);
export const DraftProvider = DraftContext.Provider;

/** The open story. @throws Error outside the story page */
export function useDraft(): StoryDraft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("useDraft stands outside a story page");
  return draft;
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
