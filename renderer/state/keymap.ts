import { create } from "zustand";
import type { CommandId } from "#shared/commands.ts";
import { type Keymap, shortcutOf } from "#shared/keymap.ts";
import { useInterfaceLanguage } from "../strings/strings.ts";
import { isMac, printShortcut } from "./shortcuts.ts";

/** The person's own shortcuts, as the settings hold them; the keyboard listens before any page is drawn. */
export const useKeymap = create<{ readonly own: Keymap }>(() => ({ own: {} }));

/** The keys of a command as they are shown ("Ctrl K"), or undefined when it has none. */
export function useShownShortcut(id: CommandId): string | undefined {
  return useShowShortcut()(id);
}

/** The same for many commands. */
export function useShowShortcut(): (id: CommandId) => string | undefined {
  const { own } = useKeymap();
  const language = useInterfaceLanguage();
  return (id) => {
    const keys = shortcutOf(id, own);
    return keys === undefined ? undefined : printShortcut(keys, language, isMac());
  };
}
