import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Kbd } from "./Kbd.tsx";
import styles from "./Menu.module.css";

export type MenuEntry = {
  readonly id: string;
  readonly name: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean;
  run(): void;
};
export type MenuProps = {
  readonly label: string;
  /** The button that opens it (Button or IconButton). */
  readonly trigger: ReactNode;
  readonly entries: readonly MenuEntry[];
};

export function Menu({ label, trigger, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ""} offset={4}>
        <AriaMenu aria-label={label} className={styles.list ?? ""}>
          {entries.map(({ id, name, icon, shortcut, isDisabled = false, run }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={name}
              isDisabled={isDisabled}
              onAction={run}
              className={styles.item ?? ""}
            >
              {icon}
              <span className={styles.name}>{name}</span>
              {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
