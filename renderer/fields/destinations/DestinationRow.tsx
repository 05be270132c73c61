import { Pencil, PlugZap, X } from "lucide-react";
import { useState } from "react";
import type { Destination } from "#shared/contract/settings.ts";
import type { Probe } from "#shared/domain/destination.ts";
import { useCoreCommand } from "../../state/queries.ts";
import { useTellTrouble } from "../../state/trouble.ts";
import { useT } from "../../strings/strings.ts";
import { Dot } from "../../ui/Dot.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { DestinationDialog } from "./DestinationDialog.tsx";
import styles from "./destinations.module.css";

/** One place: whether it has what it needs, what its last probe said, and the ways to change it. */
export function DestinationRow({ place }: { readonly place: Destination }) {
  const t = useT();
  const tell = useTellTrouble();
  const probe = useCoreCommand("settings.probeDestination");
  const remove = useCoreCommand("settings.removeDestination");
  const [isEditing, setEditing] = useState(false);
  const { id, name, url, adapter, hasSecret, isEmbedded, isOn } = place;
  return (
    <div className={styles.place}>
      <div className={styles.head}>
        <span>
          <strong>{name}</strong>
          <small>
            {t(`destination.kind.${adapter}`)} · {url}
          </small>
        </span>
        {!isOn && <Tag>{t("destination.off")}</Tag>}
        <Tag tone={hasSecret ? "good" : "warn"}>{t(hasSecret ? "destination.ready" : "settings.noSecret")}</Tag>
        <IconButton
          label={t("destination.probe", { name })}
          onPress={() => probe.mutate({ id }, { onError: tell })}
          isDisabled={probe.isPending}
        >
          <PlugZap size={14} aria-hidden="true" />
        </IconButton>
        <IconButton label={t("destination.edit", { name })} onPress={() => setEditing(true)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
        {!isEmbedded && (
          <IconButton
            label={t("destination.remove", { name })}
            onPress={() => remove.mutate({ id }, { onError: tell })}
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {probe.data && <ProbeResult probe={probe.data} canUnpublish={place.canUnpublish} />}
      {isEditing && <DestinationDialog place={place} onClose={() => setEditing(false)} />}
    </div>
  );
}

type ProbeResultProps = { readonly probe: Probe; readonly canUnpublish: boolean };

function ProbeResult({ probe: { canPublish, remarks }, canUnpublish }: ProbeResultProps) {
  const t = useT();
  return (
    <div role="status">
      <ul className={styles.remarks}>
        <li>
          <Dot tone={canPublish ? "good" : "bad"} /> {t(canPublish ? "probe.yes" : "probe.no")}
        </li>
        {remarks.map(({ key, detail }) => (
          <li key={key}>{t(`probe.${key}`, { detail })}</li>
        ))}
        {canPublish && <li>{t(canUnpublish ? "probe.unpublish" : "probe.noUnpublish")}</li>}
      </ul>
    </div>
  );
}
