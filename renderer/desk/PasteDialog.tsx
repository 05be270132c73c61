import { useState } from "react";
import { useImporter, useImporting } from "../state/importing.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";

/** Takes the text of a wire story, or of a copied story page. */
export function PasteDialog({ isOpen, onClose }: { readonly isOpen: boolean; onClose(): void }) {
  const t = useT();
  const tell = useTellTrouble();
  const importer = useImporter();
  const [text, setText] = useState("");
  const add = async (): Promise<void> => {
    const reports = await importer.text(text);
    setText("");
    onClose();
    useImporting.setState({ reports });
  };
  return (
    <Dialog
      title={t("desk.pasteTitle")}
      closeLabel={t("common.close")}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button tone="primary" isDisabled={text.trim() === ""} onPress={() => add().catch(tell)}>
          {t("desk.pasteDo")}
        </Button>
      }
    >
      <TextField
        label={t("desk.pasteLabel")}
        hint={t("desk.pasteHint")}
        rows={14}
        value={text}
        onChange={setText}
        autoFocus
      />
    </Dialog>
  );
}
