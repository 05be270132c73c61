import { RotateCcw } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import type { CommandSpec } from "#shared/commands.ts";
import { commandsWith, isFree, type Keymap, shortcutOf } from "#shared/keymap.ts";
import { isMac, printShortcut, shortcutFrom } from "../../state/shortcuts.ts";
import { useInterfaceLanguage, useT } from "../../strings/strings.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { sayTrouble } from "../../ui/toasts.tsx";
import styles from "./ShortcutSettings.module.css";

export type ShortcutRowProps = {
  readonly command: CommandSpec;
  readonly own: Keymap;
  /** @param keys empty for none, undefined for the table's own */
  onChange(keys: string | undefined): void;
};

/** One command and its keys. Pressed, the button listens for the next keys instead of doing what they do. */
export function ShortcutRow({ command, own, onChange }: ShortcutRowProps) {
  const t = useT();
  const language = useInterfaceLanguage();
  const [isListening, setListening] = useState(false);
  const name = command.title[language];
  const keys = shortcutOf(command.id, own);
  const shown = keys === undefined ? t("keys.none") : printShortcut(keys, language, isMac());
  const rivals = keys === undefined ? [] : commandsWith(keys, own).filter(({ id }) => id !== command.id);
  const listen = (event: KeyboardEvent): void => {
    if (!isListening) return;
    event.preventDefault();
    event.stopPropagation();
    const typed = shortcutFrom(event, isMac());
    if (typed === undefined) return; // only modifiers so far
    setListening(false);
    if (typed === "Escape") return;
    if (typed === "Backspace" || typed === "Delete") onChange("");
    else if (isFree(typed)) onChange(typed);
    else sayTrouble(t("keys.taken", { keys: printShortcut(typed, language, isMac()) }));
  };
  return (
    <li className={styles.row}>
      <span>
        {name}
        {rivals.length > 0 && (
          <small>{t("keys.conflict", { commands: rivals.map(({ title }) => title[language]).join(", ") })}</small>
        )}
      </span>
      {own[command.id] !== undefined && (
        <IconButton label={t("keys.reset", { command: name })} onPress={() => onChange(undefined)}>
          <RotateCcw size={13} aria-hidden="true" />
        </IconButton>
      )}
      <button
        type="button"
        className={styles.keys}
        aria-label={isListening ? t("keys.type") : t("keys.change", { command: name, keys: shown })}
        data-listening={isListening || undefined}
        onClick={() => setListening(true)}
        onKeyDown={listen}
        onBlur={() => setListening(false)}
      >
        {isListening ? t("keys.type") : shown}
      </button>
    </li>
  );
}
