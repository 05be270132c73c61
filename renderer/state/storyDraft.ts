import type { Call } from "#shared/contract/index.ts";
import type { Body } from "#shared/document/body.ts";
import { StoryId } from "#shared/domain/ids.ts";
import type { Story, StoryContent } from "#shared/domain/story.ts";
import { type Autosave, createAutosave, type SaveState } from "./autosave.ts";
import { unsavedText } from "./unsavedText.ts";

/** Everything of a story but its body, which lives in the editor until it is saved. */
export type Fields = Omit<StoryContent, "body">;

export type StoryDraft = {
  readonly story: Story;
  fields(): Fields;
  /** Changes some fields; the page draws again, the editor does not. */
  change(patch: Partial<Fields>): void;
  /** The editor's text changed. Tells nobody: called on every key. */
  bodyChanged(): void;
  /** The editor says how to read its body. */
  readBodyWith(read: () => Body): void;
  content(): StoryContent;
  saveState(): SaveState;
  subscribe(listener: () => void): () => void;
  subscribeSave(listener: () => void): () => void;
  flush(): Promise<void>;
  close(): void;
};

/** One open story on the screen: what was typed, and whether the store has it. */
export function createStoryDraft(call: Call, story: Story, onFork: (copyId: string) => void): StoryDraft {
  const { body: firstBody, ...firstFields } = story.content;
  let fields: Fields = firstFields;
  let readBody = (): Body => firstBody;
  let state: SaveState = { kind: "saved", rev: story.head.rev, at: story.head.savedAt };
  const listeners = new Set<() => void>();
  const saveListeners = new Set<() => void>();
  const content = (): StoryContent => ({ ...fields, body: readBody() });
  const autosave: Autosave = createAutosave({
    storyId: story.head.id,
    rev: story.head.rev,
    savedAt: story.head.savedAt,
    read: content,
    save: ({ storyId, ...snapshot }) => call("stories.save", { ...snapshot, id: StoryId.parse(storyId) }),
    keep: unsavedText,
    onState: (next) => {
      state = next;
      for (const listener of saveListeners) listener();
    },
    onFork,
    now: () => performance.timeOrigin + performance.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  return {
    story,
    fields: () => fields,
    change: (patch) => {
      fields = { ...fields, ...patch };
      for (const listener of listeners) listener();
      autosave.touch();
    },
    bodyChanged: () => autosave.touch(),
    readBodyWith: (read) => {
      readBody = read;
    },
    content,
    saveState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeSave: (listener) => {
      saveListeners.add(listener);
      return () => saveListeners.delete(listener);
    },
    flush: () => autosave.flush(),
    close: () => autosave.close(),
  };
}
