import { useT } from "../strings/strings.ts";
import desk from "./DeskPage.module.css";
import { SettingsContents } from "./settings/SettingsContents.tsx";
import styles from "./settings/SettingsPage.module.css";
import { SETTINGS_SECTIONS } from "./settings/sections.ts";

/** Who is here, how the desk looks, what it knows, where stories go: one page, with a list of its headings. */
export function SettingsPage() {
  const t = useT();
  return (
    <div className={styles.columns}>
      <SettingsContents sections={SETTINGS_SECTIONS} />
      <div className={`${desk.page} ${styles.page}`}>
        <h1 className={desk.title}>{t("settings.title")}</h1>
        {SETTINGS_SECTIONS.map(({ id, title, Content }) => (
          <section key={id} id={`settings-${id}`} className={desk.block} aria-labelledby={`settings-${id}-title`}>
            <h2 id={`settings-${id}-title`} tabIndex={-1}>
              {t(title)}
            </h2>
            <Content />
          </section>
        ))}
      </div>
    </div>
  );
}
