import type { LexicalEditor } from "lexical";
import { useState } from "react";
import { Form } from "react-aria-components";
import { pageAddress } from "#shared/document/embed.ts";
import { insertEmbed } from "../../editor/editorCommands.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";

export type EmbedDialogProps = {
  readonly editor: LexicalEditor | undefined;
  readonly isOpen: boolean;
  onClose(): void;
};

/** Puts a page elsewhere into the story as a card. */
export function EmbedDialog({ editor, isOpen, onClose }: EmbedDialogProps) {
  const t = useT();
  const [address, setAddress] = useState("");
  const [title, setTitle] = useState("");
  const [isBad, setIsBad] = useState(false);
  const submit = (): void => {
    const url = pageAddress(address, true);
    setIsBad(url === undefined);
    if (url === undefined) return;
    if (editor) insertEmbed(editor, { url, title: title.trim().slice(0, 400) });
    setAddress("");
    setTitle("");
    onClose();
  };
  return (
    <Dialog
      title={t("embed.dialog")}
      closeLabel={t("common.close")}
      isOpen={isOpen}
      onClose={onClose}
      width="small"
      actions={
        <Button tone="primary" onPress={submit}>
          {t("embed.insert")}
        </Button>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t("embed.address")}
          value={address}
          onChange={setAddress}
          autoFocus
          placeholder="https://"
          error={isBad ? t("embed.bad") : undefined}
        />
        <TextField label={t("embed.title")} value={title} onChange={setTitle} />
        <button type="submit" hidden />
      </Form>
    </Dialog>
  );
}
