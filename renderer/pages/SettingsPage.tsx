import { useState } from "react";
import { type Person, PersonFields } from "../fields/PersonFields.tsx";
import { QuoteSourceFields } from "../fields/QuoteSourceFields.tsx";
import { SourceFields } from "../fields/SourceFields.tsx";
import { SourceRow } from "../fields/SourceRow.tsx";
import { WatchlistFields } from "../fields/WatchlistFields.tsx";
import { useCoreCommand, useCoreQuery } from "../state/queries.ts";
import { useSettings } from "../state/settings.ts";
import { useTellTrouble } from "../state/trouble.ts";
import { useT } from "../strings/strings.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { Tag } from "../ui/Tag.tsx";
import { sayDone } from "../ui/toasts.tsx";
import styles from "./DeskPage.module.css";

const ZONES = Intl.supportedValuesOf("timeZone").map((id) => ({ id, name: id.replaceAll("_", " ") }));

/** Who is here, how the desk looks, where stories go. */
export function SettingsPage() {
  const t = useT();
  const tell = useTellTrouble();
  const settings = useSettings();
  const { mutate } = useCoreCommand("settings.save");
  const { data: places } = useCoreQuery("settings.destinations", {});
  const { data: sources = [] } = useCoreQuery("sources.list", {});
  const { data: app } = useCoreQuery("app.state", {});
  const [person, setPerson] = useState<Person>({
    name: settings.name,
    initials: settings.initials,
    languages: settings.languages,
  });
  const save = (change: Parameters<typeof mutate>[0]): void =>
    mutate(change, { onSuccess: () => sayDone(t("settings.saved")), onError: tell });
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <h1 className={styles.title}>{t("settings.title")}</h1>
        <section className={styles.block}>
          <h2>{t("settings.person")}</h2>
          <p>{t("settings.personText")}</p>
          <PersonFields person={person} onChange={setPerson} />
          <div className={styles.buttons}>
            <Button tone="primary" isDisabled={person.name.trim() === ""} onPress={() => save(person)}>
              {t("settings.save")}
            </Button>
          </div>
        </section>
        <section className={styles.block}>
          <h2>{t("settings.display")}</h2>
          <div className={styles.two}>
            <Select
              label={t("settings.interfaceLanguage")}
              options={[
                { id: "fr", name: "français" },
                { id: "en", name: "English" },
              ]}
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
          <Select
            label={t("settings.zone")}
            options={ZONES}
            value={settings.zone}
            onChange={(zone) => save({ zone })}
          />
          <p>{t("settings.zoneText")}</p>
        </section>
        <section className={styles.block}>
          <h2>{t("sources.title")}</h2>
          <p>{t("sources.text")}</p>
          {sources.map((entry) => (
            <SourceRow key={entry.source.id} entry={entry} />
          ))}
          <SourceFields />
        </section>
        <section className={styles.block}>
          <h2>{t("watch.title")}</h2>
          <p>{t("watch.text")}</p>
          {settings.watchlists.map((list) => (
            <WatchlistFields
              key={list.id}
              list={list}
              onChange={(next) =>
                save({ watchlists: settings.watchlists.map((one) => (one.id === next.id ? next : one)) })
              }
              onRemove={() => save({ watchlists: settings.watchlists.filter(({ id }) => id !== list.id) })}
            />
          ))}
        </section>
        <section className={styles.block}>
          <h2>{t("quotes.title")}</h2>
          <p>{t("quotes.text")}</p>
          <QuoteSourceFields />
        </section>
        <section className={styles.block}>
          <h2>{t("settings.destinations")}</h2>
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
        </section>
        <section className={styles.block}>
          <h2>{t("settings.about")}</h2>
          <p>
            Depeche {app?.version} · {app && t(`settings.shell.${app.host.shell}`)}
          </p>
          {app?.cmsUrl !== undefined && (
            <a href={app.cmsUrl} target="_blank" rel="noopener noreferrer">
              {t("settings.cms")}
            </a>
          )}
          {app?.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </section>
      </div>
    </div>
  );
}
