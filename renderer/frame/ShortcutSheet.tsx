import { useState } from "react";
import { COMMANDS, type CommandSpec, MENU_TITLES } from "#shared/commands.ts";
import { useCommand } from "../state/commands.ts";
import { useShowShortcut } from "../state/keymap.ts";
import { useNavigation } from "../state/navigation.ts";
import { useInterfaceLanguage, useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./ShortcutSheet.module.css";

const MENUS = Object.keys(MENU_TITLES) as CommandSpec["menu"][]; // the keys of a record of exactly these

/** Every command that has keys, by menu; to be read, printed and pinned up. */
export function ShortcutSheet() {
  const t = useT();
  const language = useInterfaceLanguage();
  const keysOf = useShowShortcut();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  useCommand("help.shortcuts", () => setOpen(true));
  return (
    <Dialog
      title={t("keys.title")}
      closeLabel={t("common.close")}
      isOpen={isOpen}
      onClose={close}
      width="wide"
      actions={
        <>
          <Button
            onPress={() => {
              close();
              useNavigation.getState().go({ page: "settings" });
            }}
          >
            {t("keys.toSettings")}
          </Button>
          <Button tone="primary" onPress={() => print()}>
            {t("keys.print")}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it (WCAG 2.1.1) */}
      <section className={styles.sheet} data-print="sheet" aria-label={t("keys.title")} tabIndex={0}>
        <h1 className={styles.printedTitle}>Depeche · {t("keys.title")}</h1>
        {MENUS.map((menu) => (
          <section key={menu} className={styles.group}>
            <h2>{MENU_TITLES[menu][language]}</h2>
            <dl>
              {COMMANDS.filter((command) => command.menu === menu && keysOf(command.id) !== undefined).map(
                ({ id, title }) => (
                  <div key={id} className={styles.line}>
                    <dt>{title[language]}</dt>
                    <dd>
                      <kbd>{keysOf(id)}</kbd>
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
