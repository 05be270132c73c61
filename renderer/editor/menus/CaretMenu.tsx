import { LexicalTypeaheadMenuPlugin, MenuOption, type MenuTextMatch } from "@lexical/react/LexicalTypeaheadMenuPlugin";
import type { TextNode } from "lexical";
import { type ReactNode, useMemo } from "react";
import { createPortal } from "react-dom";
import menu from "../../ui/Menu.module.css";
import styles from "./CaretMenu.module.css";

/** One line of a menu at the caret. */
export type CaretChoice = { readonly id: string; readonly name: string };

export type CaretMenuProps<C extends CaretChoice> = {
  readonly label: string;
  readonly choices: readonly C[];
  /** What stands behind the name. */
  side(choice: C): ReactNode;
  /** Finds the typed words that open the menu, sign included, at the end of the text before the caret. */
  find(textBefore: string): { readonly typed: string; readonly words: string } | undefined;
  /** Told what is looked for, and undefined when the menu closes. */
  onWords(words: string | undefined): void;
  /** Inside an editor update. @param typed the node that holds sign and words, to be replaced */
  onChoose(choice: C, typed: TextNode | null): void;
};

class Option<C extends CaretChoice> extends MenuOption {
  readonly choice: C;

  constructor(choice: C) {
    super(choice.id);
    this.choice = choice;
  }
}

/** A menu under the caret that opens while words behind a sign are typed. Arrows choose, Enter or Tab takes, Escape leaves. */
export function CaretMenu<C extends CaretChoice>({ label, choices, side, find, onWords, onChoose }: CaretMenuProps<C>) {
  const main = document.querySelector("main"); // a landmark, so that the menu is heard as a part of the page
  const options = useMemo(() => choices.map((choice) => new Option(choice)), [choices]);
  return (
    <LexicalTypeaheadMenuPlugin<Option<C>>
      {...(main ? { parent: main } : {})}
      options={options}
      onQueryChange={(words) => onWords(words ?? undefined)}
      onClose={() => onWords(undefined)}
      triggerFn={(text): MenuTextMatch | null => {
        const found = find(text);
        if (!found) return null;
        const leadOffset = text.length - found.typed.length;
        return { leadOffset, matchingString: found.words, replaceableString: found.typed };
      }}
      onSelectOption={(option, node, close) => {
        onChoose(option.choice, node);
        close();
      }}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) =>
        anchor.current && options.length > 0
          ? createPortal(
              <div className={`${menu.popover} ${styles.menu}`} role="listbox" aria-label={label}>
                {options.map((option, at) => (
                  <div
                    key={option.key}
                    id={`typeahead-item-${at}`}
                    ref={(element) => option.setRefElement(element)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={selectedIndex === at}
                    className={`${menu.item} ${selectedIndex === at ? styles.on : ""}`}
                    onMouseEnter={() => setHighlightedIndex(at)}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => selectOptionAndCleanUp(option)}
                    onKeyDown={() => undefined}
                  >
                    <span className={menu.name}>{option.choice.name}</span>
                    {side(option.choice)}
                  </div>
                ))}
              </div>,
              anchor.current,
            )
          : null
      }
    />
  );
}
