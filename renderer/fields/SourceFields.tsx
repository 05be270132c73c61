import { useState } from "react";
import { newId } from "#shared/domain/ids.ts";
import { WireSource } from "#shared/domain/wireSource.ts";
import { useCoreCommand } from "../state/queries.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { sayDone } from "../ui/toasts.tsx";
import styles from "./fields.module.css";

type Kind = WireSource["kind"];
const EMPTY = { kind: "folder" as Kind, name: "", place: "", user: "", key: "" };

/** A new source of wire files: a folder, or a feed with its key. */
export function SourceFields() {
  const t = useT();
  const tell = useTellTrouble();
  const save = useCoreCommand("sources.save");
  const [typed, setTyped] = useState(EMPTY);
  const { kind, name, place, user, key } = typed;
  const set = (change: Partial<typeof EMPTY>): void => setTyped({ ...typed, ...change });
  const parsed = WireSource.safeParse(
    kind === "folder" ? { id: newId(), kind, name, path: place } : { id: newId(), kind, name, url: place, user },
  );
  const add = (): void => {
    if (!parsed.success) return;
    save.mutate(
      { source: parsed.data, ...(key === "" ? {} : { key }) },
      {
        onSuccess: () => {
          setTyped(EMPTY);
          sayDone(t("sources.added", { name }));
        },
        onError: tell,
      },
    );
  };
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t("sources.kind")}
          options={(["folder", "feed"] as const).map((id) => ({ id, name: t(`sources.kind.${id}`) }))}
          value={kind}
          onChange={(chosen) => set({ kind: chosen })}
        />
        <TextField label={t("sources.name")} value={name} onChange={(value) => set({ name: value })} maxLength={80} />
      </div>
      <TextField
        label={t(kind === "folder" ? "sources.path" : "sources.url")}
        placeholder={kind === "folder" ? "/srv/agence/entree" : "https://agence.exemple/fil.ninjs"}
        value={place}
        onChange={(value) => set({ place: value })}
      />
      {kind === "feed" && (
        <div className={styles.pair}>
          <TextField label={t("sources.user")} value={user} onChange={(value) => set({ user: value })} />
          <TextField
            label={t("sources.key")}
            type="password"
            autoComplete="off"
            value={key}
            onChange={(value) => set({ key: value })}
          />
        </div>
      )}
      <div className={styles.actions}>
        <Button tone="primary" isDisabled={!parsed.success || save.isPending} onPress={add}>
          {t("sources.add")}
        </Button>
      </div>
    </>
  );
}
