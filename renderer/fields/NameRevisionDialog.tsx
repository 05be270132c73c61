import { useState } from "react";
import { Form } from "react-aria-components";
import { useDraft, useStoryId } from "../state/openStory.tsx";
import { useCoreCommand } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";
import { sayDone } from "../ui/toasts.tsx";

export type NameRevisionDialogProps = {
  /** Undefined for the text as it stands now, which is saved first. */
  readonly rev?: number;
  readonly current?: string;
  onClose(): void;
};

/** Gives a state of the story a name, to come back to it. An empty name takes the name away. */
export function NameRevisionDialog({ rev, current = "", onClose }: NameRevisionDialogProps) {
  const t = useT();
  const draft = useDraft();
  const id = useStoryId();
  const tell = useTellTrouble();
  const [name, setName] = useState(current);
  const save = useCoreCommand("stories.nameRevision");
  const submit = async (): Promise<void> => {
    let wanted = rev;
    if (wanted === undefined) {
      await draft.flush();
      const state = draft.saveState();
      wanted = state.kind === "saved" ? state.rev : undefined;
    }
    if (wanted === undefined) return; // the mark of saving says why the text could not be saved
    await save.mutateAsync({ id, rev: wanted, name: name.trim() });
    sayDone(t(name.trim() === "" ? "versions.unnamed" : "versions.named", { name: name.trim() }));
    onClose();
  };
  return (
    <Dialog
      title={rev === undefined ? t("versions.nameNow") : t("versions.name", { rev })}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      width="small"
      actions={
        <Button tone="primary" onPress={() => void submit().catch(tell)}>
          {t("versions.keep")}
        </Button>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          submit().catch(tell);
        }}
      >
        <TextField label={t("versions.label")} value={name} onChange={setName} maxLength={80} autoFocus />
      </Form>
    </Dialog>
  );
}
