import { FORMAT_TEXT_COMMAND, type LexicalEditor } from "lexical";
import { Bold, ChartCandlestick, Heading, Image, Italic, Link, List, ListOrdered, Quote } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import type { CommandId } from "#shared/commands.ts";
import { COMMANDS } from "#shared/commands.ts";
import { readAsBase64 } from "../../client/readAsBase64.ts";
import * as commands from "../../editor/editorCommands.ts";
import { useCommand } from "../../state/commands.ts";
import { useSaveState } from "../../state/openStory.tsx";
import { useCoreCommand } from "../../state/queries.ts";
import { useSettings } from "../../state/settings.ts";
import { isMac, printShortcut } from "../../state/shortcuts.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useCommandTitle, useInterfaceLanguage, useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dot } from "../../ui/Dot.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import styles from "../StoryPage.module.css";
import { LinkDialog } from "./LinkDialog.tsx";
import { TickerDialog } from "./TickerDialog.tsx";

export type StoryBarProps = { readonly editor: LexicalEditor | undefined; onPreview(): void; onPublish(): void };

/** Prints a shortcut for this machine and language. */
function useKeys(): (shortcut: string) => string {
  const language = useInterfaceLanguage();
  return (shortcut) => printShortcut(shortcut, language, isMac());
}

const shortcutOf = (id: CommandId): string | undefined => COMMANDS.find((one) => one.id === id)?.shortcut;

/** Formatting on the left, the state of saving and the way out on the right. */
export function StoryBar({ editor, onPreview, onPublish }: StoryBarProps) {
  const t = useT();
  const title = useCommandTitle();
  const keys = useKeys();
  const tell = useTellTrouble();
  const [dialog, setDialog] = useState<"ticker" | "link">();
  const file = useRef<HTMLInputElement>(null);
  const put = useCoreCommand("media.put");
  const act = (work: (editor: LexicalEditor) => unknown) => () => {
    if (!editor) return;
    work(editor);
    editor.focus();
  };
  const addPicture = async (picture: File): Promise<void> => {
    const media = await put.mutateAsync({ name: picture.name, base64: await readAsBase64(picture) });
    if (!editor) return;
    const parts = { mediaId: media.mediaId, mediaType: media.type, caption: "", credit: "", alt: "" };
    commands.insertFigure(editor, parts);
  };
  const tools: readonly [CommandId, ReactNode, () => void][] = [
    ["editor.crosshead", <Heading key="i" size={15} aria-hidden="true" />, act(commands.makeCrosshead)],
    ["editor.quote", <Quote key="i" size={15} aria-hidden="true" />, act(commands.makeQuote)],
    ["editor.bullets", <List key="i" size={15} aria-hidden="true" />, act(commands.makeBullets)],
    ["editor.numbers", <ListOrdered key="i" size={15} aria-hidden="true" />, act(commands.makeNumbers)],
    ["editor.link", <Link key="i" size={15} aria-hidden="true" />, () => setDialog("link")],
    ["editor.ticker", <ChartCandlestick key="i" size={15} aria-hidden="true" />, () => setDialog("ticker")],
    ["editor.figure", <Image key="i" size={15} aria-hidden="true" />, () => file.current?.click()],
  ];
  useCommand("editor.paragraph", act(commands.makeParagraph));
  return (
    <div className={styles.bar}>
      <div className={styles.toolbar} role="toolbar" aria-label={t("story.toolbar")}>
        <IconButton
          label={t("story.bold")}
          shortcut={keys("Mod+B")}
          onPress={act((one) => one.dispatchCommand(FORMAT_TEXT_COMMAND, "bold"))}
        >
          <Bold size={15} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t("story.italic")}
          shortcut={keys("Mod+I")}
          onPress={act((one) => one.dispatchCommand(FORMAT_TEXT_COMMAND, "italic"))}
        >
          <Italic size={15} aria-hidden="true" />
        </IconButton>
        <span className={styles.rule} />
        {tools.map(([id, icon, run]) => (
          <Tool key={id} id={id} label={title(id)} run={run}>
            {icon}
          </Tool>
        ))}
      </div>
      <input
        ref={file}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        hidden
        onChange={(event) => {
          const [picture] = event.target.files ?? [];
          event.target.value = "";
          if (picture) addPicture(picture).catch(tell);
        }}
      />
      <span className={styles.grow} />
      <SaveMark />
      <Button onPress={onPreview} aria-keyshortcuts="Control+Shift+P">
        {t("story.preview")}
      </Button>
      <Button tone="primary" onPress={onPublish} aria-keyshortcuts="Control+Enter">
        {t("story.publish")} <Kbd onAccent>{keys("Mod+Enter")}</Kbd>
      </Button>
      <TickerDialog editor={editor} isOpen={dialog === "ticker"} onClose={() => setDialog(undefined)} />
      <LinkDialog editor={editor} isOpen={dialog === "link"} onClose={() => setDialog(undefined)} />
    </div>
  );
}

type ToolProps = { readonly id: CommandId; readonly label: string; run(): void; readonly children: ReactNode };

function Tool({ id, label, run, children }: ToolProps) {
  useCommand(id, run);
  const keys = useKeys();
  const shortcut = shortcutOf(id);
  return (
    <IconButton label={label} shortcut={shortcut && keys(shortcut)} onPress={run}>
      {children}
    </IconButton>
  );
}

/** Says "saved" only for what the store has acknowledged. */
function SaveMark() {
  const state = useSaveState();
  const { zone } = useSettings();
  const t = useT();
  const time = (at: string): string =>
    new Intl.DateTimeFormat("fr-FR", { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(
      new Date(at),
    );
  const words = {
    saved: () => (state.kind === "saved" ? t("story.saved", { time: time(state.at) }) : ""),
    saving: () => t("story.saving"),
    dirty: () => t("story.dirty"),
    failed: () => t("story.failed"),
  };
  const tone = { saved: "good", saving: "none", dirty: "none", failed: "bad" } as const;
  return (
    <span
      className={styles.state}
      role={state.kind === "failed" ? "alert" : undefined}
      data-testid="save-state"
      data-state={state.kind}
      data-rev={state.kind === "saved" ? state.rev : undefined}
    >
      <Dot tone={tone[state.kind]} />
      {words[state.kind]()}
    </span>
  );
}
