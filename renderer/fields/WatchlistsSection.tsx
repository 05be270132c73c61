import { useState } from "react";
import { newId } from "#shared/domain/ids.ts";
import type { Watchlist } from "#shared/domain/watchlist.ts";
import { useCoreCommand } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import styles from "../ui/Panel.module.css";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { sayDone } from "../ui/toasts.tsx";

const NEW = "new";

/** Puts the story's instruments on one of the person's lists, or begins a list with them. */
export function WatchlistsSection({ rics }: { readonly rics: readonly string[] }) {
  const t = useT();
  const tell = useTellTrouble();
  const { watchlists } = useSettings();
  const save = useCoreCommand("settings.save");
  const [chosen, setChosen] = useState<string>(NEW);
  const [name, setName] = useState("");
  const list = watchlists.find(({ id }) => id === chosen);
  const missing = rics.filter((ric) => !list?.rics.includes(ric));
  const add = (): void => {
    const grown: Watchlist = list
      ? { ...list, rics: [...list.rics, ...missing] }
      : { id: newId(), name: name.trim(), rics: [...rics] };
    const next = list ? watchlists.map((one) => (one.id === list.id ? grown : one)) : [...watchlists, grown];
    save.mutate(
      { watchlists: next },
      {
        onSuccess: () => {
          sayDone(t("watch.added", { name: grown.name }));
          setChosen(grown.id);
          setName("");
        },
        onError: tell,
      },
    );
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>{t("watch.title")}</h2>
      <div className={styles.row}>
        <Select
          label={t("watch.list")}
          options={[...watchlists, { id: NEW, name: t("watch.new") }]}
          value={list?.id ?? NEW}
          onChange={setChosen}
        />
        {!list && <TextField label={t("watch.name")} value={name} onChange={setName} maxLength={80} />}
      </div>
      <div className={styles.actions}>
        <Button isDisabled={missing.length === 0 || (!list && name.trim() === "")} onPress={add}>
          {t("watch.add", { count: missing.length })}
        </Button>
      </div>
    </section>
  );
}
