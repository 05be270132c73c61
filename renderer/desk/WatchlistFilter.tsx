import { useSettings } from "../state/settings.ts";
import { useT } from "../strings/strings.ts";
import { Select } from "../ui/Select.tsx";

export type WatchlistFilterProps = { readonly value: string | undefined; onChange(value: string | undefined): void };

/** One of the person's lists of instruments; nothing where she has none. */
export function WatchlistFilter({ value, onChange }: WatchlistFilterProps) {
  const t = useT();
  const { watchlists } = useSettings();
  if (watchlists.length === 0) return null;
  const known = watchlists.find(({ id }) => id === value);
  return (
    <Select
      label={t("watch.filter")}
      quietLabel
      compact
      options={[{ id: "all", name: t("watch.all") }, ...watchlists]}
      value={known?.id ?? "all"}
      onChange={(chosen) => onChange(watchlists.find(({ id }) => id === chosen)?.id)}
    />
  );
}
