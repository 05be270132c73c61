import { Pencil, Share, X } from "lucide-react";
import { useState } from "react";
import type { MemoryEntry } from "#shared/domain/memory.ts";
import { useCoreCommand } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { sayDone } from "../../ui/toasts.tsx";
import styles from "./memory.module.css";

/** Corrects an entry, takes it out, or gives one's own to the desk. */
export function EntryTools({ entry }: { readonly entry: MemoryEntry }) {
  const t = useT();
  const tell = useTellTrouble();
  const [isEditing, setEditing] = useState(false);
  const forget = useCoreCommand("memory.forget");
  const learn = useCoreCommand("memory.learn");
  const shelve = useCoreCommand("memory.shelve");
  const { id, from, to, source, target, shelf } = entry;
  const again = (): void =>
    learn.mutate({ from, to, pairs: [{ source, target }], origin: "hand", shelf }, { onError: tell });
  const remove = (): void =>
    forget.mutate(
      { ids: [id] },
      {
        onSuccess: () => sayDone(t("memory.forgotten"), { name: t("memory.undo"), run: again }),
        onError: tell,
      },
    );
  const give = (): void =>
    shelve.mutate({ ids: [id], shelf: "desk" }, { onSuccess: () => sayDone(t("memory.given")), onError: tell });
  return (
    <span className={styles.tools}>
      {shelf === "own" && (
        <IconButton label={t("memory.giveDesk", { text: target })} onPress={give}>
          <Share size={13} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={t("memory.correct", { text: target })} onPress={() => setEditing(true)}>
        <Pencil size={13} aria-hidden="true" />
      </IconButton>
      <IconButton label={t("memory.forget", { text: target })} onPress={remove}>
        <X size={13} aria-hidden="true" />
      </IconButton>
      {isEditing && <CorrectDialog entry={entry} onClose={() => setEditing(false)} />}
    </span>
  );
}

function CorrectDialog({ entry, onClose }: { readonly entry: MemoryEntry; onClose(): void }) {
  const t = useT();
  const tell = useTellTrouble();
  const correct = useCoreCommand("memory.correct");
  const { id, from, to } = entry;
  const [source, setSource] = useState(entry.source);
  const [target, setTarget] = useState(entry.target);
  const isReady = source.trim() !== "" && target.trim() !== "";
  const save = async (): Promise<void> => {
    try {
      if (source !== entry.source) await correct.mutateAsync({ id, language: from, text: source });
      if (target !== entry.target) await correct.mutateAsync({ id, language: to, text: target });
      onClose();
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Dialog
      title={t("memory.correctTitle")}
      closeLabel={t("common.close")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button tone="primary" isDisabled={!isReady || correct.isPending} onPress={() => void save()}>
            {t("memory.save")}
          </Button>
        </>
      }
    >
      <TextField label={t(`language.${from}`)} value={source} onChange={setSource} rows={4} lang={from} />
      <TextField label={t(`language.${to}`)} value={target} onChange={setTarget} rows={4} lang={to} autoFocus />
    </Dialog>
  );
}
