import { useEffect, useState } from "react";
import { parseStamp } from "#shared/languages/parseStamp.ts";
import { printStamp } from "#shared/languages/print.ts";
import { useDraft, useFields } from "../../state/openStory.tsx";
import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import styles from "../StoryPage.module.css";

/** "information fournie par Reuters 05/02/2025 à 13:34", each part typed where it stands. */
export function ProviderLine() {
  const draft = useDraft();
  const { provider, language } = useFields();
  const { zone } = useSettings();
  const t = useT();
  const printed = provider.at ? printStamp(provider.at, "fr", zone) : "";
  const [typed, setTyped] = useState(printed);
  useEffect(() => setTyped(printed), [printed]);
  const keep = (): void => {
    const at = parseStamp(typed, zone);
    if (at) draft.change({ provider: { ...provider, at } });
    else if (typed.trim() === "") draft.change({ provider: { name: provider.name } });
    else setTyped(printed); // what is no date is not kept
  };
  return (
    <p className={styles.line}>
      {language === "fr" ? "information fournie par" : "provided by"}
      <input
        className={styles.inline}
        data-field="provider"
        aria-label={t("story.provider")}
        placeholder={t("story.providerPlaceholder")}
        value={provider.name}
        onChange={(event) => draft.change({ provider: { ...provider, name: event.target.value } })}
      />
      <input
        className={styles.inline}
        aria-label={`${t("story.provider")} (JJ/MM/AAAA à HH:MM)`}
        placeholder="JJ/MM/AAAA à HH:MM"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
      />
    </p>
  );
}
