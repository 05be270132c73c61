import type { LexicalEditor } from "lexical";
import { useRef, useState } from "react";
import type { CommandId } from "#shared/commands.ts";
import { EditorToolbar } from "../../editor/EditorToolbar.tsx";
import { usePictures } from "../../media/usePictures.ts";
import { useShownShortcut } from "../../state/keymap.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import styles from "../StoryPage.module.css";
import { EmbedDialog } from "./EmbedDialog.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import { ReviewTools } from "./ReviewTools.tsx";
import { SaveMark } from "./SaveMark.tsx";
import { TickerDialog } from "./TickerDialog.tsx";

export type StoryBarProps = {
  readonly editor: LexicalEditor | undefined;
  /** Whether there is no room for the buttons; their commands work all the same. */
  readonly isNarrow: boolean;
  onPreview(): void;
  onPublish(): void;
};

/** Formatting on the left, the state of saving and the way out on the right. */
export function StoryBar({ editor, isNarrow, onPreview, onPublish }: StoryBarProps) {
  const t = useT();
  const [asked, setAsked] = useState<CommandId>();
  const file = useRef<HTMLInputElement>(null);
  const addPictures = usePictures(editor);
  const close = (): void => setAsked(undefined);
  const publishKeys = useShownShortcut("story.publish");
  return (
    <div className={styles.bar}>
      <EditorToolbar
        editor={editor}
        onAsk={(command) => (command === "editor.figure" ? file.current?.click() : setAsked(command))}
      />
      <ReviewTools />
      <input
        ref={file}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif,video/mp4,video/webm"
        multiple
        hidden
        onChange={(event) => {
          const pictures = [...(event.target.files ?? [])];
          event.target.value = "";
          addPictures(pictures);
        }}
      />
      <span className={styles.grow} />
      <SaveMark />
      {!isNarrow && (
        <>
          <Button onPress={onPreview} aria-keyshortcuts="Control+Shift+P">
            {t("story.preview")}
          </Button>
          <Button tone="primary" onPress={onPublish} aria-keyshortcuts="Control+Enter">
            {t("story.publish")} {publishKeys !== undefined && <Kbd onAccent>{publishKeys}</Kbd>}
          </Button>
        </>
      )}
      <TickerDialog editor={editor} isOpen={asked === "editor.ticker"} onClose={close} />
      <EmbedDialog editor={editor} isOpen={asked === "editor.embed"} onClose={close} />
      <LinkDialog editor={editor} isOpen={asked === "editor.link"} onClose={close} />
    </div>
  );
}
