import { useSyncExternalStore } from "react";
import { useDraft } from "./openStory.tsx";

/** The block that the caret is in, by its place. Draws again with the paragraph, not with the key. */
export function useCaretBlock(): number {
  const draft = useDraft();
  return useSyncExternalStore(draft.subscribeCaret, draft.caret);
}
