import type { MenuItemConstructorOptions } from "electron";
import { COMMANDS, type CommandSpec, MENU_TITLES } from "#shared/commands.ts";

type Language = "fr" | "en";
/** "Mod+Shift+P" in Electron's words. A bare letter is no accelerator: it would fire while somebody writes. */
export function accelerator(shortcut: string | undefined): string | undefined {
  if (shortcut === undefined || !shortcut.includes("+")) return shortcut?.startsWith("F") ? shortcut : undefined;
  return shortcut.replace("Mod", "CommandOrControl");
}

/** The application menu, made from the command table. */
export function menuTemplate(language: Language, run: (id: string) => void): MenuItemConstructorOptions[] {
  const order = Object.keys(MENU_TITLES) as CommandSpec["menu"][];
  return order.map((menu) => {
    const own = COMMANDS.filter((command) => command.menu === menu).map((command): MenuItemConstructorOptions => {
      const keys = accelerator(command.shortcut);
      return {
        label: command.title[language],
        ...(keys ? { accelerator: keys, registerAccelerator: false } : {}),
        click: () => run(command.id),
      };
    });
    const standard: MenuItemConstructorOptions[] =
      menu === "edit"
        ? [
            { role: "undo" },
            { role: "redo" },
            { type: "separator" },
            { role: "cut" },
            { role: "copy" },
            { role: "paste" },
            { role: "selectAll" },
            { type: "separator" },
          ]
        : [];
    const last: MenuItemConstructorOptions[] = menu === "file" ? [{ type: "separator" }, { role: "quit" }] : [];
    return { label: MENU_TITLES[menu][language], submenu: [...standard, ...own, ...last] };
  });
}
