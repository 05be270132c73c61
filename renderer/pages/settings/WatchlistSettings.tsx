import { WatchlistFields } from "../../fields/WatchlistFields.tsx";
import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import { useSaveSettings } from "./useSaveSettings.ts";

/** The person's lists of instruments. */
export function WatchlistSettings() {
  const t = useT();
  const save = useSaveSettings();
  const { watchlists } = useSettings();
  return (
    <>
      <p>{t("watch.text")}</p>
      {watchlists.map((list) => (
        <WatchlistFields
          key={list.id}
          list={list}
          onChange={(next) => save({ watchlists: watchlists.map((one) => (one.id === next.id ? next : one)) })}
          onRemove={() => save({ watchlists: watchlists.filter(({ id }) => id !== list.id) })}
        />
      ))}
    </>
  );
}
