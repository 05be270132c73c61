import { useState } from "react";
import { type Person, PersonFields } from "../../fields/PersonFields.tsx";
import { useSettings } from "../../state/settings.ts";
import { useT } from "../../strings/strings.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "../DeskPage.module.css";
import { useSaveSettings } from "./useSaveSettings.ts";

/** Who works here: what credits, proposals and baskets go by. */
export function PersonSettings() {
  const t = useT();
  const save = useSaveSettings();
  const { name, initials, languages } = useSettings();
  const [person, setPerson] = useState<Person>({ name, initials, languages });
  return (
    <>
      <p>{t("settings.personText")}</p>
      <PersonFields person={person} onChange={setPerson} />
      <div className={styles.buttons}>
        <Button tone="primary" isDisabled={person.name.trim() === ""} onPress={() => save(person)}>
          {t("settings.save")}
        </Button>
      </div>
    </>
  );
}
