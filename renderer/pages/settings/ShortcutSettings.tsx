import { COMMANDS, type CommandId, type CommandSpec, MENU_TITLES } from "#shared/commands.ts";
import { useSettings } from "../../state/settings.ts";
import { useInterfaceLanguage, useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { ShortcutRow } from "./ShortcutRow.tsx";
import styles from "./ShortcutSettings.module.css";
import { useSaveSettings } from "./useSaveSettings.ts";

const MENUS = Object.keys(MENU_TITLES) as CommandSpec["menu"][]; // the keys of a record of exactly these

/** The command table with its keys: each can be changed, taken away and put back; what clashes is named. */
export function ShortcutSettings() {
  const t = useT();
  const language = useInterfaceLanguage();
  const save = useSaveSettings();
  const { shortcuts } = useSettings();
  /** @param keys undefined for the table's own */
  const change = (id: CommandId, keys: string | undefined): void => {
    const { [id]: _, ...others } = shortcuts;
    const usual = COMMANDS.find((command) => command.id === id)?.shortcut ?? "";
    save({ shortcuts: keys === undefined || keys === usual ? others : { ...others, [id]: keys } });
  };
  return (
    <>
      <p>{t("keys.text")}</p>
      {MENUS.map((menu) => (
        <fieldset key={menu} className={styles.menu}>
          <legend>{MENU_TITLES[menu][language]}</legend>
          <ul>
            {COMMANDS.filter((command) => command.menu === menu).map((command) => (
              <ShortcutRow
                key={command.id}
                command={command}
                own={shortcuts}
                onChange={(keys) => change(command.id, keys)}
              />
            ))}
          </ul>
        </fieldset>
      ))}
      <div>
        <Button isDisabled={Object.keys(shortcuts).length === 0} onPress={() => save({ shortcuts: {} })}>
          {t("keys.resetAll")}
        </Button>
      </div>
    </>
  );
}
