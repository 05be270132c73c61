import { COMMAND_PRIORITY_CRITICAL, KEY_ENTER_COMMAND, type LexicalEditor } from "lexical";

/**
 * Enter with Ctrl or Cmd is a command of the desk ("publish"), also while somebody writes: the editor, which would make a
 * paragraph of it, leaves it to the window. @returns a function that stops it
 */
export const registerShortcutsPass = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => event !== null && (event.ctrlKey || event.metaKey),
    COMMAND_PRIORITY_CRITICAL,
  );
