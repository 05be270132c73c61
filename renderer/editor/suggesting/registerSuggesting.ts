import { mergeRegister } from "@lexical/utils";
import {
  $getNodeByKey,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import { $commentsOn, $suggestionOn } from "#shared/document/nodes/runState.ts";
import type { Author } from "#shared/suggestions/proposeEdit.ts";
import { $reconcile } from "./reconcile.ts";
import { strikingCommands } from "./strikingCommands.ts";

/** An update that says itself what is suggested, or that is none: it is taken as it is. */
export const AS_IS = "as-is";

/**
 * Turns edits into suggestions while there is an author, whatever made them: keys, input methods, paste, a mend, find and
 * replace. The edit is made first and looked at then, so that nothing about typing differs. While there is none, words
 * typed beside struck or commented ones are kept free of their marks.
 * @param onRefused told when an edit was taken back because it has no form as a suggestion
 * @returns a function that stops it
 */
export function registerSuggesting(
  editor: LexicalEditor,
  author: () => Author | undefined,
  onRefused: () => void,
): () => void {
  let settled: EditorState = editor.getEditorState();
  const dirty = new Set<NodeKey>();
  let isForward = false;
  let isTakingBack = false;
  const settle = (state: EditorState): void => {
    settled = state;
    dirty.clear();
  };
  const takeBack = (): void => {
    isTakingBack = true;
    editor.setEditorState(settled, { tag: HISTORY_MERGE_TAG });
    isTakingBack = false;
    onRefused();
  };
  const look = (): void => {
    let isRefused = false;
    const before = settled;
    editor.update(
      () => {
        isRefused = !$reconcile({ settled, dirty, author: author(), isForward });
      },
      {
        tag: [HISTORY_MERGE_TAG, AS_IS],
        onUpdate: () => {
          settle(isRefused ? before : editor.getEditorState());
          if (isRefused) queueMicrotask(takeBack); // within a commit the screen would not follow
        },
      },
    );
  };
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      if (isTakingBack) return;
      if (tags.has(AS_IS) || tags.has(HISTORIC_TAG)) {
        settle(editorState);
        return;
      }
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      for (const key of dirtyElements.keys()) dirty.add(key);
      if (editor.isComposing()) return; // it is looked at when the word is there
      const by = author();
      const isOwn = by !== undefined && isOwnWriting(settled, editorState, dirtyElements, dirtyLeaves, by.by);
      if (!isOwn && (by || editorState.read(() => $touchesMarks(dirtyLeaves)))) look();
      else settle(editorState);
    }),
    ...strikingCommands(editor, author, (forward) => {
      isForward = forward;
    }),
  );
}

/** Whether anything lies on the runs that changed. */
function $touchesMarks(leaves: ReadonlySet<NodeKey>): boolean {
  for (const key of leaves) {
    const node = $getNodeByKey(key);
    if (node && ($suggestionOn(node) || $commentsOn(node).length > 0)) return true;
  }
  return false;
}

/**
 * Whether somebody only goes on in words of her own suggestion: these are marked already, and a look that changes nothing
 * would make a step of undo of every letter.
 */
function isOwnWriting(
  before: EditorState,
  after: EditorState,
  elements: ReadonlyMap<NodeKey, boolean>,
  leaves: ReadonlySet<NodeKey>,
  name: string,
): boolean {
  const [key, ...others] = leaves;
  if (key === undefined || others.length > 0 || hasNewShape(elements)) return false;
  const suggestionIn = (state: EditorState) =>
    state.read(() => {
      const node = $getNodeByKey(key);
      return node ? $suggestionOn(node) : undefined;
    });
  const [was, is] = [suggestionIn(before), suggestionIn(after)];
  return was?.kind === "insert" && was.by === name && is?.id === was.id;
}

/** Whether more than words changed. The root counts as changed with every key. */
const hasNewShape = (elements: ReadonlyMap<NodeKey, boolean>): boolean =>
  [...elements].some(([key, isChangedItself]) => isChangedItself && key !== "root");
