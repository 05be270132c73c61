import { $getRoot, type EditorState, type LexicalEditor } from "lexical";
import { $paragraphId } from "#shared/document/nodes/paragraphId.ts";
import type { AddressedParagraph } from "#shared/document/paragraphs.ts";
import { $blockText } from "./spans.ts";

const lists = new WeakMap<EditorState, readonly AddressedParagraph[]>();

/** The blocks of the text in order, with their words. Read once for each state, whoever asks. */
export function blockList(state: EditorState): readonly AddressedParagraph[] {
  const known = lists.get(state);
  if (known) return known;
  const list = state.read(() =>
    $getRoot()
      .getChildren()
      .map((block) => ({ paragraphId: $paragraphId(block), kind: block.getType(), text: $blockText(block) })),
  );
  lists.set(state, list);
  return list;
}

/**
 * Tells when blocks come, go or move, with those that stood there until then. A key inside a block costs nothing.
 * @returns a function that stops it
 */
export function registerBlockList(
  editor: LexicalEditor,
  onBlocks: (before: readonly AddressedParagraph[], after: readonly AddressedParagraph[]) => void,
): () => void {
  let told: readonly AddressedParagraph[] | undefined;
  return editor.registerUpdateListener(({ dirtyElements, editorState, prevEditorState }) => {
    if (told !== undefined && dirtyElements.get("root") !== true) return; // a key marks the root too, but not as changed itself
    const after = blockList(editorState);
    const before = told === undefined ? [] : blockList(prevEditorState);
    if (told !== undefined && before.map(idOf).join() === after.map(idOf).join()) return;
    told = after;
    onBlocks(before, after);
  });
}

const idOf = ({ paragraphId }: AddressedParagraph): string => paragraphId;
