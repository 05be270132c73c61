import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { WireItemId } from "#shared/domain/ids.ts";
import type { WireVersion } from "#shared/domain/wire.ts";
import { printClock } from "#shared/languages/print.ts";
import { useSettings } from "../state/settings.ts";
import { useT } from "../strings/strings.ts";
import styles from "./desk.module.css";

export type WireVersionsProps = {
  /** Newest first. */
  readonly versions: readonly WireVersion[];
  readonly shown: WireItemId;
  onShow(id: WireItemId): void;
  /** Whether the shown version stands beside the one before it. */
  readonly isCompared: boolean;
  onCompare(isCompared: boolean): void;
};

/** The versions of a family, each to be read, and what each changed. Nothing for a story that came once. */
export function WireVersions({ versions, shown, onShow, isCompared, onCompare }: WireVersionsProps) {
  const t = useT();
  const { zone } = useSettings();
  if (versions.length < 2) return null;
  const isFirst = versions.at(-1)?.id === shown;
  return (
    <div className={styles.versions}>
      <ToggleButtonGroup
        aria-label={t("wire.versions")}
        className={styles.kinds ?? ""}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => {
          const chosen = versions.find(({ id }) => keys.has(id));
          if (chosen) onShow(chosen.id);
        }}
      >
        {versions.map(({ id, version, at, form }) => (
          <ToggleButton key={id} id={id} className={styles.pill ?? ""}>
            {t("desk.version", { version })} · {printClock(at, zone)}
            {form && ` · ${t(`form.${form}`)}`}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButton className={styles.pill ?? ""} isSelected={isCompared} isDisabled={isFirst} onChange={onCompare}>
        {t("wire.changes")}
      </ToggleButton>
    </div>
  );
}
