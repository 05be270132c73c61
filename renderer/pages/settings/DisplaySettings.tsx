import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import { Select } from "../../ui/Select.tsx";
import styles from "../DeskPage.module.css";
import { useSaveSettings } from "./useSaveSettings.ts";

const ZONES = Intl.supportedValuesOf("timeZone").map((id) => ({ id, name: id.replaceAll("_", " ") }));
const LANGUAGES = [
  { id: "fr", name: "français" },
  { id: "en", name: "English" },
] as const;

/** How the desk looks and which clock it goes by. */
export function DisplaySettings() {
  const t = useT();
  const save = useSaveSettings();
  const settings = useSettings();
  return (
    <>
      <div className={styles.two}>
        <Select
          label={t("settings.interfaceLanguage")}
          options={LANGUAGES}
          value={settings.interfaceLanguage}
          onChange={(interfaceLanguage) => save({ interfaceLanguage })}
        />
        <Select
          label={t("settings.theme")}
          options={(["system", "light", "dark"] as const).map((id) => ({ id, name: t(`settings.theme.${id}`) }))}
          value={settings.theme}
          onChange={(theme) => save({ theme })}
        />
      </div>
      <Select label={t("settings.zone")} options={ZONES} value={settings.zone} onChange={(zone) => save({ zone })} />
      <p>{t("settings.zoneText")}</p>
    </>
  );
}
