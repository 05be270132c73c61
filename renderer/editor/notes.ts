import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $nodesOfType,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import { $createNoteNode, $isNoteNode, NoteNode } from "#shared/document/nodes/noteNode.ts";

/** Into the note beside the caret, else into a new one there. What is selected stays. */
export function insertNote(editor: LexicalEditor): void {
  const key = editor.read($noteAtCaret);
  const field = key === undefined ? undefined : noteField(editor, key);
  if (field) {
    field.focus();
    return;
  }
  editor.update(() => {
    if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
    const selection = $getSelection();
    if ($isRangeSelection(selection) && !selection.isCollapsed()) {
      const end = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(end.key, end.offset, end.type);
      selection.focus.set(end.key, end.offset, end.type);
    }
    $insertNodes([$createNoteNode()]);
  });
}

function $noteAtCaret(): NodeKey | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const { anchor } = selection;
  const node = anchor.getNode();
  const beside = $isElementNode(node)
    ? [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)]
    : [
        anchor.offset === 0 ? node.getPreviousSibling() : null,
        anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null,
      ];
  return beside.find($isNoteNode)?.getKey();
}

/** Back from a note's field to the text behind it; a note that says nothing goes. */
export function leaveNote(editor: LexicalEditor, key: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true }); // the field is inside it, so the editor thinks it has the focus
  editor.update(() => {
    const note = $getNodeByKey(key);
    if (!$isNoteNode(note)) return;
    note.selectNext(0, 0);
    if (note.getNote().trim() === "") note.remove();
  });
}

/** The field of a note on the screen. */
export const noteField = (editor: LexicalEditor, key: NodeKey): HTMLTextAreaElement | undefined =>
  editor.getElementByKey(key)?.querySelector("textarea") ?? undefined;

/** Every note of the text, in the order they were made. */
export const noteTexts = (editor: LexicalEditor): { readonly noteKey: NodeKey; readonly text: string }[] =>
  editor.read(() => $nodesOfType(NoteNode).map((note) => ({ noteKey: note.getKey(), text: note.getNote() })));

export function setNote(editor: LexicalEditor, key: NodeKey, text: string): void {
  editor.update(() => {
    const note = $getNodeByKey(key);
    if ($isNoteNode(note)) note.setNote(text.slice(0, LONGEST));
  });
}
const LONGEST = 2000;
