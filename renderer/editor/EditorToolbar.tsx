import { FORMAT_TEXT_COMMAND, type LexicalEditor, type TextFormatType } from "lexical";
import {
  Bold,
  ChartCandlestick,
  Heading,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareDashed,
  PanelTop,
  Quote,
  SquareArrowOutUpRight,
  Strikethrough,
  Subscript,
  Superscript,
  Table,
  Underline,
} from "lucide-react";
import { useState } from "react";
import { Separator, Toolbar } from "react-aria-components";
import type { CommandId } from "#shared/commands.ts";
import { NODE_MENU, type NodeIcon } from "#shared/document/nodes/index.ts";
import { useCommand } from "../state/commands.ts";
import { useShownShortcut } from "../state/keymap.ts";
import { isMac, printShortcut } from "../state/shortcuts.ts";
import { type StringKey, useCommandTitle, useInterfaceLanguage, useT } from "../strings/strings.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./EditorToolbar.module.css";
import { EDITOR_ACTIONS, makeParagraph } from "./editorCommands.ts";
import { type Moved, moveBlocks } from "./moveBlocks.ts";
import { useActiveFormats } from "./useActiveFormats.ts";

const ICONS: Readonly<Record<NodeIcon, LucideIcon>> = {
  heading: Heading,
  quote: Quote,
  bullets: List,
  numbers: ListOrdered,
  link: Link,
  ticker: ChartCandlestick,
  table: Table,
  picture: Image,
  box: PanelTop,
  note: MessageSquareDashed,
  card: SquareArrowOutUpRight,
};

const FORMATS: readonly { format: TextFormatType; label: StringKey; keys: string; icon: LucideIcon }[] = [
  { format: "bold", label: "story.bold", keys: "Mod+B", icon: Bold },
  { format: "italic", label: "story.italic", keys: "Mod+I", icon: Italic },
  { format: "underline", label: "story.underline", keys: "Mod+U", icon: Underline },
];

/** Formats whose keys are in the command table. */
const FORMAT_COMMANDS: readonly { readonly command: CommandId; readonly icon: LucideIcon }[] = [
  { command: "editor.strike", icon: Strikethrough },
  { command: "editor.subscript", icon: Subscript },
  { command: "editor.superscript", icon: Superscript },
];

export type EditorToolbarProps = {
  readonly editor: LexicalEditor | undefined;
  /** For what needs a question first: which link, which ticker, which picture. */
  onAsk(command: CommandId): void;
};

/** Formats and nodes of the document. A new node brings its own button with it. */
export function EditorToolbar({ editor, onAsk }: EditorToolbarProps) {
  const t = useT();
  const active = useActiveFormats(editor);
  const language = useInterfaceLanguage();
  useCommand("editor.paragraph", () => editor && makeParagraph(editor));
  const [moved, setMoved] = useState<Moved>();
  useCommand("block.up", () => editor && setMoved(moveBlocks(editor, -1)));
  useCommand("block.down", () => editor && setMoved(moveBlocks(editor, 1)));
  useCommand("table.rowBelow", () => run("table.rowBelow"));
  useCommand("table.columnAfter", () => run("table.columnAfter"));
  useCommand("table.removeRow", () => run("table.removeRow"));
  useCommand("table.removeColumn", () => run("table.removeColumn"));
  const run = (command: CommandId): void => {
    const action = EDITOR_ACTIONS[command];
    if (action === undefined) onAsk(command);
    else if (editor) action(editor);
  };
  return (
    <Toolbar className={styles.toolbar ?? ""} aria-label={t("story.toolbar")}>
      {FORMATS.map(({ format, label, keys, icon: Icon }) => (
        <IconButton
          key={format}
          label={t(label)}
          shortcut={printShortcut(keys, language, isMac())}
          aria-pressed={active.includes(format)}
          preventFocusOnPress
          onPress={() => editor?.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
        >
          <Icon size={15} aria-hidden="true" />
        </IconButton>
      ))}
      {FORMAT_COMMANDS.map(({ command, icon }) => (
        <NodeButton
          key={command}
          command={command}
          icon={icon}
          isActive={active.includes(command)}
          onRun={() => run(command)}
        />
      ))}
      <Separator orientation="vertical" className={styles.rule ?? ""} />
      {NODE_MENU.map(({ command, icon }) => (
        <NodeButton
          key={command}
          command={command}
          icon={ICONS[icon]}
          isActive={active.includes(command)}
          onRun={() => run(command)}
        />
      ))}
      <span role="status" className={styles.said}>
        {moved && t("block.moved", moved)}
      </span>
    </Toolbar>
  );
}

type NodeButtonProps = {
  readonly command: CommandId;
  readonly icon: LucideIcon;
  readonly isActive: boolean;
  onRun(): void;
};

function NodeButton({ command, icon: Icon, isActive, onRun }: NodeButtonProps) {
  const title = useCommandTitle();
  const keys = useShownShortcut(command);
  useCommand(command, onRun);
  return (
    <IconButton label={title(command)} shortcut={keys} aria-pressed={isActive} preventFocusOnPress onPress={onRun}>
      <Icon size={15} aria-hidden="true" />
    </IconButton>
  );
}
