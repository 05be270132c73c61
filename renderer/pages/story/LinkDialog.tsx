import type { LexicalEditor } from "lexical";
import { useState } from "react";
import { Form } from "react-aria-components";
import { safeUrl } from "#shared/document/safeUrl.ts";
import { setLink } from "../../editor/editorCommands.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";

export type LinkDialogProps = { readonly editor: LexicalEditor | undefined; readonly isOpen: boolean; onClose(): void };

/** Sets or removes the link of the selected words. */
export function LinkDialog({ editor, isOpen, onClose }: LinkDialogProps) {
  const t = useT();
  const [address, setAddress] = useState("");
  const [isBad, setIsBad] = useState(false);
  const done = (url: string | null): void => {
    if (editor) setLink(editor, url);
    setAddress("");
    onClose();
  };
  const submit = (): void => {
    const url = safeUrl(/^[\w-]+(\.[\w-]+)+/.test(address) ? `https://${address}` : address);
    setIsBad(url === undefined);
    if (url !== undefined) done(url);
  };
  return (
    <Dialog
      title={t("link.title")}
      closeLabel={t("common.close")}
      isOpen={isOpen}
      onClose={onClose}
      width="small"
      actions={
        <>
          <Button onPress={() => done(null)}>{t("link.remove")}</Button>
          <Button tone="primary" onPress={submit}>
            {t("link.insert")}
          </Button>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t("link.address")}
          value={address}
          onChange={setAddress}
          autoFocus
          placeholder="https://"
          error={isBad ? t("link.bad") : undefined}
        />
      </Form>
    </Dialog>
  );
}
