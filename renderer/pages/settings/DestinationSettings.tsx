import { useCoreQuery } from "../../state/queries.ts";
import { useT } from "../../strings/strings.ts";
import { Tag } from "../../ui/Tag.tsx";
import styles from "../DeskPage.module.css";

/** Where stories go. */
export function DestinationSettings() {
  const t = useT();
  const { data: places } = useCoreQuery("settings.destinations", {});
  return (
    <>
      {places?.length === 0 && <p>{t("settings.noDestinations")}</p>}
      {places?.map(({ id, name, url, hasSecret }) => (
        <div key={id} className={styles.row}>
          <span>
            <strong>{name}</strong>
            <small>{url}</small>
          </span>
          <Tag tone={hasSecret ? "good" : "warn"}>{t(hasSecret ? "settings.hasSecret" : "settings.noSecret")}</Tag>
        </div>
      ))}
      <p>{t("settings.destinationsText")}</p>
    </>
  );
}
