import { X } from "lucide-react";
import type { Watchlist } from "#shared/domain/watchlist.ts";
import { useT } from "../strings/strings.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./fields.module.css";
import { InstrumentSearch } from "./InstrumentSearch.tsx";

export type WatchlistFieldsProps = { readonly list: Watchlist; onChange(list: Watchlist): void; onRemove(): void };

/** One list: its instruments, one more, one less, or the whole list away. */
export function WatchlistFields({ list, onChange, onRemove }: WatchlistFieldsProps) {
  const t = useT();
  return (
    <fieldset className={styles.watchlist}>
      <legend>
        {list.name}{" "}
        <IconButton label={t("watch.remove", { name: list.name })} onPress={onRemove}>
          <X size={13} aria-hidden="true" />
        </IconButton>
      </legend>
      <ul>
        {list.rics.map((ric) => (
          <li key={ric}>
            <code>{ric}</code>
            <IconButton
              label={t("list.remove", { name: ric })}
              onPress={() => onChange({ ...list, rics: list.rics.filter((one) => one !== ric) })}
            >
              <X size={12} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <InstrumentSearch
        label={t("watch.addTo", { name: list.name })}
        onPick={(ric) => {
          if (!list.rics.includes(ric)) onChange({ ...list, rics: [...list.rics, ric] });
        }}
      />
    </fieldset>
  );
}
