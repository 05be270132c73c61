import { useCallback, useState } from "react";
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from "react-aria-components";
import { runCommand, useCommand } from "../state/commands.ts";
import { useT } from "../strings/strings.ts";
import { Dialog } from "../ui/Dialog.tsx";
import field from "../ui/Field.module.css";
import { Kbd } from "../ui/Kbd.tsx";
import menu from "../ui/Menu.module.css";
import styles from "./Frame.module.css";
import { type FoundEntry, useFound } from "./useFound.ts";

/** Everything from the keyboard: commands with their shortcuts, wire items, stories, instruments. */
export function Palette() {
  const [isOpen, setOpen] = useState(false);
  useCommand("palette.open", () => setOpen(true));
  const close = useCallback(() => setOpen(false), []);
  // what can be found is looked up while it is open, not with every command that comes and goes
  return isOpen && <OpenPalette onClose={close} />;
}

function OpenPalette({ onClose }: { onClose(): void }) {
  const t = useT();
  const [text, setText] = useState("");
  const groups = useFound(text);
  const act = (key: string): void => {
    const entry = groups.flatMap(({ entries }) => entries).find(({ id }) => id === key);
    onClose();
    // the dialog must be gone first: many commands move the focus
    if (entry) requestAnimationFrame(() => (entry.command ? runCommand(entry.command) : entry.open?.()));
  };
  return (
    <Dialog title={t("palette.title")} closeLabel={t("common.close")} isOpen onClose={onClose} width="medium">
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField autoFocus aria-label={t("palette.title")} className={styles.palette ?? ""}>
          <Input className={field.input ?? ""} placeholder={t("palette.placeholder")} />
        </SearchField>
        <ListBox
          aria-label={t("palette.results")}
          className={`${menu.list} ${styles.options}`}
          items={groups}
          onAction={(key) => act(String(key))}
          renderEmptyState={() => t("palette.nothing")}
        >
          {(group) => (
            <ListBoxSection id={group.title}>
              <Header className={styles.group ?? ""}>{t(group.title)}</Header>
              {group.entries.map((entry) => (
                <PaletteItem key={entry.id} entry={entry} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
      <p className={styles.keys}>{t("palette.help")}</p>
    </Dialog>
  );
}

function PaletteItem({ entry }: { readonly entry: FoundEntry }) {
  const { id, name, note, shortcut } = entry;
  return (
    <ListBoxItem id={id} textValue={name} className={menu.item ?? ""}>
      <span className={menu.name}>{name}</span>
      {note !== undefined && <small className={styles.note}>{note}</small>}
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </ListBoxItem>
  );
}
