import { useRef } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from "react-aria-components";
import type { WordScope } from "#shared/domain/knownWord.ts";
import { useT } from "../strings/strings.ts";
import menu from "../ui/Menu.module.css";
import type { Mark, Spelling } from "./createSpelling.ts";
import styles from "./SpellingMenu.module.css";

export type SpellingMenuProps = {
  readonly spelling: Spelling;
  readonly mark: Mark;
  /** What could stand there instead, best first. */
  readonly words: readonly string[];
  onReplace(words: string): void;
  onKnow(scope: WordScope): void;
  onClose(): void;
};

const KNOWS = [
  { scope: "story", name: "spelling.ignoreHere" },
  { scope: "own", name: "spelling.ignoreAlways" },
  { scope: "desk", name: "spelling.addToDesk" },
] as const;

/** What can be done about a wrong word, under the word: arrows choose, Enter takes, Escape leaves it. */
export function SpellingMenu({ spelling, mark, words, onReplace, onKnow, onClose }: SpellingMenuProps) {
  const t = useT();
  const anchor = useRef<HTMLSpanElement>(null);
  const box = spelling.rangeOf(mark)?.getBoundingClientRect();
  const act = (key: string): void => {
    onClose();
    const known = KNOWS.find(({ scope }) => key === `know:${scope}`);
    if (known) onKnow(known.scope);
    else onReplace(key.slice("word:".length));
  };
  return (
    <>
      <span
        ref={anchor}
        className={styles.anchor}
        style={{ left: box?.left, top: box?.top, width: box?.width, height: box?.height }}
      />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom start"
        offset={4}
        aria-label={t("spelling.menu", { word: mark.word })}
        className={menu.popover ?? ""}
      >
        <Menu
          autoFocus="first"
          aria-label={t("spelling.menu", { word: mark.word })}
          onAction={(key) => act(String(key))}
          disabledKeys={["none"]}
        >
          <MenuSection>
            <Header className={styles.heading ?? ""}>{t("spelling.suggestions")}</Header>
            {words.map((word) => (
              <MenuItem key={word} id={`word:${word}`} className={menu.item ?? ""} textValue={word}>
                <span className={styles.proposed} lang={mark.language}>
                  {word}
                </span>
              </MenuItem>
            ))}
            {words.length === 0 && (
              <MenuItem id="none" className={menu.item ?? ""}>
                {t("spelling.noSuggestion")}
              </MenuItem>
            )}
          </MenuSection>
          <Separator className={styles.line ?? ""} />
          <MenuSection>
            <Header className={styles.heading ?? ""}>{t("spelling.more")}</Header>
            {KNOWS.map(({ scope, name }) => (
              <MenuItem key={scope} id={`know:${scope}`} className={menu.item ?? ""}>
                {t(name)}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}
