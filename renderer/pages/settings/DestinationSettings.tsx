import { useState } from "react";
import { DestinationDialog } from "../../fields/destinations/DestinationDialog.tsx";
import { DestinationRow } from "../../fields/destinations/DestinationRow.tsx";
import { useCoreQuery } from "../../state/queries.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "../DeskPage.module.css";

/** Where stories go. */
export function DestinationSettings() {
  const t = useT();
  const { data: places } = useCoreQuery("settings.destinations", {});
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <p>{t("settings.destinationsText")}</p>
      {places?.length === 0 && <p>{t("settings.noDestinations")}</p>}
      {places?.map((place) => (
        <DestinationRow key={place.id} place={place} />
      ))}
      <div className={styles.buttons}>
        <Button onPress={() => setAdding(true)}>{t("destination.add")}</Button>
      </div>
      {isAdding && <DestinationDialog onClose={() => setAdding(false)} />}
    </>
  );
}
