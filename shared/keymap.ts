import { COMMANDS, type CommandId, type CommandSpec } from "./commands.ts";

/** A person's own shortcuts, by command; an empty one takes the table's away. */
export type Keymap = Readonly<Record<string, string>>;

/** The keys of a command, as the person has set them or else as the table has them. */
export const shortcutOf = (id: CommandId, own: Keymap): string | undefined =>
  (own[id] ?? COMMANDS.find((command) => command.id === id)?.shortcut) || undefined;

/** The command that a shortcut runs: the first of the table that has it. */
export const commandsWith = (shortcut: string, own: Keymap): readonly CommandSpec[] =>
  COMMANDS.filter(({ id }) => shortcutOf(id, own)?.toLowerCase() === shortcut.toLowerCase());

/** Keys that writing itself needs, or that window and browser keep for themselves. */
const RESERVED = new Set(
  ["Mod+A", "Mod+C", "Mod+V", "Mod+X", "Mod+Z", "Mod+Y", "Mod+Shift+Z", "Mod+B", "Mod+I", "Mod+U"].concat(
    ["Mod+N", "Mod+T", "Mod+W", "Mod+Q", "Mod+R", "Mod+P", "Alt+F4", "F5", "F11", "F12"],
    ["Tab", "Shift+Tab", "Enter", "Shift+Enter", "Escape", "Backspace", "Delete"],
  ),
);

/** Whether a shortcut can be given to a command: none that writing or the window needs, nor a bare sign but a letter. */
export const isFree = (shortcut: string): boolean =>
  !RESERVED.has(shortcut) && (/Mod\+|Alt\+/.test(shortcut) || /^(?:[A-Z]|(?:Shift\+)?F\d{1,2})$/.test(shortcut));
