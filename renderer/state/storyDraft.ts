import type { Call } from "#shared/contract/index.ts";
import type { Body } from "#shared/document/body.ts";
import type { StoryId } from "#shared/domain/ids.ts";
import type { Story, StoryContent } from "#shared/domain/story.ts";
import { type Autosave, createAutosave, type SaveState } from "./autosave.ts";
import { createPairBook, type PairBook } from "./pairBook.ts";
import { unsavedText } from "./unsavedText.ts";

/** Everything of a story but its body and its pairs, which live beside the editor until they are saved. */
export type Fields = Omit<StoryContent, "body" | "pairs">;

/** Fields to change; one that is there but undefined is taken away. */
export type FieldsPatch = { readonly [K in keyof Fields]?: Fields[K] | undefined };

/** How a draft reaches the text that is being written. */
export type BodyPort = {
  read(): Body;
  /** Puts another body in its place, as one step of undo. */
  write(body: Body): void;
};

export type StoryDraft = {
  /** Stays the same while the draft lives, also when it becomes a copy. */
  readonly key: string;
  /** The story as it was opened. */
  readonly story: Story;
  /** The story that is saved; another one after a fork. */
  id(): StoryId;
  fields(): Fields;
  /** Changes some fields; the page draws again, the editor does not. */
  change(patch: FieldsPatch): void;
  /** The editor's text changed. Tells nobody: called on every key. */
  bodyChanged(): void;
  connectBody(port: BodyPort): void;
  /** Which blocks stand for which of the source. */
  readonly pairs: PairBook;
  content(): StoryContent;
  /** Takes an earlier revision again. It becomes a new revision, and undo brings the text back. */
  restore(content: StoryContent): void;
  saveState(): SaveState;
  /** The block the caret is in, by its place. Changes with the paragraph, not with the key. */
  caret(): number;
  /** The same by its id; "" before the caret was anywhere. */
  caretBlock(): string;
  moveCaret(place: number, paragraphId: string): void;
  subscribe(listener: () => void): () => void;
  subscribeSave(listener: () => void): () => void;
  subscribeCaret(listener: () => void): () => void;
  flush(): Promise<void>;
  close(): void;
};

function signal(): { readonly tell: () => void; readonly subscribe: (listener: () => void) => () => void } {
  const listeners = new Set<() => void>();
  return {
    tell: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** After the next frame is on the screen, and what was pressed meanwhile has been answered. */
const afterPaint = (run: () => void): void => {
  requestAnimationFrame(() => setTimeout(run));
};

/** One open story on the screen: what was typed, and whether the store has it. */
export function createStoryDraft(call: Call, story: Story, onFork: (copyId: StoryId) => void): StoryDraft {
  const { body: firstBody, pairs: firstPairs, ...firstFields } = story.content;
  let id = story.head.id;
  let fields: Fields = firstFields;
  let port: BodyPort = { read: () => firstBody, write: () => {} };
  let state: SaveState = { kind: "saved", rev: story.head.rev, at: story.head.savedAt };
  let caret = 0;
  let caretBlock = "";
  const changed = signal();
  const saved = signal();
  const moved = signal();
  const pairs = createPairBook(
    firstPairs ?? [],
    () => fields.language,
    () => autosave.touch(),
    afterPaint,
  );
  const content = (): StoryContent => ({
    ...fields,
    body: port.read(),
    ...(story.head.source ? { pairs: [...pairs.pairs()] } : {}),
  });
  const autosave: Autosave = createAutosave({
    storyId: id,
    rev: story.head.rev,
    savedAt: story.head.savedAt,
    read: content,
    save: ({ storyId, ...snapshot }) => call("stories.save", { ...snapshot, id: storyId }),
    keep: unsavedText,
    onState: (next) => {
      state = next;
      saved.tell();
    },
    onFork: (copyId) => {
      id = copyId;
      changed.tell();
      onFork(copyId);
    },
    now: () => performance.timeOrigin + performance.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const change = (patch: FieldsPatch): void => {
    const kept = Object.entries({ ...fields, ...patch }).filter(([, value]) => value !== undefined);
    fields = Object.fromEntries(kept) as Fields; // only a field that may be missing can be undefined in a patch of content
    changed.tell();
    autosave.touch();
  };
  return {
    key: story.head.id,
    story,
    id: () => id,
    fields: () => fields,
    change,
    bodyChanged: () => autosave.touch(),
    connectBody: (next) => {
      port = next;
    },
    content,
    restore: ({ body, pairs: earlier, ...rest }) => {
      if (earlier) pairs.change(() => earlier);
      port.write(body);
      change(rest);
    },
    saveState: () => state,
    pairs,
    caret: () => caret,
    caretBlock: () => caretBlock,
    moveCaret: (place, paragraphId) => {
      if (place === caret && paragraphId === caretBlock) return;
      caret = place;
      caretBlock = paragraphId;
      moved.tell();
    },
    subscribe: changed.subscribe,
    subscribeSave: saved.subscribe,
    subscribeCaret: moved.subscribe,
    flush: () => autosave.flush(),
    close: () => autosave.close(),
  };
}
