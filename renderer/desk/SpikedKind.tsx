import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useDeskView } from "../state/deskView.ts";
import { useT } from "../strings/strings.ts";
import styles from "./desk.module.css";

/** In the Spiked basket: what was written here, or what came over the wire. */
export function SpikedKind() {
  const t = useT();
  const { spikedKind, setSpikedKind } = useDeskView();
  return (
    <ToggleButtonGroup
      aria-label={t("desk.spiked")}
      className={styles.kinds ?? ""}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[spikedKind]}
      onSelectionChange={(keys) => setSpikedKind(keys.has("wire") ? "wire" : "stories")}
    >
      <ToggleButton id="stories" className={styles.pill ?? ""}>
        {t("desk.spikedStories")}
      </ToggleButton>
      <ToggleButton id="wire" className={styles.pill ?? ""}>
        {t("desk.spikedWire")}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
