import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
} from "lexical";
import type { Author } from "#shared/suggestions/proposeEdit.ts";
import { $strikeBreak, $strikeSelection } from "./strike.ts";

const $hasRange = (): boolean => {
  const selection = $getSelection();
  return $isNodeSelection(selection) || ($isRangeSelection(selection) && !selection.isCollapsed());
};

/**
 * What would take text away is struck out instead, before it is done: a selection that is deleted or typed over, and the
 * border of two paragraphs. @param onDirection told whether a deletion goes forward
 * @returns functions that stop it
 */
export function strikingCommands(
  editor: LexicalEditor,
  author: () => Author | undefined,
  onDirection: (isForward: boolean) => void,
): (() => void)[] {
  const on = <P>(command: LexicalCommand<P>, run: (payload: P, by: Author) => boolean): (() => void) =>
    editor.registerCommand(
      command,
      (payload) => {
        const by = author();
        return by !== undefined && run(payload, by);
      },
      COMMAND_PRIORITY_CRITICAL,
    );
  const deleting = (isBackward: boolean, by: Author): boolean => {
    onDirection(!isBackward);
    return $hasRange() ? $strikeSelection(by, isBackward ? "before" : "behind") : $strikeBreak(by, isBackward);
  };
  /** New words come behind what they take the place of. */
  const replacing = (_: unknown, by: Author): boolean => {
    onDirection(true);
    if ($hasRange()) $strikeSelection(by, "behind");
    return false;
  };
  return [
    on(DELETE_CHARACTER_COMMAND, deleting),
    on(DELETE_WORD_COMMAND, deleting),
    on(DELETE_LINE_COMMAND, deleting),
    on(REMOVE_TEXT_COMMAND, (_, by) => deleting(true, by)),
    ...[KEY_BACKSPACE_COMMAND, KEY_DELETE_COMMAND].map((command) =>
      on(command, (event, by) => {
        if (!$isNodeSelection($getSelection())) return false;
        event.preventDefault();
        return $strikeSelection(by, "before");
      }),
    ),
    on(CUT_COMMAND, (event, by) => {
      if (!event || !$hasRange()) return false;
      editor.dispatchCommand(COPY_COMMAND, event);
      // the copy is made in an update of its own, which comes first
      editor.update(() => {
        $strikeSelection(by, "before");
      });
      return true;
    }),
    on(BEFORE_INPUT_COMMAND, (event, by) => {
      if (event.inputType !== "insertText" || event.data === null || event.isComposing || !$hasRange()) return false;
      event.preventDefault(); // the browser would put the letter in the place of what is struck out
      $strikeSelection(by, "behind");
      return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event.data);
    }),
    on(CONTROLLED_TEXT_INSERTION_COMMAND, replacing),
    on(PASTE_COMMAND, replacing),
    on(INSERT_PARAGRAPH_COMMAND, replacing),
    on(INSERT_LINE_BREAK_COMMAND, replacing),
  ];
}
