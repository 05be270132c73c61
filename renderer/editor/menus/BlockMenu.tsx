import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useMemo, useState } from "react";
import { NODE_MENU } from "#shared/document/nodes/index.ts";
import { runCommand } from "../../state/commands.ts";
import { useShowShortcut } from "../../state/keymap.ts";
import { useCommandTitle, useT } from "../../strings/strings.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { CaretMenu } from "./CaretMenu.tsx";

/** A slash that begins a block. In a sentence it stays a slash. */
const TYPED = /^(\/(\p{L}*))$/u;
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** "/" at the start of a block offers every kind of block and insertion that the document has. */
export function BlockMenu() {
  const t = useT();
  const title = useCommandTitle();
  const keysOf = useShowShortcut();
  const [editor] = useLexicalComposerContext();
  const [words, setWords] = useState<string>();
  const choices = useMemo(
    () =>
      NODE_MENU.filter(({ command }) => folded(title(command)).includes(folded(words ?? ""))).map(({ command }) => ({
        id: command,
        name: title(command),
        command,
      })),
    [words, title],
  );
  return (
    <CaretMenu
      label={t("story.blocks")}
      choices={words === undefined ? [] : choices}
      side={({ command }) => keysOf(command) !== undefined && <Kbd>{keysOf(command)}</Kbd>}
      find={(text) => {
        const [, typed, name] = TYPED.exec(text) ?? [];
        return typed === undefined || name === undefined ? undefined : { typed, words: name };
      }}
      onWords={setWords}
      onChoose={({ command }, typed) => {
        typed?.setTextContent("").select();
        // the block must be empty first: what the command does starts from there
        editor.update(() => {}, { onUpdate: () => runCommand(command) });
      }}
    />
  );
}
