import { useState } from "react";
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from "react-aria-components";
import { COMMANDS } from "#shared/commands.ts";
import { runCommand, useCommand, useRunnable } from "../state/commands.ts";
import { useNavigation } from "../state/navigation.ts";
import { useCoreQuery } from "../state/queries.ts";
import { isMac, printShortcut } from "../state/shortcuts.ts";
import { useCommandTitle, useInterfaceLanguage, useT } from "../strings/strings.ts";
import { Dialog } from "../ui/Dialog.tsx";
import field from "../ui/Field.module.css";
import { Kbd } from "../ui/Kbd.tsx";
import menu from "../ui/Menu.module.css";
import styles from "./Frame.module.css";

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Everything from the keyboard: commands with their shortcuts, stories by headline. */
export function Palette() {
  const t = useT();
  const title = useCommandTitle();
  const language = useInterfaceLanguage();
  const { go } = useNavigation.getState();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const runnable = useRunnable();
  useCommand("palette.open", () => setOpen(true));
  useCommand("help.shortcuts", () => setOpen(true));
  const { data: stories } = useCoreQuery(
    "stories.list",
    { basket: "desk", text, limit: 6 },
    { enabled: isOpen && text !== "" },
  );
  const commands = COMMANDS.filter(
    ({ id }) => id !== "palette.open" && runnable.includes(id) && folded(title(id)).includes(folded(text)),
  );
  const close = (): void => {
    setOpen(false);
    setText("");
  };
  const act = (key: string): void => {
    close();
    const command = COMMANDS.find(({ id }) => id === key);
    // the dialog must be gone first: many commands move the focus
    if (command) requestAnimationFrame(() => runCommand(command.id));
    else go({ page: "story", storyId: key });
  };
  return (
    <Dialog title={t("palette.title")} closeLabel={t("common.close")} isOpen={isOpen} onClose={close} width="medium">
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField autoFocus aria-label={t("palette.title")} className={styles.palette ?? ""}>
          <Input className={field.input ?? ""} placeholder={t("palette.placeholder")} />
        </SearchField>
        <ListBox
          aria-label={t("palette.results")}
          className={`${menu.list} ${styles.options}`}
          onAction={(key) => act(String(key))}
          renderEmptyState={() => t("palette.nothing")}
        >
          <ListBoxSection>
            <Header className={styles.group ?? ""}>{t("palette.commands")}</Header>
            {commands.map(({ id, shortcut }) => (
              <ListBoxItem key={id} id={id} textValue={title(id)} className={menu.item ?? ""}>
                <span className={menu.name}>{title(id)}</span>
                {shortcut !== undefined && <Kbd>{printShortcut(shortcut, language, isMac())}</Kbd>}
              </ListBoxItem>
            ))}
          </ListBoxSection>
          <ListBoxSection>
            <Header className={styles.group ?? ""}>{t("palette.stories")}</Header>
            {(stories?.rows ?? []).map(({ id, headline }) => (
              <ListBoxItem key={id} id={id} textValue={headline || t("frame.untitled")} className={menu.item ?? ""}>
                {headline || t("frame.untitled")}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}
